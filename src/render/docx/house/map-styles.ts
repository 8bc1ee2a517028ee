import type { Diagnostic, Result } from '../../../model/diagnostic.ts'
import type { Theme } from '../../../model/theme.ts'
import type { XmlElement } from '../../../model/xml-tree.ts'
import { childElements, findElement } from '../../../model/xml-tree.ts'
import { paragraphStyleNames, TABLE_STYLE } from '../styles/style-ids.ts'
import { houseNames, LOCAL_HEADING, localNames } from './style-roles.ts'

/** Ids of house styles by ours; our own that are not in it come along. */
export type StyleMap = ReadonlyMap<string, string>

interface HouseStyle {
  readonly id: string
  /** `paragraph`, `character`, `table` or `numbering`. */
  readonly type: string
  /** In lower case, its own name first. */
  readonly names: readonly string[]
  /** 0 for the highest. */
  readonly outlineLevel: number | undefined
  readonly isDefault: boolean
}

/**
 * Which style of a house stands for which of ours: what the theme says under `docx.styles`, else by the names people
 * know, else, for headings, by outline level. Where a house has a style for titles, its headings begin below.
 *
 * The title, a plain paragraph and the levels of headings in use a house must have; each that is missing, and each that
 * the theme names in vain, is an error.
 */
export function mapStyles(
  styles: XmlElement,
  {
    theme,
    depths,
    file,
  }: { readonly theme: Theme; readonly depths: number; readonly file: string },
): Result<StyleMap> {
  const known = childElements(styles, 'w:style').map(houseStyle)
  const find = (type: string, ...names: readonly string[]) =>
    names
      .flatMap((name) => [name, ...(localNames[name] ?? [])])
      .map((name) => known.find((style) => style.type === type && style.names.includes(name)))
      .find((style) => style !== undefined)
  const map = new Map<string, string>()
  const diagnostics: Diagnostic[] = []
  const missing = (role: string, found: string) =>
    diagnostics.push(missingStyle({ role, found, file }))

  for (const [ours, names] of Object.entries(houseNames)) {
    const style = find(typeOf(ours), ...names)
    if (style !== undefined) map.set(ours, style.id)
  }
  const plain = known.find(({ type, isDefault }) => type === 'paragraph' && isDefault)
  if (!map.has('BodyText')) {
    if (plain === undefined) missing('body', 'no “Body Text” and no default style of paragraphs')
    else map.set('BodyText', plain.id)
  }

  const title = find('paragraph', 'title')
  const headings = (level: number) =>
    find('paragraph', `heading ${level}`) ??
    known.find(({ names }) =>
      names.some((name) => LOCAL_HEADING.exec(name)?.[1] === String(level)),
    ) ??
    known.find(({ type, outlineLevel }) => type === 'paragraph' && outlineLevel === level - 1)
  if (title !== undefined) map.set('Heading1', title.id)
  const first = title === undefined ? 1 : 2
  for (let depth = first; depth <= 6; depth += 1) {
    const level = depth - first + 1
    const style = headings(level)
    if (style !== undefined) map.set(`Heading${depth}`, style.id)
  }
  for (const [role, wanted] of Object.entries(theme.docx.styles)) {
    const ours = stylesOfRole(role)
    const style = known.find(
      ({ id, names, type }) =>
        (id === wanted || names.includes(wanted.toLowerCase())) && type === typeOf(ours[0] ?? ''),
    )
    if (style === undefined) missing(role, `no style \`${wanted}\`, which the theme names`)
    else for (const id of ours) map.set(id, style.id)
  }
  for (let depth = 1; depth <= depths; depth += 1) {
    if (map.has(`Heading${depth}`)) continue
    const level = depth - first + 1
    missing(
      depth === 1 ? 'title' : `heading${depth}`,
      `none named “heading ${level}” and none of outline level ${level}`,
    )
  }
  return { value: map, diagnostics }
}

/** What a theme may map: its own kinds of text, and what has no entry there. */
function stylesOfRole(role: string): readonly string[] {
  if (role === 'table') return [TABLE_STYLE]
  if (role === 'bulletList') return ['ListBullet', 'ListBullet2', 'ListBullet3', 'ListBulletTight']
  if (role === 'numberList') return ['ListNumber', 'ListNumber2', 'ListNumber3', 'ListNumberTight']
  if (role === 'strong') return ['Strong']
  if (role === 'emphasis') return ['Emphasis']
  if (role === 'link') return ['Hyperlink']
  if (role === 'heading4') return ['Heading4', 'Heading5', 'Heading6']
  return Object.entries(paragraphStyleNames).flatMap(([id, [, look]]) =>
    look === role &&
    !/^(?:HorizontalRule|ColumnSpace|SectionEnd|MastheadRule|CommentText|ToC)/.test(id)
      ? [id]
      : [],
  )
}

function typeOf(ours: string): string {
  if (ours === TABLE_STYLE) return 'table'
  return Object.hasOwn(paragraphStyleNames, ours) ? 'paragraph' : 'character'
}

function houseStyle(style: XmlElement): HouseStyle {
  const value = (...path: string[]) => findElement(style, ...path)?.attributes['w:val'] ?? ''
  const {
    'w:styleId': id = '',
    'w:type': type = 'paragraph',
    'w:default': preset,
  } = style.attributes
  const level = value('w:pPr', 'w:outlineLvl')
  return {
    id,
    type,
    names: [value('w:name'), ...value('w:aliases').split(',')].map((name) =>
      name.trim().toLowerCase(),
    ),
    outlineLevel: /^[0-8]$/.test(level) ? Number(level) : undefined,
    isDefault: preset === '1' || preset === 'true' || preset === 'on',
  }
}

interface MissingStyle {
  readonly role: string
  readonly found: string
  readonly file: string
}

function missingStyle({ role, found, file }: MissingStyle): Diagnostic {
  return {
    severity: 'error',
    code: 'render/missing-style',
    message: `Cannot find the style for \`${role}\` in \`${file}\`: found ${found}, expected one.`,
    place: { file },
    hint: `Make such a style in the reference document, or name another of its styles in the theme: \`"docx": { "styles": { "${role}": "…" } }\`.`,
  }
}
