import { describe, expect, test, vi } from 'vitest'
import type { Format } from '../../src/model/document.ts'
import type { Grounds } from '../../src/verify/grounds.ts'
import { openGrounds } from '../../src/verify/grounds.ts'
import type { Carried } from '../../src/verify/shown-file.ts'
import { verifyAgainst } from '../../src/verify/verify.ts'
import { finish, pierArticle, shownOf } from '../support/finished.ts'
import { picker, tamperings } from '../support/tamperings.ts'

vi.setConfig({ testTimeout: 300_000 })

/** How many finished files are tampered with; all of them together times `TAMPERINGS`, for longer runs. */
const COUNTS: Readonly<Record<Format, number>> = { markdown: 600, docx: 220, pdf: 110, html: 70 }

const times = Number(process.env['TAMPERINGS'] ?? 1)

const kinds = ['policy-brief', 'quote-sheet', 'talking-points']

describe.each(Object.entries(COUNTS))('of %s files', (name, count) => {
  test(`${count * times} tamperings are found and named right, the files untouched pass`, async () => {
    const format = formatOf(name)
    const missed: string[] = []
    let done = 0
    for (let seed = 1; done < count * times; seed += 1) {
      const pick = picker(seed)
      const kind = kinds[seed % kinds.length] ?? 'policy-brief'
      const tampering = tamperings[pick(tamperings.length)]
      const finished = await once(kind)
      const document = tampering?.tamper(finished.document, pick)
      if (tampering === undefined || document === undefined) continue
      done += 1
      const tampered = await shownOf({ ...finished, document }, format)
      // The pages are false; what the file carries is what it was made with.
      const { carried, grounds } = await carrier(kind, format)
      const result = verifyAgainst({ ...tampered, carried }, grounds)
      const failed = result.checked.filter(({ passes }) => !passes)
      const isNamed = failed.some(({ verdict }) => tampering.verdicts.includes(verdict))
      if (result.passes || !isNamed) {
        const found = failed.map(({ verdict, text }) => `${verdict}: ${text}`).join('; ')
        missed.push(`seed ${seed}, ${kind}, ${tampering.name}: ${found || 'passes'}`)
      }
    }
    expect(missed).toEqual([])
  })
})

const finishedOf = new Map<string, ReturnType<typeof finish>>()

function once(kind: string): ReturnType<typeof finish> {
  const known = finishedOf.get(kind) ?? finish(pierArticle, { kind })
  finishedOf.set(kind, known)
  return known
}

interface Carrier {
  readonly carried: Carried
  readonly grounds: Grounds
}

const carriers = new Map<string, Promise<Carrier>>()

/** What the true file carries, and what it is checked against. */
function carrier(kind: string, format: Format): Promise<Carrier> {
  const key = `${kind} ${format}`
  const known = carriers.get(key) ?? openCarrier(kind, format)
  carriers.set(key, known)
  return known
}

async function openCarrier(kind: string, format: Format): Promise<Carrier> {
  const file = await shownOf(await once(kind), format)
  const grounds = await openGrounds(file.carried, {})
  expect(verifyAgainst(file, grounds)).toMatchObject({ passes: true, faults: [] })
  return { carried: file.carried, grounds }
}

function formatOf(name: string): Format {
  if (name === 'markdown' || name === 'docx' || name === 'pdf' || name === 'html') return name
  throw new Error(`no format ${name}`)
}
