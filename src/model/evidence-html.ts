import { z } from 'zod'
import type { Evidence } from './evidence.ts'
import type { Ledger } from './ledger.ts'
import { ledgerSchema } from './ledger.ts'
import { packJson, unpackJson } from './packed-json.ts'

/** The id of the `template` element by which an HTML file carries its evidence: see `formatEvidenceElement`. */
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

/**
 * More than the evidence of the largest source is when unpacked: its text, the facts and the ledger. A small page can be
 * made to unpack to gigabytes.
 */
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024

/** The text of the element: JSON, packed. */
export function formatEvidenceElement(evidence: Evidence, ledger: Ledger): string {
  return packJson({ ...evidence, ledger })
}

/** The evidence of an HTML file from the text of its element; undefined where it is not ours, or damaged. */
export function parseEvidenceElement(text: string): CarriedEvidence | undefined {
  return evidenceSchema.safeParse(unpackJson(text, MAX_UNPACKED_BYTES)).data
}

/** The ledger a file carries as JSON by itself; undefined where it is not ours, or damaged. */
export function parseLedgerJson(text: string): Ledger | undefined {
  try {
    return ledgerSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
