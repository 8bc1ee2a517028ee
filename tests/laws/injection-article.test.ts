import { expect, test, vi } from 'vitest'
import { listTemplates, loadTemplate } from '../../src/build/templates/load-template.ts'
import { compose } from '../../src/compose/index.ts'
import { ELISION, normaliseSpace } from '../../src/model/fact.ts'
import { read } from '../../src/pipeline.ts'
import { countPlaces, fillerOf, hostileTexts } from '../support/hostile-texts.ts'
import { sourceFile } from '../support/source-file.ts'

vi.setConfig({ testTimeout: 120_000 })

// From the bytes of an article on: what its front matter, its analyst and its sentences say is shown as often as
// harmless words in their place, and never as anything but words.

type Fill = (text: string) => string

/** Front matter is YAML: a text in quotation marks, as JSON writes it, is one there. */
const articleOf = (fill: Fill, inSentence: Fill = (text) => text) => `---
title: ${JSON.stringify(fill('Selm council splits over the northern pier'))}
byline: ${JSON.stringify([fill('Ina Roth'), fill('Ole Brandt')])}
outlet: ${JSON.stringify(fill('Selm Courier'))}
standfirst: ${JSON.stringify(fill('The vote on the pier is put off.'))}
published: 2031-03-04
handling:
  marking: ${JSON.stringify(fill('Official'))}
  reference: ${JSON.stringify(fill('BRF-7'))}
  distribution: ${JSON.stringify([fill('Press office')])}
  drafter: ${JSON.stringify(fill('Ann Lee'))}
  clearance: ${JSON.stringify(fill('Bo Ek'))}
  contact: ${JSON.stringify(fill('desk@example.org'))}
  addressee: ${JSON.stringify(fill('the Minister'))}
  event: ${JSON.stringify(fill('Quay visit'))}
  edition: ${JSON.stringify(fill('7'))}
  nextIssue: ${JSON.stringify(fill('17 March'))}
  attachments: ${JSON.stringify([fill('Map of the quay')])}
---
SELM, 4 March 2031 - The harbour council of Selm has postponed ${inline(inSentence)} its vote on the pier until 12 May.

“We will not sign ${inline(inSentence)} a contract that nobody has read,” Mayor Ana Vale told the Selm Courier on Tuesday.

Harbour Master Ivo Orr rejected the charge. “The pier is ${inline(inSentence)} not safe and it was never safe,” Orr said.

Union leader Petra Lind warned ${inline(inSentence)} that 240 dockers could lose their work by June 2031.
`

/** In the middle of a sentence, on its line. */
const inline = (fill: Fill) => fill('truly').replace(/\s+/gu, ' ').trim()

/** What a Markdown text of an analyst says may be formatted; these are words there. */
const overlayOf = (fill: Fill) =>
  JSON.stringify({
    author: fill('Ann Lee'),
    slots: { 'why-it-matters': 'The quay feeds the town.' },
  })

/** Every text stands in every third place of each. */
const turns = [...hostileTexts.keys()].filter((turn) => turn % 3 === 0)

const kinds = (await listTemplates()).map(({ kind }) => kind)

async function counted(mood: 'hostile' | 'harmless', turn: number, kind: string) {
  const filler = fillerOf(mood, turn)
  const article = sourceFile(articleOf(filler.fill), { name: 'pier.txt', id: 'pier.txt' })
  const overlay = { name: 'pier.brief.json', text: overlayOf(filler.fill) }
  const { value } = await read(article, { overlay })
  const { template } = await loadTemplate(kind)
  const document = compose(value.brief, template).value
  return {
    counts: countPlaces(wordsOf(document), filler.places),
    structure: structureOf(document),
  }
}

test.each(kinds)('%s shows what front matter and an overlay say as words', async (kind) => {
  for (const turn of turns) {
    const hostile = await counted('hostile', turn, kind)
    const harmless = await counted('harmless', turn, kind)
    expect(harmless.counts.length).toBeGreaterThan(5)
    expect({ turn, ...hostile }).toEqual({ turn, ...harmless })
  }
})

// Sentences are understood by their words, so that other words make another briefing; all of it stands in the article.
test.each(kinds)('%s shows the sentences of an article as they stand there', async (kind) => {
  const { template } = await loadTemplate(kind)
  for (const turn of turns) {
    const { fill } = fillerOf('hostile', turn)
    const { value } = await read(
      sourceFile(
        articleOf((text) => text, fill),
        { name: 'pier.txt' },
      ),
    )
    const article = normaliseSpace(value.article.text)
    const texts = extractedIn(compose(value.brief, template).value)
    expect(texts.length).toBeGreaterThan(5)
    const strange = texts.filter((text) => !article.includes(normaliseSpace(text)))
    expect({ turn, strange }).toEqual({ turn, strange: [] })
  }
})

/** What it shows of its sources, a text for each piece of one. */
function extractedIn(tree: unknown): readonly string[] {
  if (typeof tree !== 'object' || tree === null) return []
  const isText = 'value' in tree && 'origin' in tree && tree.origin === 'extracted'
  return isText ? String(tree.value).split(ELISION) : Object.values(tree).flatMap(extractedIn)
}

/** The leaves of a document, one line a block. */
function wordsOf(tree: unknown): string {
  if (typeof tree !== 'object' || tree === null) return ''
  if ('value' in tree && 'origin' in tree) return String(tree.value)
  const inner = Object.values(tree).map(wordsOf).join('')
  return 'children' in tree && 'role' in tree ? `${inner}\n` : inner
}

/** The types of its nodes, in order. */
function structureOf(tree: unknown): readonly string[] {
  if (typeof tree !== 'object' || tree === null) return []
  const inner = Object.values(tree).flatMap(structureOf)
  return 'type' in tree && typeof tree.type === 'string' ? [tree.type, ...inner] : inner
}
