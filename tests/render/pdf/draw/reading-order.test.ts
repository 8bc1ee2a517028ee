import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { loadTemplate } from '../../../../src/build/templates/load-template.ts'
import { loadFonts } from '../../../../src/build/themes/load-fonts.ts'
import { compose } from '../../../../src/compose/index.ts'
import type { Brief } from '../../../../src/model/brief.ts'
import { read } from '../../../../src/pipeline.ts'
import { renderPdf } from '../../../../src/render/pdf/index.ts'
import { layOut } from '../../../../src/render/pdf/lay-out.ts'
import type { Pages } from '../../../../src/render/pdf/layout/page.ts'
import { PROJECT } from '../../../support/built.ts'
import { hasCommand } from '../../../support/check-pdf.ts'
import { EXPECTED_ROLES, expectedStructure } from '../../../support/expected-structure.ts'
import { kinds } from '../../../support/kinds.ts'
import { elementsOf, structureOf, textOf } from '../../../support/structure-tree.ts'
import { isText, textOfPdf } from '../support.ts'

vi.setConfig({ testTimeout: 120_000 })

const cases = kinds.flatMap((kind) =>
  ['chancery', 'bulletin'].flatMap((theme) =>
    ['en', 'ar'].map((language) => [kind, theme, language] as const),
  ),
)

const name = 'ashin-water-protocol.txt'
let brief: Promise<Brief> | undefined
const briefOfSample = () => {
  brief ??= readFile(join(PROJECT, 'source', name))
    .then((bytes) => read({ id: name, name, bytes, format: undefined }))
    .then(({ value }) => value.brief)
  return brief
}

/** What no layout changes and every font has, whatever its case. */
const letters = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^A-Za-z\d]/gu, '')
    .toUpperCase()

test.each(cases)(
  'a %s in the theme %s, in %s, is copied and read aloud in the order of the document',
  async (kind, themeName, language) => {
    const { template } = await loadTemplate(kind, { theme: themeName })
    const { theme, assets, logo } = template
    const fonts = await loadFonts(theme)
    const look = { theme, fonts, assets, logo }
    const { value: document } = compose(await briefOfSample(), template, { language })
    const { pages: laid, document: resolved } = await layOut(document, look)
    const bytes = (await renderPdf(document, look)).value

    // The tree holds the parts of the document, in their order.
    const tree = await structureOf(bytes)
    const plain = ({ role, text }: { readonly role: string; readonly text: string }) =>
      `${role} ${letters(text)}`
    expect(elementsOf(tree, EXPECTED_ROLES).map(plain)).toEqual(
      expectedStructure(resolved).map(plain),
    )

    // The words stand in the file in the order of the tree.
    expect(letters(wordsOf(laid, (owner) => typeof owner === 'number'))).toBe(letters(textOf(tree)))

    // So two readers that know nothing of the tree give them, page by page.
    const written = laid.pages.map((page) => letters(wordsOf({ pages: [page] }, () => true)))
    expect((await textOfPdf(bytes)).map(letters)).toEqual(written)
    if (!hasCommand('pdftotext')) return
    const copied = execFileSync('pdftotext', ['-raw', '-', '-'], { input: bytes, encoding: 'utf8' })
    expect(copied.split('\f').slice(0, -1).map(letters)).toEqual(written)

    // And a reader that does gives those of the tree.
    const spoken = execFileSync('pdfinfo', ['-struct-text', '-'], {
      input: bytes,
      encoding: 'utf8',
    })
    expect(letters([...spoken.matchAll(/^ *"(.*)"$/gmu)].map(([, words]) => words).join(''))).toBe(
      letters(textOf(tree)),
    )
  },
)

function wordsOf(
  { pages }: Pick<Pages, 'pages'>,
  isWanted: (owner: string | number) => boolean,
): string {
  return pages
    .flatMap(({ boxes }) => boxes.filter(isText))
    .filter(({ owner }) => isWanted(owner))
    .map(({ text }) => text)
    .join('')
}
