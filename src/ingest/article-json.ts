import { z } from 'zod'
import type {
  Article,
  ArticleBlock,
  ArticleMetadata,
  Guess,
  MetadataText,
} from '../model/article.ts'
import { blockTypes, sourceFormats } from '../model/article.ts'
import { dropRules } from '../model/dropped-text.ts'
import { guessLanguage } from '../model/guess-language.ts'
import type { Immutable } from '../model/immutable.ts'
import { sourceRange } from '../model/text-map.ts'
import { createPositions } from './positions.ts'

const start = z.int().min(0).meta({ description: 'UTF-16 units into `text`, 0-based.' })
const end = z
  .int()
  .min(0)
  .meta({ description: 'UTF-16 units into `text`, 0-based, end exclusive.' })

const blockSchema = z.strictObject({
  type: z.enum([...blockTypes, 'dateline']).meta({
    description:
      'A `dateline` lies in the paragraph that it opens and follows it; the others stand for themselves.',
  }),
  start,
  end,
  text: z.string().meta({ description: 'The words without markup, white space normalised.' }),
  reason: z.string().optional().meta({
    description: 'By which rule the type was guessed; absent where the source states it.',
  }),
  confidence: z.number().min(0).max(1).optional().meta({ description: 'How sure that guess is.' }),
})

const guessSchema = z.strictObject({
  reason: z.string().meta({ description: 'By which rule it was guessed.' }),
  confidence: z.number().min(0).max(1).meta({ description: 'How sure that guess is.' }),
})

const droppedSchema = z.strictObject({
  rule: z
    .enum(Object.keys(dropRules))
    .meta({ description: 'Why it is in no block; src/ingest/README.md lists the rules.' }),
  start,
  end,
  line: z.int().min(1),
  text: z.string().meta({ description: 'The words without markup, cut after 80 characters.' }),
  sentences: z.int().min(0).meta({ description: 'Sentences of running text in it.' }),
})

/** An article as `briefwright ingest` prints it. What the source does not say is null, or an empty list. */
export const articleJsonSchema = z
  .strictObject({
    title: z.string().nullable(),
    byline: z.array(z.string()),
    date: z.string().nullable().meta({
      description: '`YYYY-MM-DD`, or less where the source says less.',
    }),
    lang: z.string().nullable().meta({ description: 'BCP 47.' }),
    guesses: z
      .strictObject({
        title: guessSchema.optional(),
        byline: guessSchema.optional().meta({ description: 'Of several names, the least sure.' }),
        date: guessSchema.optional(),
        lang: guessSchema.optional(),
      })
      .meta({
        description: 'What of these the words were guessed to be; the source states the others.',
      }),
    format: z.enum(sourceFormats),
    encoding: z.string().meta({ description: 'WHATWG name in lower case.' }),
    text: z.string().meta({ description: 'The decoded source, whole; every offset is into this.' }),
    blocks: z.array(blockSchema).meta({ description: 'In source order.' }),
    dropped: z.array(droppedSchema).meta({
      description: 'Every readable stretch of the source that is in no block, in source order.',
    }),
  })
  .meta({ id: 'Article' })

export type ArticleJson = Immutable<z.infer<typeof articleJsonSchema>>

/** The shape that scripts outside this project read; fields are only ever added. */
export function articleToJson({ source, metadata, text, blocks, dropped }: Article): ArticleJson {
  const { title, byline, published, language, dateline } = metadata
  const guessedLanguage = language === undefined ? guessLanguage(blocks) : undefined
  const positionOf = createPositions(text)
  return {
    title: title?.value ?? null,
    byline: byline?.map(({ value }) => value) ?? [],
    date: published?.iso ?? null,
    lang: language ?? guessedLanguage ?? null,
    guesses: {
      ...guessesOf(metadata),
      ...(guessedLanguage !== undefined && { lang: LANGUAGE_GUESS }),
    },
    format: source.format,
    encoding: source.encoding,
    text,
    blocks: blocks.flatMap((block) => {
      const { map } = block
      const type = block.type === 'caption' ? 'boilerplate' : block.type
      const json = { type, start: block.start, end: block.end, text: map.text, ...block.guess }
      const opens = dateline?.span?.start === block.start && type === 'paragraph'
      return opens ? [json, datelineBlock(block, dateline)] : [json]
    }),
    dropped: dropped.map(({ rule, ...rest }) => ({
      rule,
      start: rest.start,
      end: rest.end,
      line: positionOf(rest.start, rest.end).start.line,
      text: rest.text,
      sentences: rest.sentences,
    })),
  }
}

/** The JSON Schema (2020-12) of that, as `briefwright schema article` prints it. */
export function articleJsonSchemaOf(): z.core.JSONSchema.JSONSchema {
  return z.toJSONSchema(articleJsonSchema)
}

const LANGUAGE_GUESS = { reason: 'script and function words', confidence: 0.9 }

function guessesOf({ title, byline = [], published }: ArticleMetadata): ArticleJson['guesses'] {
  const guess = byline
    .flatMap((name) => name.guess ?? [])
    .reduce<Guess | undefined>(
      (least, each) => (least && least.confidence <= each.confidence ? least : each),
      undefined,
    )
  return {
    ...(title?.guess && { title: title.guess }),
    ...(guess && { byline: guess }),
    ...(published?.guess && { date: published.guess }),
  }
}

function datelineBlock({ map }: ArticleBlock, { value, guess }: MetadataText) {
  return { type: 'dateline' as const, ...sourceRange(map, 0, value.length), text: value, ...guess }
}
