import { describe, expect, test } from 'vitest'
import { checkTemplate } from '../../../src/compose/check/index.ts'
import { compose } from '../../../src/compose/index.ts'
import type { Brief } from '../../../src/model/brief.ts'
import { BriefingError, diagnosticsOf } from '../../../src/model/diagnostic.ts'
import type { OwnHelper } from '../../../src/model/own-helper.ts'
import { ownHelperSchema } from '../../../src/model/own-helper.ts'
import type { Template } from '../../../src/model/template.ts'
import { briefOf, found, quoteOf, span, speakerOf } from '../../support/brief.ts'
import { outline } from '../../support/compose-text.ts'
import { templateOf } from '../../support/template.ts'

const text = [{ name: 'text', accepts: 'text' }]
const list = [{ name: 'list', accepts: 'list' }]

/** A template with helpers as a file would export them. */
function withHelpers(main: string, helpers: Readonly<Record<string, unknown>>): Template {
  const own = Object.entries(helpers).map(([name, helper]): [string, OwnHelper] => [
    name,
    ownHelperSchema.parse({ summary: 'x', ...Object(helper) }),
  ])
  return { ...templateOf(main), helpers: Object.fromEntries(own) }
}

const quotes = [quoteOf('We wait', 2), quoteOf('Nobody knows', 4)]

function printed(template: Template, brief: Partial<Brief> = { quotes }): readonly string[] {
  return outline(compose(briefOf(brief), template).value.children)
}

function failure(template: Template): string {
  try {
    printed(template)
    return 'none'
  } catch (error) {
    if (!(error instanceof BriefingError)) throw error
    const [{ place, code, message } = {}] = diagnosticsOf(error)
    return `${place?.file}:${place?.line}:${place?.column} ${code} ${message}`
  }
}

