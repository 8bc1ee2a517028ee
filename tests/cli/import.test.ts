import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { harbourArticle } from '../support/harbour-article.ts'
import type { FakeHost } from '../support/host.ts'
import { fakeHost } from '../support/host.ts'
import { withPart } from '../support/word-document.ts'

vi.setConfig({ testTimeout: 120_000 })

const MADE = 'output/harbour.policy-brief.docx'
const MAIN = 'word/document.xml'

async function buildIn(host: FakeHost): Promise<Uint8Array> {
  expect(await run(['build', 'harbour.txt', '-f', 'docx'], host)).toBe(0)
  return host.files.read(`${host.cwd}/${MADE}`)
}

/** The file as Word saves it once somebody has written into a slot: the placeholder and its comment are gone. */
function fillSlot(bytes: Uint8Array, id: string, content: string): Uint8Array {
  const control = new RegExp(
    `(<w:tag w:val="slot:${id}"/>.*?)(?:<w:showingPlcHdr/>)?(<w:richText/></w:sdtPr><w:sdtContent>).*?(</w:sdtContent>)`,
    's',
  )
  return withPart(bytes, MAIN, (xml) => {
    expect(xml).toMatch(control)
    return xml.replace(control, `$1$2${content}$3`)
  })
}

const paragraph = (runs: string, properties = '') =>
  `<w:p><w:pPr><w:pStyle w:val="SlotPrompt"/>${properties}</w:pPr>${runs}</w:p>`
const words = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

const savedBy = (bytes: Uint8Array, name: string) =>
  withPart(bytes, 'docProps/core.xml', (xml) =>
    xml.replace(/(<cp:lastModifiedBy>)[^<]*/, `$1${name}`),
  )

const textOf = (bytes: Uint8Array, name: string) =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())

test('words written into three slots are in the next build, in the name of who wrote them; nothing else moves', async () => {
  const host = await fakeHost({ files: { 'harbour.txt': harbourArticle } })
  const made = await buildIn(host)
  const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
  let edited = fillSlot(
    made,
    'why-it-matters',
    paragraph(words('The quay feeds ') + words('the town', '<w:b/>') + words('.')),
  )
  edited = fillSlot(
    edited,
    'implications',
    paragraph(words('First.')) + paragraph(words('Second: 5 * 3_000 &lt;crowns&gt; # 1.')),
  )
  edited = fillSlot(
    edited,
    'options',
    paragraph(words('Wait.'), list) + paragraph(words('Pay.'), list),
  )
  edited = withPart(edited, MAIN, (xml) => xml.replace('The piles are', 'The piers are'))
  await host.files.write(`${host.cwd}/edited.docx`, savedBy(edited, 'Jane Roe'))

  expect(await run(['import', 'edited.docx', '--article', 'harbour.txt'], host)).toBe(0)
  expect(host.printed()).toContain('implications (Jane Roe) -> harbour.brief.yaml')
  expect(host.said()).toContain('The piles are a century old')
  expect(host.said()).toContain('The piers are a century old')
  expect(
    await host.read('harbour.brief.yaml'),
  ).toBe(`# What an analyst adds to the briefing; first filled in from edited.docx.
slots:
  why-it-matters:
    author: Jane Roe
    text: The quay feeds **the town**.
  implications:
    author: Jane Roe
    text: |
      First.

      Second: 5 \\* 3_000 \\<crowns> # 1.
  options:
    author: Jane Roe
    text: |
      - Wait.
      - Pay.
`)

  const again = await buildIn(host)
  const xml = textOf(again, MAIN)
  for (const kept of ['the town', 'Second: 5 * 3_000 &lt;crowns&gt; # 1.', 'Wait.', 'Pay.']) {
    expect(xml).toContain(kept)
  }
  expect(xml.match(/Jane Roe/g)).toHaveLength(3)
  expect(outsideSlots(xml) === outsideSlots(textOf(made, MAIN))).toBe(true)
  const others = Object.keys(unzipSync(made)).filter(
    (name) =>
      ![MAIN, 'word/comments.xml', 'customXml/item1.xml', 'word/footer1.xml'].includes(name),
  )
  // The footer counts what is left to be written.
  expect(textOf(made, 'word/footer1.xml')).toContain('3 parts left for the analyst')
  expect(textOf(again, 'word/footer1.xml')).not.toContain('left for the analyst')
  for (const name of others) expect([name, textOf(again, name)]).toEqual([name, textOf(made, name)])
})

