import { strFromU8, unzipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { harbourArticle } from '../support/harbour-article.ts'
import type { FakeHost } from '../support/host.ts'
import { fakeHost } from '../support/host.ts'
import { localHouse, stylesHouse, wholeHouse } from '../support/house-documents.ts'
import { withPart } from '../support/word-document.ts'

vi.setConfig({ testTimeout: 120_000 })

const MADE = 'output/harbour.policy-brief.docx'
const MAIN = 'word/document.xml'
/** What a slot is part of, or counts: all else must stay. */
const TOUCHED = [MAIN, 'word/comments.xml', 'customXml/item1.xml', 'word/footer1.xml']

async function buildIn(host: FakeHost): Promise<Uint8Array> {
  const argv = ['build', 'harbour.txt', '-f', 'docx', '--reference-doc', 'house.docx']
  expect(await run(argv, host)).toBe(0)
  return host.files.read(`${host.cwd}/${MADE}`)
}

/** The file as Word saves it once somebody has written into a slot, in the style that its prompt has in this house. */
function fillSlot(bytes: Uint8Array, id: string, words: readonly string[]): Uint8Array {
  const control = new RegExp(
    `(<w:tag w:val="slot:${id}"/>.*?)<w:showingPlcHdr/>(.*?<w:sdtContent>)(.*?)(</w:sdtContent>)`,
    's',
  )
  return withPart(bytes, MAIN, (xml) => {
    expect(xml).toMatch(control)
    return xml.replace(control, (_, head, start, prompt: string, end) => {
      const [style = ''] = /<w:pStyle [^>]*>/.exec(prompt) ?? []
      const paragraphs = words.map(
        (text) =>
          `<w:p><w:pPr>${style}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`,
      )
      return head + start + paragraphs.join('') + end
    })
  })
}

const textOf = (bytes: Uint8Array, name: string) =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())

/** The main part without the slots, the names below them, and the count of those open. */
function outsideSlots(xml: string): string {
  return xml
    .replace(/<w:sdt>.*?<\/w:sdt>/gs, '')
    .replace(
      /<w:p><w:pPr><w:pStyle w:val="(?:SlotSmall|SectionEnd)"\/>(.*?)<\/w:p>/gs,
      (_, rest: string) => /<w:sectPr>.*<\/w:sectPr>/.exec(rest)?.[0] ?? '',
    )
    .replace(/Slots open: \d/, '')
    .replace(/(<w:comment\w+ w:id=")\d+/g, '$1')
}

test.each([
  ['of styles', stylesHouse],
  ['in another language', () => localHouse('german')],
  ['used as a whole', wholeHouse],
] as const)(
  'words written into a briefing in a house template %s are in the next build, in the name of who wrote them; nothing else moves',
  async (_, house) => {
    const host = await fakeHost({
      files: { 'harbour.txt': harbourArticle, 'house.docx': await house() },
    })
    const made = await buildIn(host)
    let edited = fillSlot(made, 'why-it-matters', ['The quay feeds the town.'])
    edited = fillSlot(edited, 'implications', ['First.', 'Second: 5 * 3_000 &lt;crowns&gt; # 1.'])
    edited = fillSlot(edited, 'options', ['Wait, then pay.'])
    edited = withPart(edited, MAIN, (xml) => xml.replace('The piles are', 'The piers are'))
    edited = withPart(edited, 'docProps/core.xml', (xml) =>
      xml.replace(/(<cp:lastModifiedBy>)[^<]*/, '$1Jane Roe'),
    )
    await host.files.write(`${host.cwd}/edited.docx`, edited)

    expect(await run(['import', 'edited.docx', '--article', 'harbour.txt'], host)).toBe(0)
    expect(host.said()).toContain('The piers are a century old')
    expect(
      await host.read('harbour.brief.yaml'),
    ).toBe(`# What an analyst adds to the briefing; first filled in from edited.docx.
slots:
  why-it-matters:
    author: Jane Roe
    text: The quay feeds the town.
  implications:
    author: Jane Roe
    text: |
      First.

      Second: 5 \\* 3_000 \\<crowns> # 1.
  options:
    author: Jane Roe
    text: Wait, then pay.
`)

    const again = await buildIn(host)
    const xml = textOf(again, MAIN)
    for (const kept of ['The quay feeds the town.', '3_000 &lt;crowns&gt; # 1.', 'then pay.']) {
      expect(xml).toContain(kept)
    }
    expect(xml.match(/Jane Roe/g)).toHaveLength(3)
    expect(outsideSlots(xml) === outsideSlots(textOf(made, MAIN))).toBe(true)
    const names = Object.keys(unzipSync(made))
    expect(Object.keys(unzipSync(again))).toEqual(names)
    for (const name of names.filter((name) => !TOUCHED.includes(name))) {
      expect([name, textOf(again, name)]).toEqual([name, textOf(made, name)])
    }
  },
)

test.each([
  ['of styles', stylesHouse],
  ['used as a whole', wholeHouse],
] as const)(
  'import takes nothing from a briefing in a house %s that nobody edited',
  async (_, house) => {
    const host = await fakeHost({
      files: { 'harbour.txt': harbourArticle, 'house.docx': await house() },
    })
    await buildIn(host)
    expect(await run(['import', MADE, '--article', 'harbour.txt'], host)).toBe(0)
    expect(host.said()).toContain('No new words in the slots.')
    expect(host.said()).not.toContain('warning')
    await expect(host.read('harbour.brief.yaml')).rejects.toThrow()
  },
)
