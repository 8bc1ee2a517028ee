import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { Format } from '../../src/model/document.ts'
import type { Grounds } from '../../src/verify/grounds.ts'
import { openGrounds } from '../../src/verify/grounds.ts'
import type { Carried, ShownFile } from '../../src/verify/shown-file.ts'
import { verifyAgainst } from '../../src/verify/verify.ts'
import { PROJECT } from '../support/built.ts'
import { finish, pierArticle, shownOf } from '../support/finished.ts'
import { HIDDEN_CHARACTERS, HIDDEN_MARK, picker, tamperings } from '../support/tamperings.ts'

/** How many finished files are tampered with; all of them together times `TAMPERINGS`, for longer runs. */
const COUNTS: Readonly<Record<Format, number>> = { markdown: 600, docx: 220, pdf: 110, html: 70 }

const times = Number(process.env['TAMPERINGS'] ?? 1)

vi.setConfig({ testTimeout: 300_000 * Math.max(times, 1) })

const kinds = [
  'policy-brief',
  'quote-sheet',
  'talking-points',
  'timeline-sitrep',
  'information-memo',
]

const articles = [
  pierArticle,
  readFileSync(join(PROJECT, 'examples/newsroom/source/lock-gates.md'), 'utf8'),
]

describe.each(Object.entries(COUNTS))('of %s files', (name, count) => {
  test(`${count * times} tamperings are found and named right, the files untouched pass`, async () => {
    const format = formatOf(name)
    const missed: string[] = []
    let done = 0
    for (let seed = 1; done < count * times; seed += 1) {
      const pick = picker(seed)
      const briefing = {
        kind: kinds[seed % kinds.length] ?? 'policy-brief',
        article: pick(articles.length),
      }
      const tampering = tamperings[pick(tamperings.length)]
      const finished = await once(briefing)
      const document = tampering?.tamper(finished.document, pick)
      if (tampering === undefined || document === undefined) continue
      done += 1
      const hidden = HIDDEN_CHARACTERS[seed % HIDDEN_CHARACTERS.length] ?? ''
      const shown = await shownOf({ ...finished, document }, format)
      const tampered = tampering.hides === true ? withHidden(shown, hidden) : shown
      // The pages are false; what the file carries is what it was made with.
      const { carried, grounds } = await carrier(briefing, format)
      const result = verifyAgainst({ ...tampered, carried }, grounds)
      const failed = result.checked.filter(({ passes }) => !passes)
      const isNamed = failed.some(({ verdict }) => tampering.verdicts.includes(verdict))
      if (result.passes || !isNamed) {
        const found = failed.map(({ verdict, text }) => `${verdict}: ${text}`).join('; ')
        missed.push(`seed ${seed}, ${briefing.kind}, ${tampering.name}: ${found || 'passes'}`)
      }
    }
    expect(missed).toEqual([])
  })
})

/** The file with a character nobody sees in its words; that readers keep it, `tests/verify` shows of each format. */
function withHidden(file: ShownFile, character: string): ShownFile {
  return {
    ...file,
    passages: file.passages.map((passage) => ({
      ...passage,
      text: passage.text.replaceAll(HIDDEN_MARK, character),
    })),
  }
}

interface Briefing {
  readonly kind: string
  readonly article: number
}

const finishedOf = new Map<string, ReturnType<typeof finish>>()

function once({ kind, article }: Briefing): ReturnType<typeof finish> {
  const key = `${kind} ${article}`
  const known = finishedOf.get(key) ?? finish(articles[article] ?? '', { kind })
  finishedOf.set(key, known)
  return known
}

interface Carrier {
  readonly carried: Carried
  readonly grounds: Grounds
}

const carriers = new Map<string, Promise<Carrier>>()

/** What the true file carries, and what it is checked against. */
function carrier(briefing: Briefing, format: Format): Promise<Carrier> {
  const key = `${briefing.kind} ${briefing.article} ${format}`
  const known = carriers.get(key) ?? openCarrier(briefing, format)
  carriers.set(key, known)
  return known
}

async function openCarrier(briefing: Briefing, format: Format): Promise<Carrier> {
  const file = await shownOf(await once(briefing), format)
  const grounds = await openGrounds(file.carried, {})
  expect(verifyAgainst(file, grounds)).toMatchObject({ passes: true, faults: [] })
  return { carried: file.carried, grounds }
}

function formatOf(name: string): Format {
  if (name === 'markdown' || name === 'docx' || name === 'pdf' || name === 'html') return name
  throw new Error(`no format ${name}`)
}
