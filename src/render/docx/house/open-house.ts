import type { Diagnostic, Result } from '../../../model/diagnostic.ts'
import { BriefingError } from '../../../model/diagnostic.ts'
import type { OfficePackage } from '../../../model/office-package.ts'
import { openOfficePackage, PackageFault, packageText } from '../../../model/office-package.ts'
import type { XmlElement } from '../../../model/xml-tree.ts'
import { parseXml, XmlFault } from '../../../model/xml-tree.ts'
import { MAIN_PART } from '../package/parts.ts'
import type { House, HouseRelationship } from './house.ts'
import { readRelationships } from './read-relationships.ts'
import { HOUSE_ID, withoutActive } from './without-active.ts'

export interface HouseFile {
  /** As people know it. */
  readonly file: string
  readonly bytes: Uint8Array
}

/**
 * Opens a reference document. What could run, or reach outside the file, does not come along: of macros, embedded and
 * linked objects, controls, linked pictures and an attached template a warning is left.
 *
 * @throws BriefingError `render/bad-reference` for a file that is no Word document, or one with macros.
 */
export function openHouse({ file, bytes }: HouseFile): Result<House> {
  try {
    return houseOf(openOfficePackage(bytes), file)
  } catch (cause) {
    if (cause instanceof PackageFault || cause instanceof XmlFault) {
      throw badReference(file, `found ${cause.message}`, { cause })
    }
    throw cause
  }
}

function houseOf(parts: OfficePackage, file: string): Result<House> {
  const tree = (name: string) => {
    const text = packageText(parts, name)
    return text === undefined ? undefined : parseXml(text)
  }
  refuseOtherKinds(parts, file)
  const diagnostics: Diagnostic[] = []
  const drop = (what: string) => diagnostics.push(dropped(file, what))
  const hasPart = (pattern: RegExp) => [...parts.keys()].some((name) => pattern.test(name))
  if (hasPart(/vba(?:Project|Data)|activeX/i)) drop('macros and controls')
  if (hasPart(/(?:^|\/)customUI/i)) drop('buttons and menus (custom UI)')
  let hasNotes = false
  const relationships = new Map<string, readonly HouseRelationship[]>()
  const story = (name: string): XmlElement | undefined => {
    const root = tree(name)
    if (root === undefined) return undefined
    const { value: kept, dropped: left } = readRelationships(parts, name)
    for (const what of left) drop(what)
    relationships.set(
      name,
      kept.map((one) => ({ ...one, id: HOUSE_ID + one.id })),
    )
    const cleaned = withoutActive(root, new Set(kept.map(({ id }) => id)))
    for (const what of cleaned.dropped) drop(what)
    hasNotes ||= cleaned.hasNotes
    return cleaned.value
  }
  const main = story(MAIN_PART)
  if (main?.name !== 'w:document') {
    throw badReference(file, 'found no text that Word would read, perhaps a file in strict format')
  }
  const of = (...types: string[]) =>
    [...relationships.values()].flat().filter(({ type }) => types.includes(type))
  const furniture = new Map(
    of('header', 'footer').flatMap(({ target }) => {
      const root = story(target)
      return root === undefined ? [] : [[target, root] as const]
    }),
  )
  const media = new Map(
    of('image').flatMap(({ target }) => {
      const bytes = parts.get(target)
      return bytes === undefined ? [] : [[target, bytes] as const]
    }),
  )
  const styles = tree('word/styles.xml')
  if (styles === undefined) throw badReference(file, 'found no styles in it')
  const themeName = of('theme')[0]?.target
  return {
    value: {
      file,
      main,
      hasNotes,
      styles,
      numbering: tree('word/numbering.xml'),
      settings: tree('word/settings.xml'),
      theme: themeName === undefined ? undefined : withoutPictures(packageText(parts, themeName)),
      fontTable: tree('word/fontTable.xml'),
      furniture,
      media,
      relationships,
    },
    diagnostics: [...new Map(diagnostics.map((one) => [one.message, one])).values()],
  }
}

/** A theme without the pictures of its grounds, which only slides show. */
function withoutPictures(theme: string | undefined): string | undefined {
  return theme?.replace(/<a:blipFill\b.*?<\/a:blipFill>/gs, '<a:noFill/>')
}

function refuseOtherKinds(parts: OfficePackage, file: string): void {
  const types = packageText(parts, '[Content_Types].xml') ?? ''
  if (/ms-word\.(?:document|template)\.macroEnabled/i.test(types)) {
    throw badReference(file, 'found a document with macros', {
      hint: 'Save it as “Word Document (.docx)”: Word leaves the macros out.',
    })
  }
}

interface Details {
  readonly hint?: string
  readonly cause?: unknown
}

/** A fault of a reference document, with what was found. */
export function badReference(file: string, found: string, details: Details = {}): BriefingError {
  return new BriefingError(
    'render/bad-reference',
    `Cannot use \`${file}\` as reference document: ${found}, expected a Word document (.docx).`,
    { place: { file }, ...details },
  )
}

function dropped(file: string, what: string): Diagnostic {
  return {
    severity: 'warning',
    code: 'render/reference-dropped',
    message: `Left out of the reference document \`${file}\`: ${what}.`,
    place: { file },
    hint: 'A briefing holds nothing that could run or reach outside the file. Take it out of the reference document to be rid of this message.',
  }
}
