import { z } from 'zod'
import { tlpLabels } from '../../model/brief.ts'

export const words = z
  .union([z.string(), z.number()], 'Expected a text.')
  .transform((value) => String(value).trim())
  .refine((value) => value !== '', 'Expected a text that is not empty.')

const wordList = z
  .union([words, z.array(words)], 'Expected a text or a list of texts.')
  .transform((value) => (Array.isArray(value) ? value : [value]))

const tlp = z
  .string('Expected a TLP label.')
  .transform((value) => value.trim().toUpperCase().replace(/^TLP:/, ''))
  .pipe(
    z.enum(tlpLabels, `Expected one of ${tlpLabels.map((label) => `\`${label}\``).join(', ')}.`),
  )

/** What front matter may say of the briefing's handling; under `handling`, or at the top. */
export const handlingFields = {
  marking: words,
  tlp,
  reference: words,
  distribution: wordList,
  drafter: words,
  clearance: words,
  contact: words,
  addressee: words,
  event: words,
  edition: words,
  nextIssue: words,
  attachments: wordList,
} as const

/** A slot's text as Markdown; a list of texts is a list. */
export const slotTextSchema = z.union(
  [words, z.array(words)],
  'Expected Markdown text or a list of texts.',
)

/** A date of the briefing; YAML may have made a date object of it. */
export const dateTextSchema = z
  .union([z.string(), z.number(), z.date()], 'Expected a date such as `2031-05-14`.')
  .transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)))
