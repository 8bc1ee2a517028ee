import { readFileSync } from 'node:fs'
import { z } from 'zod'

const statementSchema = z.strictObject({
  kind: z.enum(['direct', 'mixed', 'indirect', 'scare', 'title']),
  /** Other kinds a careful reader would also call right. */
  kinds: z.array(z.string()).optional(),
  text: z.string().optional(),
  /** In place of `text` where other words stand between: `"Yes," she said. "At once."` */
  pieces: z.array(z.string()).optional(),
  speaker: z.string().nullable(),
  /** Names that are right as well, or a part of them. */
  alsoRight: z.array(z.string()).default([]),
  toldTo: z.string().optional(),
  reportedVia: z.string().optional(),
  cue: z.string().optional(),
  /** Beliefs, wishes, topics: finding it earns nothing, missing it costs nothing, a wrong speaker still does. */
  isOptional: z.boolean().default(false),
  note: z.string().optional(),
})

const speakerSchema = z.strictObject({
  name: z.string(),
  kind: z.enum(['person', 'organisation', 'unnamed']),
  aliases: z.array(z.string()),
  /** As written. */
  role: z.string().nullable(),
})

const dateSchema = z.strictObject({
  text: z.string(),
  iso: z.string(),
  end: z.string().optional(),
  precision: z.string(),
  /** A relative date: it may be left out, but must be right where it is given. */
  isOptional: z.boolean().default(false),
})

const expectationSchema = z.strictObject({
  source: z.string(),
  title: z.string().nullable(),
  standfirst: z.string().nullable(),
  byline: z.array(z.string()),
  published: z.string().nullable(),
  dateline: z.string().nullable(),
  headings: z.array(z.string()),
  statements: z.array(statementSchema),
  speakers: z.array(speakerSchema),
  namedNotQuoted: z.array(z.string()),
  dates: z.array(dateSchema),
  figures: z.array(z.string()),
  /** Words of the page around the article. */
  absent: z.array(z.string()),
})

/** What a careful reader finds in a sample article, in the order of the article. */
export type Expectation = z.infer<typeof expectationSchema>

const speechExpectationSchema = expectationSchema.pick({
  source: true,
  statements: true,
  speakers: true,
})

/** The same, of speech alone. */
export type SpeechExpectation = z.infer<typeof speechExpectationSchema>

export type ExpectedStatement = Expectation['statements'][number]

/** The hand-written expectation for the sample article of that slug. */
export function readExpectation(slug: string): Expectation {
  const url = new URL(`${slug}.expected.json`, import.meta.url)
  return expectationSchema.parse(JSON.parse(readFileSync(url, 'utf8')))
}

/** The hand-written expectation of speech for an article in `⟨language⟩/`. */
export function readSpeechExpectation(language: string, slug: string): SpeechExpectation {
  const url = new URL(`${language}/${slug}.expected.json`, import.meta.url)
  return speechExpectationSchema.parse(JSON.parse(readFileSync(url, 'utf8')))
}

/** The statement's words as the article has them, in one or more pieces. */
export function piecesOf(statement: ExpectedStatement): readonly string[] {
  return statement.pieces ?? [statement.text ?? '']
}
