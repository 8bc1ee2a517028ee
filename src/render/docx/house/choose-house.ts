import type { Brief } from '../../../model/brief.ts'
import type { Diagnostic, Result } from '../../../model/diagnostic.ts'
import { BriefingError } from '../../../model/diagnostic.ts'
import type { Block } from '../../../model/document.ts'
import type { Theme } from '../../../model/theme.ts'
import type { XmlElement } from '../../../model/xml-tree.ts'
import type { ReferenceFile } from '../../render-context.ts'
import type { ResolvedDocument } from '../../resolve.ts'
import { textScale, WIDE_LETTERS } from './extra-styles.ts'
import type { House } from './house.ts'
import { houseTheme } from './house-theme.ts'
import { inOwnDirection } from './in-own-direction.ts'
import type { StyleMap } from './map-styles.ts'
import { mapStyles } from './map-styles.ts'
import { openHouse } from './open-house.ts'
import { bodyPlace } from './place-body.ts'
import { placeholderValues } from './placeholder-values.ts'
import { BODY, fillPlaceholders, placeholdersOf } from './placeholders.ts'

/** A reference document and what is made of it. */
export interface ChosenHouse {
  /** Its text, headers and footers are filled in where all of it is used. */
  readonly house: House
  readonly mapped: StyleMap
  /** Whether all of it is used, or only its styles, lists and page. */
  readonly isWhole: boolean
  /** The briefing without what the house says in its own place. */
  readonly document: ResolvedDocument
  /** The theme with the page and the tables of the house. */
  readonly theme: Theme
  /** How wide its letters are at most, relative to those of the theme. */
  readonly letterScale: number
}

export interface HouseContext {
  readonly document: ResolvedDocument
  readonly theme: Theme
  readonly facts: Brief | undefined
}

/**
 * The reference document opened, its styles found and its placeholders filled.
 *
 * @throws BriefingError `render/bad-reference`, `render/missing-style`, standing for every fault
 */
export function chooseHouse(
  reference: ReferenceFile,
  { document, theme, facts }: HouseContext,
): Result<ChosenHouse> {
  const { value: opened, diagnostics } = openHouse(reference)
  const { file } = reference
  const inText = placeholdersOf(opened.main)
  const isWhole = theme.docx.use === 'auto' && inText.includes(BODY)
  const values = placeholderValues(document, facts)
  const found: Diagnostic[] = [...diagnostics]
  const fill = (root: XmlElement, takesBody: boolean) => {
    const result = fillPlaceholders(root, { values, file, takesBody })
    found.push(...result.diagnostics)
    return document.direction === 'rtl' ? inOwnDirection(result.value) : result.value
  }
  const furniture = new Map(
    [...opened.furniture].map(([name, root]) => [name, isWhole ? fill(root, false) : root]),
  )
  const house = isWhole ? { ...opened, main: fill(opened.main, true), furniture } : opened
  const shown =
    isWhole && inText.includes('title')
      ? { ...document, children: withoutTitle(document.children) }
      : document
  const depths = Math.max(0, ...document.outline.map(({ depth }) => depth))
  const { value: mapped, diagnostics: missing } = mapStyles(house.styles, { theme, depths, file })
  found.push(...missing)
  if (isWhole) {
    const places = [...inText, ...[...opened.furniture.values()].flatMap(placeholdersOf)]
    if (house.furniture.size > 0) found.push(...unshownMarking(values, places, file))
    found.push(...emptyPlaceholders(values, places, file))
  }
  if (isWhole && house.hasNotes) found.push(lostNotes(file))
  refuse(found)
  const { section } = bodyPlace(house.main)
  return {
    value: {
      house,
      mapped,
      isWhole,
      document: shown,
      theme: houseTheme(theme, { styles: house.styles, mapped, section, document }),
      letterScale: textScale(house.styles, theme) * WIDE_LETTERS,
    },
    diagnostics: found,
  }
}

function refuse(diagnostics: readonly Diagnostic[]): void {
  const [first, ...others] = diagnostics.filter(({ severity }) => severity === 'error')
  if (first === undefined) return
  const { code, message, ...details } = first
  throw new BriefingError(code, message, { ...details, others })
}

/** Without the heading of depth 1, which the house shows in its own way. */
function withoutTitle(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type === 'heading' && block.depth === 1) return []
    return block.type === 'masthead'
      ? [{ ...block, children: withoutTitle(block.children) }]
      : [block]
  })
}

/** A briefing need not have these. */
const OPTIONAL: readonly string[] = ['marking', 'tlp']

/** What the house asks for and the briefing does not say, of which blanks between other words are left. */
function emptyPlaceholders(
  values: ReadonlyMap<string, string>,
  places: readonly string[],
  file: string,
): readonly Diagnostic[] {
  const empty = [...new Set(places)].filter(
    (name) => values.get(name) === '' && !OPTIONAL.includes(name),
  )
  if (empty.length === 0) return []
  const names = empty.map((name) => `\`{{${name}}}\``).join(', ')
  return [
    {
      severity: 'info',
      code: 'render/empty-placeholder',
      message: `Left ${names} of \`${file}\` blank: found nothing in the article or its overlay, expected a value.`,
      place: { file },
      hint: 'Give it in front matter or an overlay, or put the place into a line of its own.',
    },
  ]
}

function lostNotes(file: string): Diagnostic {
  return {
    severity: 'warning',
    code: 'render/reference-dropped',
    message: `Left out of the reference document \`${file}\`: the notes of its text.`,
    place: { file },
    hint: 'The notes of a briefing are its own. Put what they say into the text of the reference document.',
  }
}

/** A marking that our header would have shown, and the house's has no place for. */
function unshownMarking(
  values: ReadonlyMap<string, string>,
  places: readonly string[],
  file: string,
): readonly Diagnostic[] {
  return ['marking', 'tlp'].flatMap((name): readonly Diagnostic[] => {
    const value = values.get(name) ?? ''
    if (value === '' || places.includes(name)) return []
    return [
      {
        severity: 'warning',
        code: 'render/unshown-marking',
        message: `Cannot show \`${value}\` on each page: found no \`{{${name}}}\` in \`${file}\`, expected one in its header or footer.`,
        place: { file },
      },
    ]
  })
}
