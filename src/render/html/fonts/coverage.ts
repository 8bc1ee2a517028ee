import { create } from 'fontkit'
import { BriefingError } from '../../../model/diagnostic.ts'

const read = new WeakMap<Uint8Array, ReadonlySet<number>>()

/**
 * The code points a font file has glyphs for; the same bytes object is read once per process.
 *
 * @throws `render/bad-font` when the bytes are not a single TrueType or OpenType font.
 */
export function coverageOf(name: string, bytes: Uint8Array): ReadonlySet<number> {
  const known = read.get(bytes)
  if (known !== undefined) return known
  const coverage = new Set(characterSet(name, bytes))
  read.set(bytes, coverage)
  return coverage
}

function characterSet(name: string, bytes: Uint8Array): readonly number[] {
  try {
    const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    if ('characterSet' in font) return font.characterSet
  } catch (cause) {
    throw badFont(name, bytes, cause)
  }
  throw badFont(name, bytes)
}

function badFont(name: string, bytes: Uint8Array, cause?: unknown): BriefingError {
  return new BriefingError(
    'render/bad-font',
    `Cannot read font \`${name}\`: found ${bytes.length} bytes that are no single font, expected a TTF or OTF file.`,
    {
      hint: 'Name a static TrueType or OpenType font (`.ttf`, `.otf`) in `theme.json`.',
      ...(cause !== undefined && { cause }),
    },
  )
}