describe('a helper of a template', () => {
  test('is given facts; what it words is computed, with the places of all of them', () => {
    const template = withHelpers('{{both title.text (first quotes)}}', {
      both: {
        params: [...text, { name: 'quote', accepts: 'record' }],
        returns: 'text',
        call: ([title, quote]: { value: string; text: { value: string } }[]) =>
          `${title?.value} / ${quote?.text.value}`,
      },
    })
    const [paragraph] = compose(briefOf({ quotes }), template).value.children
    expect(paragraph).toMatchObject({
      children: [
        {
          value: 'Harbour pact leaves the ferry question open / We wait',
          origin: 'computed',
          spans: [span(0, 43), span(100, 107)],
        },
      ],
    })
  })

  test('may name fewer places than it was given, and gives facts back as they are', () => {
    const template = withHelpers('{{part title.text}} {{same title.text}}', {
      part: {
        params: text,
        returns: 'text',
        call: ([title]: { value: string; spans: { start: number }[] }[]) => ({
          value: title?.value.slice(0, 7),
          spans: title?.spans.map((own) => ({ ...own, end: own.start + 7 })),
        }),
      },
      same: { params: text, returns: 'text', call: ([title]: unknown[]) => title },
    })
    const [paragraph] = compose(briefOf(), template).value.children
    expect(paragraph).toMatchObject({
      children: [
        { value: 'Harbour', origin: 'computed', spans: [span(0, 7)] },
        { value: ' ', origin: 'label' },
        { origin: 'extracted', spans: [span(0, 43)] },
      ],
    })
  })

  test('may choose among the elements of a list, count, and decide', () => {
    const template = withHelpers(
      '{{#each (longest quotes)}}{{text}} {{/each}}{{letters quotes}} {{#if (many quotes)}}many{{/if}} {{#with (one quotes)}}{{text}}{{/with}}',
      {
        longest: {
          params: list,
          returns: 'same',
          call: ([quotes]: { text: { value: string } }[][]) =>
            quotes?.filter((quote) => quote.text.value.length > 8),
        },
        letters: {
          params: list,
          returns: 'number',
          call: ([quotes]: { text: { value: string } }[][]) =>
            quotes?.reduce((sum, quote) => sum + quote.text.value.length, 0),
        },
        many: {
          params: list,
          returns: 'flag',
          call: ([quotes]: unknown[][]) => quotes?.length === 2,
        },
        one: { params: list, returns: 'element', call: ([quotes]: unknown[][]) => quotes?.[1] },
      },
    )
    expect(checkTemplate(template).filter(({ severity }) => severity === 'error')).toEqual([])
    expect(printed(template)).toEqual(['paragraph: Nobody knows 19 many Nobody knows'])
  })

  test('prints what it gives as it is, never as Markdown', () => {
    const call = () => '# *x* | {{slug}} <b>'
    const template = withHelpers('{{mark title.text}}', {
      mark: { params: text, returns: 'text', call },
    })
    expect(printed(template)).toEqual(['paragraph: # *x* | {{slug}} <b>'])
  })

  test('cannot change what it is given', () => {
    const template = withHelpers('{{spoil (first quotes)}}', {
      spoil: {
        params: [{ name: 'quote', accepts: 'record' }],
        returns: 'text',
        call: ([quote]: { text: unknown }[]) => {
          Object.assign(quote ?? {}, { text: 'x' })
        },
      },
    })
    expect(failure(template)).toMatch(
      /^template\.md\.hbs:1:3 compose\/bad-helper .*it threw `TypeError/,
    )
  })

  test.each([
    [
      'throws',
      () => quoteless(),
      'Cannot run the helper `made`: it threw `Error: nothing there`, expected a value.',
    ],
    [
      'is async',
      async () => 'x',
      'Cannot use what the helper `made` gives: found a promise, expected a text.',
    ],
    [
      'gives no text',
      () => ['x'],
      'Cannot use what the helper `made` gives: found a list, expected a text.',
    ],
    [
      'gives no number',
      () => Number.NaN,
      'Cannot use what the helper `made` gives: found `NaN`, expected a text.',
    ],
    [
      'makes up a place',
      () => ({ value: 'x', spans: [{ source: 'a', start: 0, end: 900 }] }),
      'Cannot use what the helper `made` gives: found a place in the source that it was not given, expected some of those of its arguments.',
    ],
  ])('that %s is told with the place of the call', (_, call, message) => {
    const template = withHelpers('x\n{{made title.text}}', {
      made: { params: text, returns: 'text', call },
    })
    expect(failure(template)).toBe(`template.md.hbs:2:3 compose/bad-helper ${message}`)
  })

  test('is checked like any other', () => {
    const template = withHelpers('{{initials quotes}} {{initals title.text}} {{initials}}', {
      initials: { params: text, returns: 'text', call: () => 'x' },
    })
    expect(checkTemplate(template).map(({ message, hint }) => [message, hint])).toEqual([
      ['Cannot call `initials` with a list: expected a text.', undefined],
      ['Cannot call `initals`: there is no helper of that name.', 'Did you mean `initials`?'],
      ['Cannot call `initials` with nothing: expected `{{initials text}}`.', undefined],
    ])
  })

  test('that nobody trusts is unknown, and the hint says where it may be', () => {
    const template = {
      ...templateOf('{{initials title.text}}'),
      helperFiles: [{ path: 'templates/note/helpers.mjs', text: '' }],
    }
    expect(checkTemplate(template)).toMatchObject([
      {
        code: 'compose/unknown-helper',
        hint: 'It may be in `templates/note/helpers.mjs`, a program that runs only with `--trust-helpers`: read it first.',
      },
    ])
  })
})

function quoteless(): never {
  throw new Error('nothing there')
}

test('facts of the same value are the same to a helper', () => {
  const seen: unknown[] = []
  const template = withHelpers('{{#each speakers}}{{see roles}}{{see roles}}{{/each}}', {
    see: { params: list, returns: 'text', call: ([roles]: unknown[]) => void seen.push(roles) },
  })
  printed(template, { speakers: [speakerOf('Ana Morel', { roles: [found('minister')] })] })
  expect(seen[0]).toBe(seen[1])
  expect(seen[0]).toMatchObject([{ value: 'minister', origin: 'extracted' }])
})
