import fc from 'fast-check'
import { beforeAll, expect, test, vi } from 'vitest'
import { parseConfig } from '../../src/build/settings/parse-config.ts'
import { loadTemplate } from '../../src/build/templates/load-template.ts'
import { loadFonts } from '../../src/build/themes/load-fonts.ts'
import { compose } from '../../src/compose/index.ts'
import { parseBrief } from '../../src/extract/parse-brief.ts'
import { sourceFormats } from '../../src/model/article.ts'
import { BriefingError } from '../../src/model/diagnostic.ts'
import { formats } from '../../src/model/document.ts'
import type { Template } from '../../src/model/template.ts'
import type { FontFiles } from '../../src/model/theme.ts'
import { brief, read } from '../../src/pipeline.ts'
import { harbourArticle } from '../support/harbour-article.ts'
import { sourceFile } from '../support/source-file.ts'
import { sweep } from '../support/sweep.ts'

// Slow tests: hundreds of articles go the whole road.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 })

let template: Template
let fonts: FontFiles

beforeAll(async () => {
  template = (await loadTemplate('policy-brief')).template
  fonts = await loadFonts(template.theme)
})

/** Pieces of articles, in any order: what extractors look for, and what upsets parsers. */
const pieces = fc.constantFrom(
  ...['Mayor Ada Lind', 'She', 'the ministry', 'Selm Courier', 'Al-Harran', 'Dr.', 'U.S.', 'No.'],
  ...[' said', ' told the Courier', ', according to ', ' added: ', ' denied that ', ' should '],
  ...['“The pact holds”', '“', '”', '"', "'", '‘', '’', '«', '»', ' … ', '(', ')', ' — '],
  ...['4 March 2031', 'on Tuesday', 'in 1944', 'last year', '30 February', '$4.2 million', '7%'],
  ...['.', ' ', ' ', '\n', '\n\n', '\r\n', '\t', '\u00a0', '\u2028', '\u200b', '\u0000', '\ufeff'],
  ...['# ', '- ', '1. ', '> ', '| a | b |\n|---|---|\n', '```\n', '[^1]', '[^1]: note', '---\n'],
  ...['<p>', '</p>', '<table><tr><td>', '<script>', '&amp;', '&#0;', '[a](javascript:x)', '\\'],
  ...['{{title}}', '{{> x}}', ':::note\n', '\ue000', '\ue0001\ue001', '⟦', '\ud800', '🙂', 'مرفأ'],
  ...[
    'slots:\n  why-it-matters: ',
    'published: 2031',
    'handling: {marking: X}\n',
    'date: [\n',
    'a: *b\n',
    '&b ',
  ],
)

const articles = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
  fc
    .array(pieces, { maxLength: 20 })
    .map((all) => `---\n${all.join('')}\n---\n\n${harbourArticle}`),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

const format = fc.constantFrom(undefined, ...sourceFormats)

test('no bytes make a reader or an extractor throw anything but its own error', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), format, async (bytes, given) => {
      await refusesOrSucceeds(() => read(sourceFile(bytes, given && { format: given })))
    }),
    sweep(300, 1),
  )
})

test('no article makes a reader or an extractor throw anything but its own error', async () => {
  await fc.assert(
    fc.asyncProperty(articles, format, async (text, given) => {
      await refusesOrSucceeds(() => read(sourceFile(text, given && { format: given })))
    }),
    sweep(300, 1),
  )
})

test('what can be read can be composed and rendered', async () => {
  await fc.assert(
    fc.asyncProperty(articles, format, async (text, given) => {
      const file = sourceFile(`${harbourArticle}\n\n${text}`, given && { format: given })
      const readable = await read(file).catch(() => undefined)
      if (readable === undefined) return
      const { value } = await brief(file, { template, fonts, formats })
      for (const { bytes } of value.files) expect(bytes.length).toBeGreaterThan(0)
    }),
    sweep(30, 1),
  )
})

test('no template makes composing throw anything but its own error', async () => {
  const { value } = await read(sourceFile(harbourArticle))
  const templatePieces = fc.constantFrom(
    ...['{{', '}}', '{{{', '{{#each quotes}}', '{{/each}}', '{{#if date}}', '{{/if}}', '{{else}}'],
    ...['title.text', 'quotes.[0].text', 'this', '@index', '../title', '{{> masthead}}', '{{!--'],
    ...['{{title.text}}', '{{cite this}}', '{{label "kind"}}', '{{lookup this "constructor"}}'],
    ...[
      ':::callout[x]\n',
      ':::\n',
      '::slot[x]{id="y"}\n',
      '# ',
      '\n',
      '\n\n',
      '| a |\n|-|\n',
      '- ',
    ],
    ...['<b>', '[a](b)', '![a](b)', '`', '\\', '\ue000', ' ', 'x', '"', '~', '{{this.text}}'],
  )
  await fc.assert(
    fc.asyncProperty(fc.array(templatePieces, { maxLength: 20 }), async (all) => {
      const main = { path: 'template.md.hbs', text: all.join('') }
      await refusesOrSucceeds(async () => compose(value.brief, { ...template, main }))
    }),
    sweep(150, 1),
  )
})

test('no JSON makes reading a brief throw anything but its own error', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), (json) => refusesOrSucceeds(async () => parseBrief(json))),
  )
})

test('no text makes reading a configuration throw anything but its own error', async () => {
  const words = fc.constantFrom(
    'sources',
    ': ',
    '\n',
    '- ',
    '[',
    '{',
    '&a ',
    '*a',
    '!!x ',
    '<<: ',
    '"',
    '|',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words).map((all) => all.join('')),
  )
  await fc.assert(
    fc.asyncProperty(text, (config) =>
      refusesOrSucceeds(async () => parseConfig('c.yaml', config)),
    ),
  )
})

async function refusesOrSucceeds(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof BriefingError)) throw error
  }
}
