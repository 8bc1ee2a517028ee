import { z } from 'zod'
import type { Immutable } from './immutable.ts'
import { richTextSchema } from './rich-text.ts'
import { spanSchema } from './span.ts'

/**
 * Where a leaf of text comes from. Nothing reaches a page without one.
 *
 * - `extracted`: the words of the source, in the order of the source
 * - `analyst`: written by a named person in front matter or an overlay file
 * - `computed`: counted, ordered or formatted by us from the facts its spans point to
 * - `label`: a fixed word of the template or its label file
 */
export const originSchema = z.enum(['extracted', 'analyst', 'computed', 'label'])

export type Origin = z.infer<typeof originSchema>

/**
 * A piece of text and its proof. For `extracted` text the slices of `spans`, joined by ` … ` where there is more
 * than one, are `value` once white space is normalised (`normaliseSpace`). Templates print a fact as one value.
 */
export const textFactSchema = z
  .strictObject({
    value: z.string(),
    inline: z.array(richTextSchema).optional().meta({
      description: 'The same words with the formatting of the source; absent when there is none.',
    }),
    origin: originSchema,
    spans: z.array(spanSchema),
  })
  .meta({
    id: 'TextFact',
    description: 'A text with its origin and its places in the source.',
  })

export type TextFact = Immutable<z.infer<typeof textFactSchema>>

/** What stands between the pieces of an extracted value that has more than one span. */
export const ELISION = ' … '

/** White space as it counts for the slice law: every run of it is one space, none at the ends. Nothing else changes. */
export function normaliseSpace(text: string): string {
  return UNEVEN.test(text) ? text.replace(/\s+/gu, ' ').trim() : text
}

/** White space that is not one space between two other characters: most texts have none. */
const UNEVEN = /[^\S ]| {2}|^ | $/u