/** The main part without the slots, the names below them (the section one may end stays), and the count of those open. */
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

test('a sentence changed outside the slots is kept as its author’s own words, with the lines that are told', async () => {
  const host = await fakeHost({ files: { 'harbour.txt': harbourArticle } })
  const edited = withPart(await buildIn(host), MAIN, (xml) =>
    xml.replaceAll('The piles are', 'The piers are'),
  )
  await host.files.write(`${host.cwd}/e.docx`, savedBy(edited, 'Jane Roe'))
  expect(await run(['import', 'e.docx', '--article', 'harbour.txt'], host)).toBe(0)
  // It stands among the key messages, and as a quotation in the table of positions.
  const hidden = [...host.said().matchAll(/`- ([sq]-[0-9a-f]+)`/g)].map(([, id]) => id)
  expect(hidden).toHaveLength(2)
  const [, slot] = /under `slots`: `(why-it-matters: \{.*?\})`/.exec(host.said()) ?? []
  expect(slot).toContain('"author":"Jane Roe"')
  expect(slot).toContain('The piers are a century old')
  expect(slot).not.toContain('¶')
  const overlay = `hide: [${hidden.join(', ')}]\nslots:\n  ${slot}\n`
  await host.files.write(`${host.cwd}/harbour.brief.yaml`, Buffer.from(overlay))

  const xml = textOf(await buildIn(host), MAIN)
  expect(xml).toContain('The piers are a century old')
  expect(xml).toContain('Jane Roe')
  expect(xml).not.toContain('The piles are a century old')
})

