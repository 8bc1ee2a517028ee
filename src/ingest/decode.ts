import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import type { Diagnostic } from '../model/diagnostic.ts'
import { findUtf16 } from './find-utf16.ts'
import { findUtf32 } from './find-utf32.ts'

/** A decoded text and the WHATWG name of its encoding. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
  readonly diagnostics: readonly Diagnostic[]
}

/** How far into a file a declaration of its encoding may stand; browsers look at 1,024 bytes, saved pages need more. */
export const DECLARATION_BYTES = 4096

/** How much of a file the guess looks at: enough for statistics, and the time for long files stays small. */
export const GUESS_BYTES = 256 * 1024

/**
 * The text of a file's bytes, without byte order mark. In this order: byte order mark, strict UTF-8, what the file
 * declares (HTML `meta`, XML declaration), UTF-8 with a few broken places, a guess. Normal forms are left alone.
 */
export function decode(bytes: Uint8Array, file: string): Decoded {
  return (
    decodeWide(bytes, file) ??
    decodeEscaped(bytes, file) ??
    decodeUtf8(bytes) ??
    decodeDeclared(bytes, file) ??
    decodeBrokenUtf8(bytes, file) ??
    decodeGuessed(bytes, file)
  )
}

/** UTF-32 and UTF-16. */
function decodeWide(bytes: Uint8Array, file: string): Decoded | undefined {
  const found = findUtf32(bytes) ?? findUtf16(bytes)
  if (found === undefined) return undefined
  const decoded = decodeAs(found.encoding, bytes, file)
  return found.marked
    ? decoded
    : withGuess(decoded, file, { why: 'as the places of its zeros say' })
}

/** ISO-2022-JP is all ASCII bytes, so it would pass as UTF-8; only a declaration tells. */
function decodeEscaped(bytes: Uint8Array, file: string): Decoded | undefined {
  if (declaredEncoding(bytes) !== 'iso-2022-jp' || !bytes.includes(0x1b)) return undefined
  return decodeAs('iso-2022-jp', bytes, file)
}

function decodeUtf8(bytes: Uint8Array): Decoded | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text, encoding: 'utf-8', diagnostics: [] }
  } catch (error) {
    // Not UTF-8: the next way is tried.
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function decodeDeclared(bytes: Uint8Array, file: string): Decoded | undefined {
  const encoding = declaredEncoding(bytes)
  if (encoding === undefined || encoding.startsWith('utf-')) return undefined
  return decodeAs(encoding, bytes, file)
}

/** UTF-8 with a stray byte in it stays UTF-8 when broken places are rare beside sound ones. */
function decodeBrokenUtf8(bytes: Uint8Array, file: string): Decoded | undefined {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = countMatches(text, /\uFFFD/g)
  const sound = countMatches(text, /[^\p{ASCII}\uFFFD]/gu)
  const declared = declaredEncoding(bytes) === 'utf-8'
  if (broken * (declared ? 1 : 10) > sound) return undefined
  return withReplacements({ text, encoding: 'utf-8', diagnostics: [] }, file)
}

function decodeGuessed(bytes: Uint8Array, file: string): Decoded {
  const [best] = analyse(bytes.subarray(0, GUESS_BYTES)).flatMap(({ name, confidence }) => {
    const encoding = whatwgName(name)
    return encoding === undefined || encoding.startsWith('utf-') ? [] : [{ encoding, confidence }]
  })
  const { encoding, confidence } = best ?? { encoding: 'windows-1252', confidence: 0 }
  const why = `which its letters fit best (confidence ${confidence} of 100)`
  return withGuess(decodeAs(encoding, bytes, file), file, {
    why,
    declared: declaredEncoding(bytes),
  })
}

function decodeAs(encoding: string, bytes: Uint8Array, file: string): Decoded {
  // iconv-lite and not TextDecoder: Node 20 reads windows-1252 as Latin-1, and ICU differs from Node to Node.
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text =
    /^utf-(?:8|16)/.test(encoding) || !iconv.encodingExists(encoding)
      ? new TextDecoder(encoding).decode(bytes)
      : iconv.decode(view, encoding)
  return withReplacements({ text, encoding, diagnostics: [] }, file)
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1')
  const xml = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w-]{1,40})["']/i.exec(head)?.[1]
  const meta = /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w:-]{1,40})/i.exec(head)?.[1]
  return whatwgName(meta ?? xml ?? '')
}

/** The WHATWG name for a label such as `latin1` or `Shift_JIS`, in lower case. */
function whatwgName(label: string): string | undefined {
  if (label === '') return undefined
  try {
    return new TextDecoder(label).encoding
  } catch (error) {
    // A label nobody knows is as good as none.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function withReplacements(decoded: Decoded, file: string): Decoded {
  const { text, encoding, diagnostics } = decoded
  const unread = unreadCharacters(text, file, {
    as: ` as \`${encoding}\``,
    hint: 'Save the file as UTF-8.',
  })
  return unread.length === 0 ? decoded : { ...decoded, diagnostics: [...diagnostics, ...unread] }
}

interface Unread {
  /** As what they could not be read, where that is known. */
  readonly as?: string
  readonly hint: string
}

/** What is told of characters that decoding could not make anything of. */
export function unreadCharacters(
  text: string,
  file: string,
  { as = '', hint }: Unread,
): readonly Diagnostic[] {
  const count = countMatches(text, /\uFFFD/g)
  if (count === 0) return []
  return [
    {
      severity: 'warning',
      code: 'ingest/bad-encoding',
      message: `Cannot read ${count === 1 ? 'one character' : `${count} characters`} of \`${file}\`${as}: shown as \`\uFFFD\`.`,
      place: { file, ...placeOfFirst(text, '\uFFFD') },
      hint,
    },
  ]
}

interface Guess {
  readonly why: string
  readonly declared?: string | undefined
}

function withGuess(decoded: Decoded, file: string, { why, declared }: Guess): Decoded {
  const said =
    declared === undefined ? 'is not stated' : `is stated as \`${declared}\`, which it is not`
  return {
    ...decoded,
    diagnostics: [
      {
        severity: 'warning',
        code: 'ingest/encoding-guessed',
        message: `The encoding of \`${file}\` ${said}: read as \`${decoded.encoding}\`, ${why}.`,
        place: { file },
        hint: 'Save the file as UTF-8 if letters look wrong.',
      },
      ...decoded.diagnostics,
    ],
  }
}

function placeOfFirst(text: string, character: string) {
  const offset = text.indexOf(character)
  const before = text.slice(0, offset)
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1
  return {
    line: countMatches(before, /\r\n|\n|\r/g) + 1,
    column: offset - lineStart + 1,
    length: 1,
  }
}

function countMatches(text: string, pattern: RegExp): number {
  let count = 0
  for (const _ of text.matchAll(pattern)) count += 1
  return count
}
