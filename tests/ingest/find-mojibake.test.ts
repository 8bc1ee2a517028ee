import { describe, expect, test } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import { sourceFile } from '../support/source-file.ts'

const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The text as a program shows it that takes its UTF-8 bytes for windows-1252. */
const broken = (text: string) =>
  Array.from(new TextEncoder().encode(text), (byte) =>
    byte >= 0x80 && byte < 0xa0 ? CP1252[byte - 0x80] : String.fromCharCode(byte),
  ).join('')

const mojibake = async (text: string) =>
  (await ingest(sourceFile(text, { name: 'a.txt' }))).diagnostics.filter(
    ({ code }) => code === 'ingest/mojibake',
  )

describe('mojibake', () => {
  test.each([
    ['It’s the mayor’s.', 'â€™', '’'],
    ['The café of the attaché closed.', 'Ã©', 'é'],
    ['Министр подписал договор.', broken('Министр'), 'Министр'],
    ['大臣は条約に署名した。', broken('大臣は条約に署名した。'), '大臣は条約に署名した。'],
  ])('in %j is told, with what it probably was', async (text, seen, meant) => {
    const [found] = await mojibake(`First line.\n${broken(text)}`)
    expect(found?.message).toContain(`\`${seen}\` was probably \`${meant}\``)
    expect(found?.place).toMatchObject({ file: 'a.txt', line: 2 })
  })

  test('made twice is told as such', async () => {
    const [found] = await mojibake(broken(broken('It’s the mayor’s café.')))
    expect(found?.message).toContain('twice')
  })

  test.each([
    'Il est arrivé\u00a0» puis «\u00a0à\u00a0» et « â\u00a0» enfin.',
    'Er rief „MENÜ“ und „GRÖẞE“, dann „ÄRGER“.',
    'A IRMÃ” disse NÃO, a AMANHû não.',
    'São João, ñandú, Ångström, þing, ÐÆ.',
    'Σήμερα ο υπουργός είπε «όχι».',
    'Министр сказал «нет».',
  ])('is not seen in %j', async (text) => {
    expect(await mojibake(text)).toEqual([])
  })
})
