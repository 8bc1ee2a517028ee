import type { UsedCode } from './font-codes.ts'

/** Entries of one block of a character map; more are not allowed. */
const MAX_ENTRIES = 100

/**
 * The character map that says what each code stands for (ISO 32000-1, 9.10.3). Codes that are their characters are one
 * range, with those between them that are not used; any other has an entry of its own.
 */
export function toUnicode(used: readonly UsedCode[]): string {
  const plain = used.filter(isPlain)
  const [first, last] = [plain[0], plain.at(-1)]
  const ranges =
    first === undefined || last === undefined
      ? []
      : [`<${hex(first.code)}><${hex(last.code)}><${hex(first.code)}>`]
  const others = used
    .filter((one) => !isPlain(one))
    .map(({ code, characters }) => `<${hex(code)}><${characters.map(unitsOf).join('')}>`)
  return [
    '/CIDInit/ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def',
    '/CMapName/Adobe-Identity-UCS def/CMapType 2 def',
    '1 begincodespacerange<0000><ffff>endcodespacerange',
    ...blocks('bfrange', ranges),
    ...blocks('bfchar', others),
    'endcmap CMapName currentdict/CMap defineresource pop end end',
  ].join('\n')
}

/** They come first, in order, and lie within one block of 256 codes, as a range has to. */
function isPlain({ code, characters }: UsedCode): boolean {
  return code < 0x80 && characters.length === 1 && characters[0] === code
}

function blocks(kind: string, entries: readonly string[]): readonly string[] {
  const lines: string[] = []
  for (let start = 0; start < entries.length; start += MAX_ENTRIES) {
    const some = entries.slice(start, start + MAX_ENTRIES)
    lines.push(`${some.length} begin${kind}\n${some.join('\n')}\nend${kind}`)
  }
  return lines
}

/** In UTF-16. */
function unitsOf(codePoint: number): string {
  const text = String.fromCodePoint(codePoint)
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('')
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0')
}
