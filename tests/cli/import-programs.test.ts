import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { hasProgram } from '../support/check-docx.ts'
import { harbourArticle } from '../support/harbour-article.ts'
import { fakeHost } from '../support/host.ts'
import { withPart } from '../support/word-document.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const MADE = 'output/harbour.policy-brief.docx'
const MAIN = 'word/document.xml'

let made: Uint8Array

beforeEach(async () => {
  const host = await fakeHost({ files: { 'harbour.txt': harbourArticle } })
  expect(await run(['build', 'harbour.txt', '-f', 'docx'], host)).toBe(0)
  made = await host.files.read(`${host.cwd}/${MADE}`)
})

/** The slots that import takes from an edited file, and what it says. */
async function importOf(edited: Uint8Array) {
  const host = await fakeHost({ files: { 'harbour.txt': harbourArticle } })
  await host.files.write(`${host.cwd}/e.docx`, edited)
  const argv = ['import', 'e.docx', '--article', 'harbour.txt', '--author', 'Jane Roe']
  expect(await run(argv, host)).toBe(0)
  const overlay = await host.read('harbour.brief.yaml').catch(() => '')
  return { overlay, said: host.said() }
}

const changeMain = (bytes: Uint8Array, change: (xml: string) => string) =>
  withPart(bytes, MAIN, (xml) => {
    const changed = change(xml)
    expect(changed).not.toBe(xml)
    return changed
  })

/** What Word puts into the content control of a slot. */
const typed = (id: string, content: string) =>
  changeMain(made, (xml) =>
    xml.replace(
      new RegExp(
        `(<w:tag w:val="slot:${id}"/>.*?)<w:showingPlcHdr/>(.*?<w:sdtContent>).*?(</w:sdtContent>)`,
        's',
      ),
      `$1$2${content}$3`,
    ),
  )

const withoutControls = (xml: string) =>
  xml.replace(/<w:sdt><w:sdtPr>.*?<w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/gs, '$1')

const P = (runs: string) =>
  `<w:p w:rsidR="00A1"><w:pPr><w:pStyle w:val="SlotPrompt"/></w:pPr>${runs}</w:p>`
const R = (text: string) => `<w:r w:rsidRPr="00B2"><w:t xml:space="preserve">${text}</w:t></w:r>`

describe('import reads what Word writes', () => {
  test('words cut into runs, checked, corrected as typed, and tracked', async () => {
    const content = P(
      `${R('The quay ')}<w:proofErr w:type="spellStart"/>${R('fee')}${R('ds')}<w:proofErr w:type="spellEnd"/>${R(' “the town’s”')}` +
        `<w:ins w:id="91" w:author="Ann" w:date="2031-05-01T00:00:00Z">${R(' market')}</w:ins>` +
        `<w:del w:id="92" w:author="Ann" w:date="2031-05-01T00:00:00Z"><w:r><w:delText> harbour</w:delText></w:r></w:del>` +
        `<w:commentRangeStart w:id="93"/>${R(' – and port.')}<w:commentRangeEnd w:id="93"/><w:r><w:commentReference w:id="93"/></w:r><w:lastRenderedPageBreak/>`,
    )
    const { overlay, said } = await importOf(typed('why-it-matters', content))
    expect(overlay).toContain('text: The quay feeds “the town’s” market – and port.\n')
    expect(said).toContain('tracked changes')
  })

  test('a slot whose content control was deleted, and those nobody touched', async () => {
    const untouched = changeMain(made, withoutControls)
    expect(await importOf(untouched)).toMatchObject({ overlay: '' })
    const written = typed('options', P(R('Wait.')) + P(R('Then pay.')))
    const { overlay } = await importOf(changeMain(written, withoutControls))
    expect(overlay).toContain('options:')
    expect(overlay).toContain('Wait.\n\n      Then pay.')
    expect(overlay).not.toContain('implications')
  })

  test('what was written on below a bookmark in the style of the slot', async () => {
    const edited = changeMain(made, (xml) =>
      withoutControls(xml).replace(
        /(<w:bookmarkStart w:name="slot_options".*?<\/w:p>(?:<w:bookmarkEnd [^>]*>)*)/s,
        (slot) => slot.replace(/<w:p>.*<\/w:p>/s, P(R('One.'))) + P(R('Two.')),
      ),
    )
    const { overlay } = await importOf(edited)
    expect(overlay).toContain('One.\n\n      Two.')
  })
})

describe.skipIf(!hasProgram('soffice', '--version'))(
  'import reads what LibreOffice saves (skipped where it is missing)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'briefwright-import-'))
    const saved = (bytes: Uint8Array): Uint8Array => {
      writeFileSync(join(folder, 'a.docx'), bytes)
      const options = ['--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'out')]
      const profile = `-env:UserInstallation=file://${folder}/profile`
      execFileSync('soffice', [profile, '--headless', ...options, join(folder, 'a.docx')], {
        stdio: 'ignore',
      })
      return new Uint8Array(readFileSync(join(folder, 'out', 'a.docx')))
    }

    test('of a file nobody edited it takes nothing and tells nothing', async () => {
      const { overlay, said } = await importOf(saved(made))
      expect(overlay).toBe('')
      expect(said).toContain('No new words in the slots.')
      expect(said).not.toContain('warning')
    })

    test('words written before and after are taken over', async () => {
      const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
      const entry = (text: string) => P(R(text)).replace('</w:pPr>', `${list}</w:pPr>`)
      const before = typed('options', entry('Wait.') + entry('Pay.'))
      const after = changeMain(saved(before), (xml) =>
        xml.replace(
          /(<w:bookmarkStart [^>]*"slot_implications".*?)<w:t\b[^>]*>[^<]*</s,
          '$1<w:t>Less fish.<',
        ),
      )
      for (const file of [after, saved(after)]) {
        const { overlay, said } = await importOf(file)
        expect(overlay).toContain('text: Less fish.\n')
        expect(overlay).toContain('- Wait.\n      - Pay.')
        expect(overlay).not.toContain('why-it-matters')
        expect(said).not.toContain('piles')
      }
    })
  },
)
