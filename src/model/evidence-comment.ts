import { z } from 'zod'
import type { Evidence } from './evidence.ts'
import type { Ledger } from './ledger.ts'
import { ledgerSchema } from './ledger.ts'
import { packJson, unpackJson } from './packed-json.ts'

/** What a Markdown file carries: what it was made to show, and which sources it was made of, but not their text. */
export interface CommentEvidence {
  readonly sources: readonly SourceName[]
  readonly ledger: Ledger
}

type SourceName = Pick<Evidence['sources'][number], 'id' | 'name' | 'sha256'>

const OPENING =
  '<!-- briefwright evidence 1: what each text was taken from, for `briefwright verify` and `trace`'

/**
 * The comment at the end of a Markdown file, which no viewer shows. A whole Brief and its sources would be longer than
 * the briefing; people find the source by its name and hash.
 */
export function formatEvidenceComment({ sources }: Evidence, ledger: Ledger): string {
  const names = sources.map(({ id, name, sha256 }): SourceName => ({ id, name, sha256 }))
  return `\n${OPENING}\n${packJson({ sources: names, ledger })} -->\n`
}

const COMMENT = /<!-- briefwright evidence 1:[^\n]*\n([A-Za-z0-9+/=\s]+)-->/u

const commentSchema = z.strictObject({
  sources: z.array(z.strictObject({ id: z.string(), name: z.string(), sha256: z.string() })),
  ledger: ledgerSchema,
})

/** More than any ledger is when unpacked: a small comment can be made to unpack to gigabytes. */
const MAX_UNPACKED_BYTES = 32 * 1024 * 1024

/** What `formatEvidenceComment` wrote into a file, or undefined where there is none, or it is damaged. */
export function parseEvidenceComment(markdown: string): CommentEvidence | undefined {
  const packed = COMMENT.exec(markdown)?.[1]
  if (packed === undefined) return undefined
  return commentSchema.safeParse(unpackJson(packed, MAX_UNPACKED_BYTES)).data
}
