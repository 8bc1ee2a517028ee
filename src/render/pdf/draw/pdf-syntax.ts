import type { Reference } from 'pdfkit'

/** A text string (ISO 32000-1, 7.9.2.2): a plain string is a name, to pdfkit as here. */
export function textString(text: string): object {
  return new String(text)
}

/**
 * A value as a PDF file has it (ISO 32000-1, 7.3), one character a byte: a string is a name, a String a text string, a
 * Uint8Array a string of hexadecimal digits; entries of dictionaries that are undefined are left out.
 */
export function formatValue(value: unknown): string {
  if (typeof value === 'string') return `/${value}`
  if (typeof value === 'number') return formatReal(value)
  if (typeof value !== 'object' || value === null) return value === undefined ? 'null' : `${value}`
  if (value instanceof String) return formatText(value.toString())
  if (Array.isArray(value)) return `[${value.map(formatValue).join(' ')}]`
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`
  if (value instanceof Date) return formatDate(value)
  if (value instanceof FinishedSyntax) return value.text
  // References, and trees of pdfkit's, know how they are written.
  if (value.constructor !== Object) return `${value}`
  return formatDictionary(Object.entries(value))
}

/** A value that is written already. */
export class FinishedSyntax {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** Entries of a dictionary; those that are undefined are left out. */
export function formatDictionary(entries: readonly (readonly [string, unknown])[]): string {
  let out = '<<'
  for (const [key, value] of entries) {
    if (value === undefined) continue
    const text = formatValue(value)
    out += startsByItself(text) ? `/${key}${text}` : `/${key} ${text}`
  }
  return `${out}>>`
}

/** A delimiter ends a name; anything else needs a space before it. */
function startsByItself(text: string): boolean {
  const [first] = text
  return first === '/' || first === '<' || first === '[' || first === '('
}

/** In a dictionary that is written by hand. */
export function formatReference({ id }: Pick<Reference, 'id'>): string {
  return `${id} 0 R`
}

function formatReal(value: number): string {
  return String(Math.round(value * 1e6) / 1e6)
}

/** In UTF-16 where it is not ASCII (7.9.2.2). */
export function formatText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is looked for.
  const isAscii = /^[\u0000-\u007F]*$/u.test(text)
  const bytes = isAscii ? text : toUtf16(text)
  return `(${bytes.replace(/[\n\r\t\b\f()\\]/gu, (character) => ESCAPES[character] ?? `\\${character}`)})`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
}

function toUtf16(text: string): string {
  let bytes = '\u00FE\u00FF'
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    bytes += String.fromCharCode(unit >> 8, unit & 0xff)
  }
  return bytes
}

/** In UTC (7.9.4). */
function formatDate(date: Date): string {
  return `(D:${date.toISOString().slice(0, 19).replace(/[-T:]/gu, '')}Z)`
}
