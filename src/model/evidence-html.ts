import { z } from 'zod'
import type { Evidence } from './evidence.ts'
import type { Ledger } from './ledger.ts'
import { ledgerSchema } from './ledger.ts'

/** The id of the `template` element by which an HTML file carries its evidence, as one JSON object. */
export const EVIDENCE_ELEMENT = 'briefwright-evidence'

/** What a file carries in full. */
export interface CarriedEvidence {
  readonly brief?: string | undefined
  readonly sources: Evidence['sources']
  readonly ledger?: Ledger | undefined
}

const source = z.strictObject({
  id: z.string(),
  name: z.string(),
  sha256: z.string(),
  text: z.string(),
})

const evidenceSchema = z.strictObject({
  brief: z.string().optional(),
  sources: z.array(source).default([]),
  ledger: ledgerSchema.optional(),
})

/** The evidence of an HTML file from the text of its element; undefined where it is not ours, or damaged. */
export function parseEvidenceJson(text: string): CarriedEvidence | undefined {
  try {
    const { success, data } = evidenceSchema.safeParse(JSON.parse(text))
    return success ? data : undefined
  } catch {
    return undefined
  }
}

/** The ledger a file carries as JSON by itself; undefined where it is not ours, or damaged. */
export function parseLedgerJson(text: string): Ledger | undefined {
  try {
    return ledgerSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
