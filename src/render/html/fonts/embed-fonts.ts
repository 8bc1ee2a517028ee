import type { ElementContent } from 'hast'
import subsetFont from 'subset-font'
import { BriefingError } from '../../../model/diagnostic.ts'
import { inlineText } from '../../../model/document.ts'
import type { FallbackFont, FontFiles, Theme } from '../../../model/theme.ts'
import { fallbackFonts } from '../../fallback-fonts.ts'
import type { ResolvedDocument } from '../../resolve.ts'
import type { CssRule } from '../styles/css.ts'
import { cssString, formatNumber } from '../styles/css.ts'
import { coverageOf } from './coverage.ts'
import type { Face } from './text-by-face.ts'
import { faceKey, textByFace } from './text-by-face.ts'

/**
 * The font faces a page shows, each cut down to the characters it is used for, as `@font-face` rules with the font in
 * them. What a family lacks comes from the first fallback that has it; what none has is left to the reader's machine.
 * Empty when the theme embeds none.
 *
 * @throws `render/missing-font`, `render/bad-font`
 */
export async function embedFonts(
  body: readonly ElementContent[],
  document: ResolvedDocument,
  { theme, fonts }: { readonly theme: Theme; readonly fonts: FontFiles },
): Promise<readonly CssRule[]> {
  if (theme.html.fonts === 'system') return []
  const texts = textByFace(body, { theme, language: document.language })
  addFurniture(texts, document, theme)
  const needs: Need[] = []
  const fallbacks = new Map<string, Need>()
  const others = fallbackFonts(theme, fonts, document.language)
  for (const face of FACES) {
    const characters = texts.get(faceKey(face))
    if (characters !== undefined)
      needs.push(...needsOf(face, [...characters], { theme, fonts, others, fallbacks }))
  }
  const rules: CssRule[] = []
  for (const need of [...needs, ...fallbacks.values()]) {
    if (need.characters.size > 0) rules.push(await fontFace(need, fonts))
  }
  return rules
}

/** A font file, what it is called in the style sheet, and the characters it is needed for. */
interface Need {
  readonly family: string
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly file: string
  readonly scale: number
  readonly characters: Set<string>
}

const FACES: readonly Face[] = (['serif', 'sans', 'mono'] as const).flatMap((family) =>
  [false, true].flatMap((isBold) =>
    [false, true].map((isItalic) => ({ family, isBold, isItalic })),
  ),
)

/** The words in the margin boxes of printed pages, and the digits that count them. */
function addFurniture(
  texts: Map<string, Set<string>>,
  document: ResolvedDocument,
  { styles }: Theme,
): void {
  for (const kind of ['header', 'footer'] as const) {
    const { start, center, end } = document[kind]
    const text = inlineText([...start, ...center, ...end])
    if (text === '') continue
    const { font, bold, italic, capitals } = styles[kind]
    const key = faceKey({ family: font, isBold: bold, isItalic: italic })
    const shown = `${text}${capitals ? text.toUpperCase() : ''}0123456789`
    texts.set(key, new Set([...(texts.get(key) ?? []), ...shown]))
  }
}

interface Library {
  readonly theme: Theme
  readonly fonts: FontFiles
  /** In the order to try them. */
  readonly others: readonly FallbackFont[]
  /** Grows by what the families lack, by file. */
  readonly fallbacks: Map<string, Need>
}

/** What the face itself covers; the rest is added to the fallbacks. */
function needsOf(
  { family, isBold, isItalic }: Face,
  characters: readonly string[],
  { theme, fonts, others, fallbacks }: Library,
): readonly Need[] {
  const { name, ...files } = theme.fonts[family]
  const file = isBold
    ? isItalic
      ? files.boldItalic
      : files.bold
    : isItalic
      ? files.italic
      : files.regular
  const own = coverageOf(file, fileOf(file, fonts))
  const covered = new Set<string>()
  for (const character of characters) {
    const codePoint = character.codePointAt(0) ?? 0
    if (own.has(codePoint)) {
      covered.add(character)
      continue
    }
    const other = others.find((fallback) => {
      const file = isBold ? fallback.bold : fallback.regular
      return coverageOf(file, fileOf(file, fonts)).has(codePoint)
    })
    if (other === undefined) continue
    const otherFile = isBold ? other.bold : other.regular
    const key = `${other.name} ${isBold}`
    const need = fallbacks.get(key) ?? {
      family: other.name,
      isBold,
      isItalic: false,
      file: otherFile,
      scale: other.scale,
      characters: new Set<string>(),
    }
    fallbacks.set(key, need)
    need.characters.add(character)
  }
  return [{ family: name, isBold, isItalic, file, scale: 1, characters: covered }]
}

/** What text needs of a font's layout tables: kerning, ligatures, marks, and the forms of joined scripts. */
const FEATURES = [
  'calt',
  'ccmp',
  'clig',
  'curs',
  'fina',
  'init',
  'isol',
  'kern',
  'liga',
  'locl',
  'mark',
  'medi',
  'mkmk',
  'rclt',
  'rlig',
]

async function fontFace(need: Need, fonts: FontFiles): Promise<CssRule> {
  const { family, isBold, isItalic, file, scale, characters } = need
  const font = await cutDown(file, fileOf(file, fonts), [...characters].sort().join(''))
  return {
    at: '@font-face',
    declarations: {
      'font-family': cssString(family),
      'font-weight': isBold ? '700' : '400',
      'font-style': isItalic ? 'italic' : 'normal',
      src: `url(data:font/woff2;base64,${font.toString('base64')}) format("woff2")`,
      ...(scale !== 1 && { 'size-adjust': `${formatNumber(scale * 100)}%` }),
    },
  }
}

/** The font with the glyphs of the text alone, as WOFF2. */
async function cutDown(name: string, bytes: Uint8Array, text: string): Promise<Buffer> {
  try {
    const font = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return await subsetFont(font, text, {
      targetFormat: 'woff2',
      keepFeatures: FEATURES,
      noHinting: true,
    })
  } catch (cause) {
    throw new BriefingError(
      'render/bad-font',
      `Cannot embed font \`${name}\`: found ${bytes.length} bytes that cannot be cut down to single glyphs, expected a TTF or OTF file.`,
      { hint: 'Name another file in `theme.json`, or set `html.fonts` to `system`.', cause },
    )
  }
}

function fileOf(name: string, files: FontFiles): Uint8Array {
  const bytes = files.get(name)
  if (bytes !== undefined) return bytes
  throw new BriefingError(
    'render/missing-font',
    `Cannot make a web page: found no font file \`${name}\`, expected it beside the theme that names it.`,
    { hint: 'Correct the name in `fonts` of `theme.json`, or set `html.fonts` to `system`.' },
  )
}
