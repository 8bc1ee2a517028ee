import { z } from 'zod'
import { originSchema } from './fact.ts'
import type { Immutable } from './immutable.ts'
import { spanSchema } from './span.ts'

// A finished file carries a ledger beside its pages: which texts it was made to show, and where each comes from.
// It is what a source map is to a script. Whoever checks the file trusts nothing in it, but knows what to look for.

export const LEDGER_VERSION = 1

const leafSchema = z
  .strictObject({
    text: z.string(),
    origin: originSchema.optional().meta({ description: 'Absent for the words of the template.' }),
    path: z.string().optional().meta({ description: 'In the Brief, such as `quotes.3.text`.' }),
    spans: z.array(spanSchema).optional(),
    template: z
      .strictObject({ file: z.string(), line: z.int().min(1) })
      .optional()
      .meta({ description: 'The line of the template that prints it.' }),
  })
  .meta({ id: 'LedgerLeaf' })

const passageSchema = z
  .strictObject({
    kind: z.enum(['heading', 'paragraph', 'cell', 'figure']),
    depth: z.int().min(1).max(6).optional().meta({ description: 'Of headings.' }),
    row: z.int().min(0).optional().meta({
      description:
        'Passages of one number stand side by side: cells of a row, a figure and its words.',
    }),
    leaves: z.array(leafSchema).min(1),
  })
  .meta({ id: 'LedgerPassage' })

export const ledgerSchema = z
  .strictObject({
    version: z.literal(LEDGER_VERSION),
    passages: z.array(passageSchema).meta({ description: 'In reading order.' }),
  })
  .meta({ id: 'Ledger', title: 'Briefwright ledger' })

export type Ledger = Immutable<z.infer<typeof ledgerSchema>>
export type LedgerPassage = Ledger['passages'][number]
export type LedgerLeaf = LedgerPassage['leaves'][number]
