import { describe, expect, test } from 'vitest'
import { decode } from '../../src/ingest/decode.ts'

const bytes = (...values: readonly number[]) => Uint8Array.from(values)
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const codes = (text: string, file = 'a.txt') =>
  decode(latin1(text), file).diagnostics.map(({ code }) => code)

describe('decode', () => {
  test('drops a byte order mark and keeps line ends and normal forms', () => {
    const text = 'e\u0301t\u00e9\r\n'
    expect(decode(new TextEncoder().encode(`\ufeff${text}`), 'a.txt')).toEqual({
      text,
      encoding: 'utf-8',
      diagnostics: [],
    })
  })

  test('reads UTF-16 of either byte order, with a mark', () => {
    expect(decode(bytes(0xff, 0xfe, 0x19, 0x20, 0x41, 0), 'a.txt')).toEqual({
      text: '’A',
      encoding: 'utf-16le',
      diagnostics: [],
    })
    expect(decode(bytes(0xfe, 0xff, 0x20, 0x19, 0, 0x41), 'a.txt')).toEqual({
      text: '’A',
      encoding: 'utf-16be',
      diagnostics: [],
    })
  })

  test('guesses UTF-16 without a mark and says so', () => {
    const decoded = decode(latin1('T\0h\0e\0 \0p\0a\0c\0t\0'), 'a.txt')
    expect(decoded.text).toBe('The pact')
    expect(decoded.diagnostics.map(({ code }) => code)).toEqual(['ingest/encoding-guessed'])
  })

  test('reads byte 0x92 of windows-1252 as an apostrophe, under each of its names', () => {
    for (const label of ['windows-1252', 'iso-8859-1', 'latin1', 'ascii']) {
      const decoded = decode(latin1(`<meta charset="${label}"><p>It\x92s \x80 5`), 'a.html')
      expect(decoded.text).toContain('It’s € 5')
      expect(decoded.encoding).toBe('windows-1252')
      expect(decoded.diagnostics).toEqual([])
    }
  })

  test('believes a declaration in a meta element or an XML declaration', () => {
    expect(
      decode(
        latin1(
          '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">\xcc\xe8\xf0',
        ),
        'a.html',
      ).text,
    ).toMatch(/Мир$/)
    expect(
      decode(latin1('<?xml version="1.0" encoding="iso-8859-2"?>\xb1'), 'a.html').text,
    ).toMatch(/ą$/)
    expect(decode(latin1('<meta charset=shift_jis>\x93\xfa\x96\x7b'), 'a.html').text).toMatch(
      /日本$/,
    )
  })

  test('reads sound UTF-8 as UTF-8 whatever is declared', () => {
    expect(
      decode(new TextEncoder().encode('<meta charset="iso-8859-1">é'), 'a.html').encoding,
    ).toBe('utf-8')
  })

  test('stays with UTF-8 when one byte among many letters is broken, and shows where', () => {
    const decoded = decode(latin1(`${'\xc3\xa9'.repeat(20)}\nx\xff`), 'a.txt')
    expect(decoded.encoding).toBe('utf-8')
    expect(decoded.diagnostics).toMatchObject([
      { code: 'ingest/bad-encoding', place: { file: 'a.txt', line: 2, column: 2 } },
    ])
  })

  test('guesses where nothing is declared and says so', () => {
    expect(codes('It\x92s the mayor\x92s caf\xe9, he said.')).toContain('ingest/encoding-guessed')
    expect(decode(latin1('It\x92s the mayor\x92s caf\xe9, he said.'), 'a.txt').text).toBe(
      'It’s the mayor’s café, he said.',
    )
  })

  test('reads UTF-32 of either byte order, and without a mark says so', () => {
    const utf32 = (text: string, isLittle: boolean) => {
      const view = new DataView(new ArrayBuffer(4 * [...text].length))
      ;[...text].forEach((character, index) => {
        view.setUint32(index * 4, character.codePointAt(0) ?? 0, isLittle)
      })
      return new Uint8Array(view.buffer)
    }
    for (const isLittle of [true, false]) {
      const encoding = isLittle ? 'utf-32le' : 'utf-32be'
      expect(decode(utf32('\ufeffThe pact 🙂', isLittle), 'a.txt')).toEqual({
        text: 'The pact 🙂',
        encoding,
        diagnostics: [],
      })
      const unmarked = decode(utf32('The pact 🙂', isLittle), 'a.txt')
      expect(unmarked).toMatchObject({ text: 'The pact 🙂', encoding })
      expect(unmarked.diagnostics.map(({ code }) => code)).toEqual(['ingest/encoding-guessed'])
    }
  })

  test('says how sure a guess is, and what the file claims to be', () => {
    const [told] = decode(latin1('It\x92s the mayor\x92s caf\xe9, he said.'), 'a.txt').diagnostics
    expect(told?.message).toMatch(
      /^The encoding of `a.txt` is not stated: read as `windows-1252`, which its letters fit best \(confidence \d+ of 100\)\.$/,
    )
    const [claimed] = decode(
      latin1('<meta charset="utf-8">It\x92s the mayor\x92s caf\xe9, he said.'),
      'a.html',
    ).diagnostics
    expect(claimed?.message).toContain('is stated as `utf-8`, which it is not')
  })
})
