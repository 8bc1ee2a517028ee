import { z } from 'zod'
import { handlingFields, slotSchema, words, writtenDate } from '../analyst/analyst-fields.ts'

const sentenceIds = z.array(z.string()).nullish()

/** The lists whose order an analyst may set. */
export const orderableLists = [
  'keyPoints',
  'positions',
  'figures',
  'outlook',
  'disputes',
  'recommendations',
] as const

export type OrderableList = (typeof orderableLists)[number]

/** `<article>.brief.yaml`: what an analyst writes, corrects and leaves out. Ids are those that `briefwright extract` prints. */
export const overlaySchema = z
  .strictObject({
    $schema: z.string().optional(),
    author: words.nullish().meta({
      description: 'Who fills the slots and answers for the corrections. Default: the drafter.',
    }),
    title: words.nullish().meta({ description: 'In place of the title of the article.' }),
    date: writtenDate
      .transform(String)
      .nullish()
      .meta({ description: 'Of the briefing: `2031-05-14`.' }),
    handling: z
      .strictObject(handlingFields)
      .partial()
      .nullish()
      .meta({ description: 'Overrules the front matter and the configuration.' }),
    slots: z.record(z.string(), slotSchema.nullable()).nullish().meta({
      description:
        'By slot: Markdown, or a list of texts; or both by name, `author` and `text`. An empty one stays open.',
    }),
    quotes: z
      .record(
        z.string(),
        z.strictObject({
          speaker: z.string().nullable().meta({
            description:
              'Id or name of a speaker or of anybody else the article names; null for nobody.',
          }),
        }),
      )
      .nullish()
      .meta({ description: 'By quotation: who says it.' }),
    speakers: z
      .record(
        z.string(),
        z.strictObject({
          sameAs: z.string().optional().meta({ description: 'Id or name of the same speaker.' }),
          description: words.optional().meta({ description: 'Role or affiliation.' }),
        }),
      )
      .nullish()
      .meta({ description: 'By speaker: what else is to be said of them.' }),
    hide: z.array(z.string()).nullish().meta({
      description:
        'Ids of what the briefing leaves out: sentences, quotations, speakers, events, figures and other entries of lists.',
    }),
    order: z
      .strictObject({
        keyPoints: sentenceIds.meta({
          description:
            'Sentences, these first; any sentence of the article may be made a key point.',
        }),
        positions: sentenceIds.meta({ description: 'Speakers, these first.' }),
        figures: sentenceIds,
        outlook: sentenceIds,
        disputes: sentenceIds,
        recommendations: sentenceIds,
      })
      .partial()
      .nullish(),
  })
  .meta({ id: 'Overlay', title: 'Briefwright overlay: what an analyst adds to a briefing' })

export type OverlayContent = z.output<typeof overlaySchema>
