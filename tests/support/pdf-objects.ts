import { inflateSync } from 'node:zlib'

/** A value of a PDF file. Names keep their slash; strings are decoded; a reference is `{ ref }`. */
export type PdfValue =
  | string
  | number
  | boolean
  | undefined
  | PdfString
  | PdfReference
  | readonly PdfValue[]
  | PdfDictionary

export interface PdfReference {
  readonly ref: number
}
export interface PdfString {
  readonly text: string
}
export type PdfDictionary = ReadonlyMap<string, PdfValue>

/** The objects of a PDF file, those in object streams too. */
export interface PdfObjects {
  readonly trailer: PdfDictionary
  /** The value itself, or what a reference leads to. */
  resolve(value: PdfValue): PdfValue
  /** A dictionary; empty for anything else. */
  dictionary(value: PdfValue): PdfDictionary
  list(value: PdfValue): readonly PdfValue[]
}

/** Reads the objects of a file this project wrote. */
export function readPdfObjects(bytes: Uint8Array): PdfObjects {
  const raw = Buffer.from(bytes).toString('latin1')
  const objects = new Map<number, PdfValue>()
  let trailer: PdfDictionary = new Map()
  const pattern = /(?:^|\n)(\d+) 0 obj\n/gu
  for (let match = pattern.exec(raw); match !== null; match = pattern.exec(raw)) {
    const { value, end } = parseValue(raw, pattern.lastIndex)
    objects.set(Number(match[1]), value)
    const start = end + '\nstream\n'.length
    if (!(value instanceof Map) || !raw.startsWith('\nstream\n', end)) continue
    // What a stream holds must not be taken for objects.
    pattern.lastIndex = start + Number(value.get('Length'))
    if (value.get('Type') === '/XRef') trailer = value
    if (value.get('Type') !== '/ObjStm') continue
    const packed = bytes.subarray(start, pattern.lastIndex)
    for (const [number, object] of readObjectStream(value, inflateSync(packed))) {
      objects.set(number, object)
    }
  }
  const resolve = (value: PdfValue): PdfValue =>
    isReference(value) ? objects.get(value.ref) : value
  return {
    trailer,
    resolve,
    dictionary: (value) => {
      const found = resolve(value)
      return found instanceof Map ? found : new Map()
    },
    list: (value) => {
      const found = resolve(value)
      return Array.isArray(found) ? found : found === undefined ? [] : [found]
    },
  }
}

/** The objects of an object stream, by their numbers (ISO 32000-1, 7.5.7). */
function readObjectStream(dictionary: PdfDictionary, unpacked: Uint8Array) {
  const text = Buffer.from(unpacked).toString('latin1')
  const first = Number(dictionary.get('First'))
  const header = text.slice(0, first).trim().split(' ').map(Number)
  return Array.from({ length: Number(dictionary.get('N')) }, (_, index) => {
    const [number = 0, place = 0] = header.slice(2 * index, 2 * index + 2)
    return [number, parseValue(text, first + place).value] as const
  })
}

/** How many pages a file says it has. */
export function countPages(bytes: Uint8Array): number {
  const { dictionary, trailer } = readPdfObjects(bytes)
  return Number(dictionary(dictionary(trailer.get('Root')).get('Pages')).get('Count'))
}

export function isReference(value: PdfValue): value is PdfReference {
  return typeof value === 'object' && 'ref' in value
}

export function isString(value: PdfValue): value is PdfString {
  return typeof value === 'object' && 'text' in value
}

/** The words of a string, or nothing. */
export const wordsOf = (value: PdfValue): string => (isString(value) ? value.text : '')

interface Parsed {
  readonly value: PdfValue
  readonly end: number
}

const TOKEN =
  /\s*(?:(<<)|(\[)|(\d+) 0 R|(-?[\d.]+)|\/([^\s/<>[\]()]*)|<([0-9a-f]*)>|(\()|(true|false|null))/uy

function parseValue(raw: string, at: number): Parsed {
  TOKEN.lastIndex = at
  const match = TOKEN.exec(raw)
  if (match === null) throw new Error(`No PDF value at ${at}: ${raw.slice(at, at + 40)}`)
  const end = TOKEN.lastIndex
  const [, dictionary, list, reference, number, name, hex, string, word] = match
  if (dictionary !== undefined) return parseDictionary(raw, end)
  if (list !== undefined) return parseList(raw, end)
  if (reference !== undefined) return { value: { ref: Number(reference) }, end }
  if (number !== undefined) return { value: Number(number), end }
  if (name !== undefined) return { value: `/${name}`, end }
  if (hex !== undefined) return { value: { text: hex }, end }
  if (string !== undefined) return parseString(raw, end)
  return { value: word === 'null' ? undefined : word === 'true', end }
}

function parseDictionary(raw: string, at: number): Parsed {
  const value = new Map<string, PdfValue>()
  for (let end = at; ; ) {
    const close = /\s*>>/uy
    close.lastIndex = end
    if (close.test(raw)) return { value, end: close.lastIndex }
    const key = parseValue(raw, end)
    const entry = parseValue(raw, key.end)
    value.set(String(key.value).slice(1), entry.value)
    end = entry.end
  }
}

function parseList(raw: string, at: number): Parsed {
  const value: PdfValue[] = []
  for (let end = at; ; ) {
    const close = /\s*\]/uy
    close.lastIndex = end
    if (close.test(raw)) return { value, end: close.lastIndex }
    const entry = parseValue(raw, end)
    value.push(entry.value)
    end = entry.end
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function parseString(raw: string, at: number): Parsed {
  let bytes = ''
  let end = at
  for (; raw[end] !== ')'; end++) {
    const isEscaped = raw[end] === '\\'
    if (isEscaped) end++
    const character = raw[end] ?? ''
    bytes += isEscaped ? (ESCAPES[character] ?? character) : character
  }
  const isUtf16 = bytes.startsWith('\u00FE\u00FF')
  const text = isUtf16 ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le') : bytes
  return { value: { text }, end: end + 1 }
}
