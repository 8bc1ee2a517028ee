import { describe, expect, test, vi } from 'vitest'
import { listTemplates, loadTemplate } from '../../src/build/templates/load-template.ts'
import { loadFonts } from '../../src/build/themes/load-fonts.ts'
import type { Format } from '../../src/model/document.ts'
import { formats } from '../../src/model/document.ts'
import type { Template } from '../../src/model/template.ts'
import { publish } from '../../src/pipeline.ts'
import type { Mood } from '../support/hostile-texts.ts'
import {
  countPlaces,
  filledBrief,
  filledLabels,
  fillerOf,
  hostileTexts,
} from '../support/hostile-texts.ts'
import { assets } from '../support/pictures.ts'
import { shownBy } from '../support/shown-words.ts'
import { templateOf } from '../support/template.ts'

vi.setConfig({ testTimeout: 300_000 })

// Whatever an article or an analyst writes, into whichever place of a brief: every kind prints it in every format as
// often as harmless letters in the same place, whole, and the file is made of the same elements.

const kinds = (await listTemplates()).map(({ kind }) => kind)

/** Longer texts fill more pages: none is to move to an annex. */
const MANY_PAGES = 999

/** Each place is filled with another text in each; 17 put every text into every place. */
const TURNS = Number(process.env['INJECTION_TURNS'] ?? 1)

async function printed(template: Template, { mood, turn, format }: Printing) {
  const filler = fillerOf(mood, turn)
  const brief = filledBrief(filler)
  const filled = filledLabels(template, filler)
  const fonts = await loadFonts(template.theme)
  const options = { template: filled, formats: [format], fonts, maxPages: MANY_PAGES }
  const { value } = await publish(brief, options)
  const shown = await shownBy[format](value.files[0]?.bytes ?? new Uint8Array())
  const shownAs = format === 'pdf' ? asGlyphs : undefined
  return { ...shown, counts: countPlaces(shown.text, filler.places, shownAs) }
}

interface Printing {
  readonly mood: Mood
  readonly turn: number
  readonly format: Format
}

/** Characters of private use have no glyphs: a PDF shows that something is there, and the build says what it was. */
const asGlyphs = (words: string) => words.replace(/\p{Private_Use}/gu, '?')

const turns = Array.from({ length: TURNS }, (_, turn) => turn * 5 + 1)

async function holds(template: Template, format: Format, turn: number) {
  const hostile = await printed(template, { mood: 'hostile', turn, format })
  const harmless = await printed(template, { mood: 'harmless', turn, format })
  expect(harmless.counts.length).toBeGreaterThan(40)
  for (const count of harmless.counts) expect(count).toMatch(/(\d+) of \1$/)
  expect(hostile.counts).toEqual(harmless.counts)
  expect(hostile.structure).toEqual(harmless.structure)
  const elsewhere = hostile.links.filter((url) => !/^(?:#|https:\/\/example\.org\/)/.test(url))
  expect(elsewhere).toEqual([])
}

describe.each(kinds)('%s', (kind) => {
  describe.each(formats)('%s', (format) => {
    test.each(turns)(
      'says what stands in every place, and is made of the same (%i)',
      async (turn) => {
        await holds((await loadTemplate(kind)).template, format, turn)
      },
    )
  })
})

/** Every place a template of one's own can give a value. */
const everywhere = `# {{title.text}}

::kicker[{{handling.reference}}]

## {{handling.event}} {{lineBreak}} more

{{#each quotes}}
- a**{{text}}**b *{{content}}*
  {{#if before}}
  > {{before}}
  {{/if}}
{{/each}}

1. [{{title.text}}]({{source.0.url}} "{{handling.edition}}")
2. [x](https://example.org/{{handling.drafter}})

| {{handling.addressee}} | b |
| --- | --- |
{{#each positions}}
| {{name}} | {{#each statements}}{{text}} {{/each}} |
{{/each}}

\`{{handling.contact}}\`

\`\`\`
{{handling.marking}}
\`\`\`

:::callout[{{handling.clearance}}]
{{> inner words=handling.nextIssue}}
:::

::figure[{{title.text}}]{src="assets/berths.png" alt="{{handling.event}}" width="40mm"}

![{{handling.addressee}}](assets/berths.png "{{handling.edition}}")

{{#each slots}}
{{#if author}}
::slot[{{author}}]{id="{{id}}"}
{{/if}}
{{/each}}

Noted.[^a]

[^a]: {{title.text}}

:::page-footer
::end[{{handling.drafter}}]
:::

:::page-header
::start[{{handling.clearance}}]
:::

::sources
`

describe.each(formats)('a kind of one’s own in %s', (format) => {
  test('says what stands in every place, and is made of the same', async () => {
    const template = { ...templateOf(everywhere, { inner: 'In: {{words}}.\n' }), assets }
    for (const turn of turns) await holds(template, format, turn)
  })
})

test('every text stands in every place once in as many turns', () => {
  expect(hostileTexts.length % 5).not.toBe(0)
})
