import { expect, test } from 'vitest'
import { listTemplates, loadTemplate } from '../../../src/build/templates/load-template.ts'
import { checkTemplate } from '../../../src/compose/check/index.ts'
import type { Template } from '../../../src/model/template.ts'
import { templateOf } from '../../support/template.ts'
import type { Mistake } from '../../support/template-mistakes.ts'
import { collectMistakes } from '../../support/template-mistakes.ts'
import { collectSlips } from '../../support/template-slips.ts'

const COUNT = 320
const SEED = 20260

const kinds = (await listTemplates({ workingFolder: '/' })).map(({ kind }) => kind)
const builtIn = await Promise.all(
  kinds.map(async (kind) => (await loadTemplate(kind, { workingFolder: '/' })).template),
)

/** What the built-in templates hardly use: names of their own, records of several kinds, arguments of partials. */
const rare = templateOf(
  `# {{title.text}}

{{#each quotes as |quote|}}
- {{quote.text}} {{cite this}}
{{/each}}

{{#each speakers as |speaker place|}}
- {{place}} {{#each roles}}{{@number}} {{this}} {{../name}}{{#unless @last}}, {{/unless}}{{/each}}
{{/each}}

{{#each slots}}
{{#each content}}
{{#if (eq type "list")}}
{{join items " · "}} {{@index}} {{../id}}
{{/if}}
{{/each}}
{{/each}}

{{#with (first (sort speakers by="name" descending=true)) as |one|}}
{{> person who=one.name word="first"}}
{{/with}}

{{> person who=title.text word=slug}}
{{label "about" what=title.text}}

:::table[{{label "about" what=slug}}]{#speakers}
| {{refer "speakers"}} |
|---|
| {{count speakers}} |
:::
`,
  { person: '{{word}}: {{who}} {{> deeper}}\n', deeper: '{{who}} {{truncate word 3}}\n' },
  { about: 'About {what}.' },
)
const templates = [...builtIn, rare]

test('finds nothing wrong with any template that is right', () => {
  for (const template of templates)
    expect([template.kind, checkTemplate(template)]).toEqual([template.kind, []])
})

test(`finds each of ${COUNT} mistakes at its line and column, and nothing else`, () => {
  const chosen = choose(
    templates.flatMap((template) =>
      reachableMistakes(template).map((mistake) => ({ template, mistake })),
    ),
  )
  expect(chosen).toHaveLength(COUNT)
  expect(new Set(chosen.map(({ mistake }) => mistake.name)).size).toBeGreaterThanOrEqual(38)
  const wrong = chosen.flatMap(({ template, mistake }) => {
    const found = checkTemplate(withMistake(template, mistake)).map(
      ({ code, place }) => `${place?.file}:${place?.line}:${place?.column} ${code}`,
    )
    const { file, line, column } = mistake.place
    const expected = `${file}:${line}:${column} ${mistake.code}`
    return found.length === 1 && found[0] === expected
      ? []
      : [{ name: mistake.name, kind: template.kind, expected, found }]
  })
  expect(wrong).toEqual([])
}, 60_000)

function withMistake(template: Template, { file, text }: Mistake): Template {
  const changed = { path: file.path, text }
  return {
    ...template,
    main: template.main === file ? changed : template.main,
    partials: Object.fromEntries(
      Object.entries(template.partials).map(([name, partial]) => [
        name,
        partial === file ? changed : partial,
      ]),
    ),
  }
}

/** Partials that a kind has and does not call are checked for their syntax and Markdown only. */
function reachableMistakes(template: Template): readonly Mistake[] {
  const reached = new Set([template.main])
  for (const { text } of reached) {
    for (const [, name = ''] of text.matchAll(/\{\{>\s*([\w-]+)/g)) {
      const partial = template.partials[name]
      if (partial !== undefined) reached.add(partial)
    }
  }
  return [
    ...collectMistakes(template).filter(({ file }) => reached.has(file)),
    ...[...reached].flatMap(collectSlips),
  ]
}

interface Chosen {
  readonly template: Template
  readonly mistake: Mistake
}

/** As many of each class as there are, in turn, in an order that is always the same. */
function choose(all: readonly Chosen[]): readonly Chosen[] {
  const random = randomFrom(SEED)
  const classes = new Map<string, Chosen[]>()
  for (const one of all) {
    const list = classes.get(one.mistake.name) ?? []
    list.splice(Math.floor(random() * (list.length + 1)), 0, one)
    classes.set(one.mistake.name, list)
  }
  const chosen: Chosen[] = []
  for (let round = 0; chosen.length < COUNT && round < all.length; round += 1) {
    for (const list of classes.values()) {
      const one = list[round]
      if (one !== undefined && chosen.length < COUNT) chosen.push(one)
    }
  }
  return chosen
}

/** Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
