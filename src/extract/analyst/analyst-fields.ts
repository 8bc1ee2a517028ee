import { z } from 'zod'
import { redactionRules, tlpLabels } from '../../model/brief.ts'
import { nestedLine } from '../../model/nested-markdown.ts'
import {
  isPortionMark,
  plainPortionMark,
  portionSchemeNames,
  portionSchemes,
} from '../../model/portion-marks.ts'

/** How deep quotations and lists may stand in each other in a slot. */
export const MAX_SLOT_DEPTH = 64

/** How many signs for formatting a slot's text may have: each may stand in the one before. */
export const MAX_SLOT_SIGNS = 1000

export const words = z
  .union([z.string(), z.number()], 'Expected a text.')
  .transform((value) => String(value).trim())
  .refine((value) => value !== '', 'Expected a text that is not empty.')

const wordList = z
  .union([words, z.array(words)], 'Expected a text or a list of texts.')
  .transform((value) => (Array.isArray(value) ? value : [value]))

const writtenLabels = tlpLabels.flatMap((label) => [label, `TLP:${label}`])

/** For editors: the labels as the protocol writes them, which they offer, or in small letters and with space around. */
const tlpForms = {
  anyOf: [
    { enum: writtenLabels },
    { pattern: `^\\s*(?:${writtenLabels.map(inAnyCase).join('|')})\\s*$` },
  ],
}

const tlp = z
  .string('Expected a TLP label.')
  .meta(tlpForms)
  .transform((value) => value.trim().toUpperCase().replace(/^TLP:/, ''))
  .pipe(
    z.enum(tlpLabels, `Expected one of ${tlpLabels.map((label) => `\`${label}\``).join(', ')}.`),
  )

const portionMark = words.transform(plainPortionMark)

/** One mark for all paragraphs, or one for each origin; with a scheme, one that it has. */
const portionMarks = z
  .union(
    [
      portionMark.transform((mark) => ({ scheme: undefined, source: mark, analyst: mark })),
      z
        .strictObject({
          scheme: z.enum(portionSchemeNames).optional(),
          source: portionMark,
          analyst: portionMark.optional(),
        })
        .transform(({ scheme, source, analyst = source }) => ({ scheme, source, analyst })),
    ],
    `Expected a mark such as \`U\`, or \`source\` and \`analyst\`, with \`scheme\` one of ${portionSchemeNames.map((name) => `\`${name}\``).join(', ')}.`,
  )
  .superRefine(({ scheme, source, analyst }, context) => {
    if (scheme === undefined) return
    const unknown = [source, analyst].find((mark) => !isPortionMark(scheme, mark))
    if (unknown === undefined) return
    context.addIssue(
      `Expected a mark of the scheme \`${scheme}\` (${portionSchemes[scheme].join(', ')}), not \`${unknown}\`.`,
    )
  })

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
  portionMarks,
  references: z.boolean('Expected `true` or `false`.'),
  rule: z.enum(
    redactionRules,
    `Expected one of ${redactionRules.map((rule) => `\`${rule}\``).join(', ')}.`,
  ),
  withhold: wordList,
} as const

const slotText = words
  .refine(
    (text) => nestedLine(text, MAX_SLOT_DEPTH) === undefined,
    `Expected lists and quotations at most ${MAX_SLOT_DEPTH} deep in each other.`,
  )
  .refine(
    (text) => (text.match(/[*_]+|!?\[/g)?.length ?? 0) <= MAX_SLOT_SIGNS,
    `Expected at most ${MAX_SLOT_SIGNS} signs for emphasis and links.`,
  )

/** A slot's text as Markdown; a list of texts is a list. Both in bounds that keep their tree shallow. */
export const slotTextSchema = z.union(
  [slotText, z.array(slotText)],
  'Expected Markdown text or a list of texts.',
)

/** The same with the name of who wrote it, where that is another than whoever answers for the whole. */
export const slotSchema = z.union(
  [slotTextSchema, z.strictObject({ author: words, text: slotTextSchema })],
  'Expected Markdown text, a list of texts, or `author` and `text`.',
)

/** A date of the briefing; YAML may have made a date object of it. */
export const dateTextSchema = z
  .union([z.string(), z.number(), z.date()], 'Expected a date such as `2031-05-14`.')
  .transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)))

/** What a date of the briefing may be in a file that has no dates of its own: for editors. No date is without a figure. */
export const writtenDate = z.union(
  [z.string().meta({ pattern: '\\p{Nd}' }), z.int()],
  'Expected a date such as `2031-05-14`.',
)

/** A pattern for a label that takes capitals and small letters alike; JSON Schema has no flag for that. */
function inAnyCase(label: string): string {
  return label.replace(/[A-Z+]/g, (sign) =>
    sign === '+' ? '\\+' : `[${sign}${sign.toLowerCase()}]`,
  )
}