describe('import', () => {
  test('of a file nobody edited takes nothing and tells nothing', async () => {
    const host = await fakeHost({ files: { 'harbour.txt': harbourArticle } })
    await buildIn(host)
    expect(await run(['import', MADE, '--article', 'harbour.txt'], host)).toBe(0)
    expect(host.printed()).not.toContain('->')
    expect(host.said()).toContain('No new words in the slots.')
    expect(host.said()).not.toContain('warning')
    await expect(host.read('harbour.brief.yaml')).rejects.toThrow()
  })

  test('a picture in a slot is told of; the words beside it are kept', async () => {
    const host = await fakeHost({ files: { 'harbour.txt': harbourArticle } })
    const picture = '<w:r><w:drawing></w:drawing></w:r>'
    const edited = fillSlot(
      await buildIn(host),
      'implications',
      paragraph(words('See the map. ') + picture) + paragraph(picture),
    )
    await host.files.write(`${host.cwd}/e.docx`, savedBy(edited, 'Ann Lee'))
    expect(await run(['import', 'e.docx', '--article', 'harbour.txt'], host)).toBe(0)
    expect(host.said()).toContain(
      'Cannot import 2 pictures and tables of the slot `implications`: a slot has words and lists only.',
    )
    expect(await host.read('harbour.brief.yaml')).toContain('text: See the map.')
  })

  test('a table of contents and numbers of tables are no words of anybody', async () => {
    const template =
      '# {{title.text}}\n\n::contents\n\n## One\n\nSee {{refer "a"}}.\n\n:::table[Counts]{id="a"}\n| a |\n|---|\n| b |\n:::\n\n::slot[Why?]{id="implications"}\n'
    const files = {
      'harbour.txt': harbourArticle,
      'templates/policy-brief/template.md.hbs': template,
    }
    const host = await fakeHost({ files })
    await buildIn(host)
    // Word counted its pages anew, and a table was put in above.
    const edited = withPart(await host.files.read(`${host.cwd}/${MADE}`), MAIN, (xml) =>
      xml.replace(/(PAGEREF.*?<w:t[^>]*>)\d+/s, '$17'),
    )
    await host.files.write(`${host.cwd}/e.docx`, savedBy(edited, 'Ann Lee'))
    expect(await run(['import', 'e.docx', '--article', 'harbour.txt'], host)).toBe(0)
    expect(host.said()).toContain('No new words in the slots.')
    expect(host.said()).not.toContain('warning')
  })

  test('keeps what else the overlay says, comments and order included', async () => {
    const overlay = `# Ours.
author: Ann Lee # head of desk
slots:
  # not yet
  implications:
  why-it-matters: The quay.
hide: [] # nothing
`
    const host = await fakeHost({
      files: { 'harbour.txt': harbourArticle, 'harbour.brief.yaml': overlay },
    })
    const edited = fillSlot(await buildIn(host), 'implications', paragraph(words('Dear.')))
    await host.files.write(`${host.cwd}/e.docx`, savedBy(edited, 'Ann Lee'))
    expect(await run(['import', 'e.docx', '--article', 'harbour.txt'], host)).toBe(0)
    expect(await host.read('harbour.brief.yaml')).toBe(
      overlay.replace('implications:\n', 'implications: Dear.\n'),
    )
  })

  test('never replaces words of the overlay that are newer than the file', async () => {
    const host = await fakeHost({
      files: { 'harbour.txt': harbourArticle, 'harbour.brief.yaml': 'slots:\n  options: Old.\n' },
    })
    const edited = fillSlot(await buildIn(host), 'options', paragraph(words('From Word.')))
    await host.files.write(`${host.cwd}/e.docx`, edited)
    await host.files.write(
      `${host.cwd}/harbour.brief.yaml`,
      Buffer.from('slots:\n  options: By hand.\n'),
    )
    const argv = ['import', 'e.docx', '--article', 'harbour.txt', '--author', 'Jane Roe']
    expect(await run(argv, host)).toBe(1)
    expect(host.said()).toContain(
      'harbour.brief.yaml:2:12: error: Cannot import the slot `options`',
    )
    expect(host.said()).toContain('From Word.')
    expect(await host.read('harbour.brief.yaml')).toBe('slots:\n  options: By hand.\n')
    expect(await run([...argv, '--force', '--dry-run'], host)).toBe(0)
    expect(await host.read('harbour.brief.yaml')).toContain('By hand.')
    expect(await run([...argv, '--force'], host)).toBe(0)
    expect(await host.read('harbour.brief.yaml')).toContain('text: From Word.')
  })

  test('replaces the words the file was made with, and keeps them where the slot was emptied', async () => {
    const overlay = 'slots:\n  options: Old.\n  implications: Kept.\n'
    const host = await fakeHost({
      files: { 'harbour.txt': harbourArticle, 'harbour.brief.yaml': overlay },
    })
    let edited = fillSlot(await buildIn(host), 'options', paragraph(words('New.')))
    edited = fillSlot(edited, 'implications', paragraph(''))
    await host.files.write(`${host.cwd}/e.docx`, edited)
    expect(await run(['import', 'e.docx', '--article', 'harbour.txt'], host)).toBe(0)
    expect(await host.read('harbour.brief.yaml')).toBe(
      'slots:\n  options: New.\n  implications: Kept.\n',
    )
    expect(host.said()).toContain('The slot `implications` had words')
    expect(host.said()).toContain('Cannot tell who wrote')
  })

  test('finds the article by the name the file carries', async () => {
    const host = await fakeHost({ files: { 'source/harbour.txt': harbourArticle } })
    expect(await run(['build', '-f', 'docx'], host)).toBe(0)
    const made = await host.files.read(`${host.cwd}/${MADE}`)
    await host.files.write(`${host.cwd}/e.docx`, fillSlot(made, 'options', paragraph(words('Go.'))))
    expect(await run(['import', 'e.docx', '--json'], host)).toBe(0)
    expect(JSON.parse(host.printed().slice(host.printed().indexOf('{')))).toMatchObject({
      overlay: 'source/harbour.brief.yaml',
      taken: ['options'],
      isWritten: true,
    })
  })

  test('refuses what is no briefing of ours, and says where', async () => {
    const host = await fakeHost({ files: { 'a.docx': 'text', 'b.txt': harbourArticle } })
    expect(await run(['import', 'a.docx'], host)).toBe(1)
    expect(host.said()).toContain('a.docx: error: Cannot import `a.docx`: found no archive')
    expect(await run(['import', 'gone.docx'], host)).toBe(1)
    expect(host.said()).toContain('no such file')
  })
})
