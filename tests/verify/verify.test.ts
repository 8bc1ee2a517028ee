import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Brief } from '../../src/model/brief.ts'
import { evidenceOf } from '../../src/model/evidence.ts'
import type { Verification } from '../../src/verify/verdict.ts'
import { verify } from '../../src/verify/verify.ts'
import type { Finished } from '../support/finished.ts'
import { bytesOf, documentOf, finish, pierArticle, readBack, shownOf } from '../support/finished.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let finished: Finished

beforeAll(async () => {
  finished = await finish(pierArticle)
})

/** The Markdown file with a change to its text, verified. */
async function verifyText(change: (text: string) => string): Promise<Verification> {
  const text = new TextDecoder().decode(await bytesOf(finished, 'markdown'))
  const changed = change(text)
  expect(changed).not.toBe(text)
  return verify(await readBack(new TextEncoder().encode(changed), finished, 'markdown'))
}

const failed = ({ checked }: Verification) =>
  checked.filter(({ passes }) => !passes).map(({ verdict }) => verdict)

describe('a finished file', () => {
  test.each(['markdown', 'docx', 'pdf', 'html'] as const)(
    'passes untouched as %s',
    async (format) => {
      const result = await verify(await shownOf(finished, format))
      expect(result).toMatchObject({ passes: true, faults: [], against: 'ledger' })
      expect(result.checked.length).toBeGreaterThan(10)
    },
  )

  test.each(['en', 'ar'])(
    'passes where a list of sources stops before a denial, in %s',
    async (language) => {
      const article = pierArticle.replace(
        'Union leader Petra Lind warned',
        "The mayor's case is not only about berths.\n\nUnion leader Petra Lind warned",
      )
      const sheet = await finish(
        article.replace(
          'According to Orr,',
          "The mayor's case is not only about berths, Orr said. According to Orr,",
        ),
        { kind: 'quote-sheet', language },
      )
      const result = await verify(await shownOf(sheet, 'pdf'))
      expect(failed(result)).toEqual([])
      expect(result.passes).toBe(true)
    },
  )

  test('fails for a negation slipped in, with the word shown', async () => {
    const result = await verifyText((text) =>
      text.replace('has postponed its vote', 'has not postponed its vote'),
    )
    expect(failed(result)).toContain('altered')
    const altered = result.checked.find(({ verdict }) => verdict === 'altered')
    expect(altered?.diff).toContainEqual({ kind: 'shown', text: 'not' })
    expect(altered?.sourceAt).toMatchObject({ file: 'pier.txt', line: 3 })
  })

  test('passes with other quotation marks and dashes, unless that is not allowed', async () => {
    const change = (text: string) => text.replaceAll('“', '«').replaceAll('”', '»')
    expect((await verifyText(change)).passes).toBe(true)
    const text = new TextDecoder().decode(await bytesOf(finished, 'markdown'))
    const shown = await readBack(new TextEncoder().encode(change(text)), finished, 'markdown')
    const strict = await verify(shown, { tolerance: { typographic: false } })
    expect(strict.passes).toBe(false)
    expect(failed(strict)).toContain('typographic')
  })

  test('fails for a zero-width space and for a letter of another alphabet', async () => {
    const hidden = await verifyText((text) =>
      text.replace('harbour council', 'har\u200bbour council'),
    )
    expect(failed(hidden)).toContain('altered')
    const alike = await verifyText((text) => text.replace('harbour council', 'hаrbour council'))
    expect(failed(alike)).toContain('altered')
  })

  test('fails where its true text is hidden and another is shown', async () => {
    const result = await verifyText((text) =>
      text.replace(
        /The harbour council of Selm has postponed[^[\n]*/u,
        (truth) => `<span hidden>${truth}</span>The harbour council of Selm has held its vote.`,
      ),
    )
    expect(failed(result).some((verdict) => verdict === 'altered' || verdict === 'not-found')).toBe(
      true,
    )
  })

  test('may be added to by an analyst, but not with quotations the source has not', async () => {
    const own = await verifyText((text) => `We should watch the vote.\n\n${text}`)
    expect(own.passes).toBe(true)
    const false_ = await verifyText((text) => `“Nobody will pay for it,” she said.\n\n${text}`)
    expect(failed(false_)).toEqual(['not-found'])
  })
})

const roleArticle = `${pierArticle}
“We asked Ivo Orr, minister for ports and rivers of Selm, and he has not read it,” Vale said.
`

describe('what is added to a finished file', () => {
  test('is misattributed where it stands under a name that did not say it', async () => {
    const result = await verifyText(
      (text) =>
        `Ana Vale: “My members have not been asked, and they do not want another promise”\n\n${text}`,
    )
    expect(failed(result)).toEqual(['misattributed'])
  })

  test.each([
    ['in quotation marks', 'Ivo Orr said: “sign a contract that nobody has read”'],
    ['few of them, in quotation marks', 'That “nobody has read” it is what Orr says.'],
    ['on either side of an ellipsis', 'Ivo Orr: “will not sign … that nobody has read”'],
    ['without quotation marks', 'Harbour Master Ivo Orr: The price rose by 14 per cent'],
    ['before the name', 'The price rose by 14 per cent … Orr said.'],
    [
      'in a row of a table',
      '| Ivo Orr | a contract that nobody has read | 3 |\n| --- | --- | --- |',
    ],
    ['below a heading', '# Ivo Orr\n\n“a contract that nobody has read”'],
  ])('is misattributed where it is a part of what another said, %s', async (_, words) => {
    expect(failed(await verifyText((text) => `${words}\n\n${text}`))).toEqual(['misattributed'])
  })

  test.each([
    ['under its own speaker', 'Mayor Ana Vale: “a contract that nobody has read”'],
    ['of somebody who is not named', 'Somebody spoke of “a contract that nobody has read”.'],
    ['that the source tells as well', 'Orr spoke for “The harbour council of Selm”.'],
    ['in a sentence about it', 'We should ask Orr why the price rose by 14 per cent in a year.'],
    ['so few that they may stand in a list of sources', 'Ivo Orr, line 9: My members have not …'],
    [
      'beside its speaker',
      'Orr answered Vale, of whom “a contract that nobody has read” was quoted.',
    ],
  ])('passes where it is a part of what was said, %s', async (_, words) => {
    expect(failed(await verifyText((text) => `${words}\n\n${text}`))).toEqual([])
  })

  test.each([
    ['a reference', '“The pier is not safe. ¶ 5 It was never safe”', 0],
    ['a speaker and a reference', '“The pier is not safe. (Ivo Orr) ¶ 5 It was never safe”', 0],
    ['somebody else and a reference', '“The pier is not safe. (Nobody) ¶ 5 It was never safe”', 1],
    ['a reference within a sentence', '“The pier ¶ 5 is not safe. It was never safe”', 1],
    ['a figure', '“The pier is not safe. 5 It was never safe”', 1],
  ])('in quotation marks over two sentences, with %s between them', async (_, words, faults) => {
    const article = `${pierArticle}\nOrr wrote: “The pier is not safe. It was never safe.”\n`
    const other = await finish(article)
    const text = new TextDecoder().decode(await bytesOf(other, 'markdown'))
    const bytes = new TextEncoder().encode(`${words}\n\n${text}`)
    const result = await verify(await readBack(bytes, other, 'markdown'))
    const quoted = result.checked.filter(({ kind, passes }) => kind === 'quotation' && !passes)
    expect(quoted).toHaveLength(faults)
  })

  test('is misattributed where words of two people are joined by an ellipsis', async () => {
    const article = `${pierArticle}\n“The harbour is full of empty ships,” Vale said. “Our cranes are older than the town,” Orr said.\n`
    const other = await finish(article)
    const text = new TextDecoder().decode(await bytesOf(other, 'markdown'))
    const joined = `“The harbour is full of empty ships … Our cranes are older than the town”\n\n${text}`
    const result = await verify(await readBack(new TextEncoder().encode(joined), other, 'markdown'))
    expect(failed(result)).toEqual(['misattributed'])
  })

  test('passes under anybody where it is a part of a statement that the source tells itself as well', async () => {
    const words =
      'There is, in what Ivo Orr wrote to us last week, “a contract that nobody has read”.'
    const told = await finish(`${pierArticle}\nThe council has a contract that nobody has read.\n`)
    const text = new TextDecoder().decode(await bytesOf(told, 'markdown'))
    const bytes = new TextEncoder().encode(`${words}\n\n${text}`)
    expect(failed(await verify(await readBack(bytes, told, 'markdown')))).toEqual([])
    expect(failed(await verifyText((own) => `${words}\n\n${own}`))).toEqual(['misattributed'])
  })

  test.each([
    ['below a heading', '# Ivo Orr\n\nminister for ports and rivers of Selm', []],
    [
      'of another',
      '| Petra Lind | minister for ports and rivers of Selm | 3 |\n| --- | --- | --- |',
      ['misattributed'],
    ],
    ['in quotation marks', 'Ivo Orr: “minister for ports and rivers of Selm”', ['misattributed']],
  ])(
    'may be the role of the one it stands beside, of whom another speaks: %s',
    async (_, words, verdicts) => {
      const other = await finish(roleArticle)
      const text = new TextDecoder().decode(await bytesOf(other, 'markdown'))
      const bytes = new TextEncoder().encode(`${words}\n\n${text}`)
      expect(failed(await verify(await readBack(bytes, other, 'markdown')))).toEqual(verdicts)
    },
  )

  test.each(['policy-brief', 'quote-sheet'])(
    'the role of somebody of whom another speaks stands beside a name in a %s',
    async (kind) => {
      const asked = await finish(roleArticle, { kind })
      const shown = await shownOf(asked, 'docx')
      expect(shown.passages.map(({ text }) => text).join('\n')).toMatch(
        /Orr(?:, |\n)minister for ports and rivers of Selm/u,
      )
      expect(failed(await verify(shown))).toEqual([])
    },
  )

  test('fails when elisions are not allowed', async () => {
    const elided = (text: string) =>
      `“We will not sign a contract that nobody has read … The price rose by 14 per cent in one year.”\n\n${text}`
    expect((await verifyText(elided)).passes).toBe(true)
    const text = new TextDecoder().decode(await bytesOf(finished, 'markdown'))
    const bytes = new TextEncoder().encode(elided(text))
    const shown = await readBack(bytes, finished, 'markdown')
    const strict = await verify(shown, { tolerance: { elided: false } })
    expect(failed(strict)).toContain('elided')
  })
})

describe('what a file carries', () => {
  test('fails when the Brief gives a quotation to another speaker', async () => {
    const [first, second] = finished.brief.speakers
    if (first === undefined || second === undefined) throw new Error('no speakers')
    const quotes = finished.brief.quotes.map((quote) => ({
      ...quote,
      speaker: quote.speaker === first.id ? second.id : quote.speaker,
    }))
    const brief = { ...finished.brief, quotes }
    const { sources } = finished.evidence
    const doctored = { ...finished, brief, evidence: evidenceOf(brief, sources) }
    const result = await verify(await shownOf(doctored, 'html'))
    // The source tells whose the words are: pages that are right stay right.
    expect(failed(result)).toEqual([])
    expect(result.faults.map(({ message }) => message).join()).toContain(
      `gives a quotation to ${second.name}, the source to ${first.name}`,
    )
  })

  test('fails when the ledger calls a false sentence words of the template', async () => {
    const shown = await shownOf(finished, 'html')
    const { ledger } = shown.carried
    if (ledger === undefined) throw new Error('no ledger')
    const falsify = (text: string) => text.replace('has postponed its vote', 'has held its vote')
    const passages = ledger.passages.map((passage) => ({
      ...passage,
      leaves: passage.leaves.map((leaf) =>
        falsify(leaf.text) === leaf.text ? leaf : { text: falsify(leaf.text) },
      ),
    }))
    const result = await verify({
      ...shown,
      passages: shown.passages.map((one) => ({ ...one, text: falsify(one.text) })),
      carried: { ...shown.carried, ledger: { ...ledger, passages } },
    })
    expect(failed(result)).toContain('altered')
  })

  test('fails when a source that the Brief names is not there', async () => {
    const shown = await shownOf(finished, 'html')
    const sources = shown.carried.sources.map((source) => ({ ...source, id: 'another.txt' }))
    const result = await verify({ ...shown, carried: { ...shown.carried, sources } })
    expect(result.faults.map(({ message }) => message)).toContain(
      'its source `pier.txt` is not there',
    )
  })

  test('fails when the Brief was doctored and the pages were made of it', async () => {
    const brief: Brief = JSON.parse(
      JSON.stringify(finished.brief).replaceAll('will not sign a contract', 'will sign a contract'),
    )
    const doctored = {
      ...finished,
      brief,
      document: documentOf(brief, finished.template),
      evidence: evidenceOf(brief, finished.evidence.sources),
    }
    const result = await verify(await shownOf(doctored, 'html'))
    expect(result.faults.length).toBeGreaterThan(0)
    expect(result.passes).toBe(false)
  })

  test('fails when the source was doctored as well, by its hash', async () => {
    const sources = finished.evidence.sources.map((source) => ({
      ...source,
      text: source.text.replace('will not sign', 'will sign'),
    }))
    const result = await verify(
      await shownOf({ ...finished, evidence: { ...finished.evidence, sources } }, 'html'),
    )
    expect(result.faults.map(({ message }) => message)).toContain(
      'the source it carries is not the one whose hash it tells',
    )
  })

  test('fails where a file carries no source and none is given', async () => {
    const shown = await shownOf(finished, 'html')
    const result = await verify({ ...shown, carried: { sources: [], named: [] } })
    expect(result).toMatchObject({ passes: false, checked: [] })
  })
})
