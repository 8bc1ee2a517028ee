import { z } from 'zod'
import { sourceFormats } from './article.ts'
import { diagnosticSchema } from './diagnostic.ts'
import { textFactSchema } from './fact.ts'
import type { Immutable } from './immutable.ts'
import { spanSchema } from './span.ts'

// Every key is always there; what is not known is null or an empty list, so that templates and scripts need no
// guards against missing keys. Plain strings and numbers that reach a page count as computed from the `spans` of the
// object they stand in.

const span = spanSchema
const fact = textFactSchema
const paragraphNumber = z
  .int()
  .min(1)
  .meta({ description: 'As in `source[].paragraphs[].number`.' })
const speakerId = z.string().meta({ description: 'Id of a speaker, as in `speakers[].id`.' })
const sectionId = z.string().meta({ description: 'Id of a section, as in `sections[].id`.' })

const sourceSchema = z
  .strictObject({
    id: z.string(),
    name: z.string().meta({ description: 'File name, without folders.' }),
    format: z.enum(sourceFormats),
    encoding: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    title: fact.nullable(),
    byline: z.array(fact),
    outlet: fact.nullable(),
    published: fact.nullable().meta({ description: 'The date as the source writes it.' }),
    publishedDate: z
      .string()
      .nullable()
      .meta({ description: 'The same as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.' }),
    dateline: fact.nullable(),
    url: z.string().nullable(),
    language: z.string().nullable(),
    words: z.int().min(0),
    paragraphs: z.array(
      z
        .strictObject({
          number: paragraphNumber,
          line: z.int().min(1).meta({ description: 'Line of the source it starts on.' }),
          section: sectionId.nullable(),
          opening: fact.meta({
            description: 'Its first words, enough to find it by.',
          }),
          spans: z.array(span),
        })
        .meta({ id: 'SourceParagraph' }),
    ),
  })
  .meta({ id: 'BriefSource' })

const statementFields = {
  id: z.string(),
  text: fact,
  paragraph: paragraphNumber,
  section: sectionId.nullable(),
  speaker: speakerId
    .nullable()
    .meta({ description: 'Who said it, where it is a statement of somebody.' }),
  score: z.number().meta({
    description: 'Rank among the sentences; higher says more of the article.',
  }),
}

const sentenceSchema = z.strictObject(statementFields).meta({ id: 'Sentence' })

const statementSchema = z
  .strictObject({ ...statementFields, sentence: z.string() })
  .meta({ id: 'Statement' })

export type BriefSection = {
  readonly id: string
  readonly heading: Immutable<z.infer<typeof textFactSchema>> | null
  readonly level: number
  readonly paragraphs: readonly number[]
  readonly sentences: readonly string[]
  readonly sections: readonly BriefSection[]
  readonly spans: readonly Immutable<z.infer<typeof spanSchema>>[]
}

const sectionSchema: z.ZodType<BriefSection> = z
  .strictObject({
    id: z.string(),
    heading: fact
      .nullable()
      .meta({ description: 'Null for what stands before the first heading.' }),
    level: z
      .int()
      .min(0)
      .max(6)
      .meta({ description: '0 for what stands before the first heading.' }),
    paragraphs: z.array(paragraphNumber),
    sentences: z.array(z.string()).meta({ description: 'Ids, in source order.' }),
    get sections() {
      return z.array(sectionSchema)
    },
    spans: z.array(span),
  })
  .meta({ id: 'Section' })

const speakerSchema = z
  .strictObject({
    id: z.string(),
    name: z.string().meta({
      description: 'The fullest form the source has, without titles.',
    }),
    kind: z.enum(['person', 'organisation', 'unnamed']),
    aliases: z.array(z.string()).meta({
      description: 'Other forms the source uses, spelling variants included.',
    }),
    roles: z.array(fact).meta({ description: 'As written: `Russian Foreign Minister`.' }),
    affiliation: fact.nullable(),
    description: fact.nullable().meta({ description: 'The fullest role as written, for a table.' }),
    quotes: z.array(z.string()).meta({ description: 'Ids, in source order.' }),
    counts: z.strictObject({
      direct: z.int(),
      mixed: z.int(),
      indirect: z.int(),
      all: z.int(),
    }),
    firstParagraph: paragraphNumber,
    spans: z.array(span).meta({ description: 'The first is where `name` stands.' }),
  })
  .meta({ id: 'Speaker' })

const quoteSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['direct', 'mixed', 'indirect', 'scare', 'title']).meta({
      description:
        'direct: all words inside quotation marks; indirect: none; mixed: some; scare and title: marked words that are not speech.',
    }),
    text: z.string().meta({
      description:
        'What is said: for direct quotations without the outer marks; pieces joined by ` … `.',
    }),
    content: fact.meta({ description: 'The same as a fact, with formatting.' }),
    spans: z.array(span),
    speaker: speakerId.nullable(),
    mention: span.nullable().meta({
      description: 'The words that name the speaker here, perhaps `he`.',
    }),
    cue: span.nullable().meta({
      description: 'The words that signal speech: `told`, `according to`.',
    }),
    verb: fact.nullable().meta({ description: 'The words of the cue.' }),
    cueClass: z
      .enum([
        'say',
        'ask',
        'think',
        'order',
        'promise',
        'deny',
        'accuse',
        'praise',
        'explain',
        'agree',
        'other',
      ])
      .nullable(),
    toldTo: z.string().nullable().meta({ description: 'The outlet or person it was said to.' }),
    toldToSpan: span.nullable(),
    reportedVia: z
      .string()
      .nullable()
      .meta({ description: 'The outlet that reports it at second hand.' }),
    reportedViaSpan: span.nullable(),
    resolution: z.strictObject({
      rule: z.string().meta({
        description: 'Name of the rule that found the speaker, or why none was found.',
      }),
      evidence: span.nullable(),
    }),
    confidence: z.number().min(0).max(1).meta({
      description:
        'Chance that it is right, measured on annotated English news articles: its words are somebody’s and its speaker is right, where it has one; for `scare` and `title`, its words are nobody’s.',
    }),
    paragraph: paragraphNumber,
    section: sectionId.nullable(),
    sentence: z.string().nullable().meta({ description: 'Id of the sentence it starts in.' }),
    sentenceText: fact.nullable().meta({ description: 'That sentence, whole.' }),
    before: fact.nullable().meta({ description: 'The sentence before that one.' }),
    after: fact.nullable().meta({ description: 'The sentence behind the one it ends in.' }),
  })
  .meta({ id: 'Quote' })

const positionSchema = z
  .strictObject({
    speaker: speakerId,
    name: fact,
    description: fact.nullable(),
    statements: z.array(
      z.strictObject({
        quote: z.string(),
        text: fact,
        verb: fact.nullable(),
        kind: z.enum(['direct', 'mixed', 'indirect']),
        toldTo: z.string().nullable(),
        reportedVia: z.string().nullable(),
        paragraph: paragraphNumber,
        spans: z.array(span),
      }),
    ),
    lead: z.string().nullable().meta({
      description: 'Id of the quotation that says most of the position.',
    }),
  })
  .meta({ id: 'Position' })

const eventSchema = z
  .strictObject({
    ...statementFields,
    sentence: z.string(),
    date: z.string().meta({
      description: '`YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as precise as the source is.',
    }),
    end: z.string().nullable().meta({ description: 'Last date of a range.' }),
    precision: z.enum(['day', 'month', 'season', 'quarter', 'year', 'decade', 'century']),
    asWritten: fact,
    resolved: z.boolean().meta({
      description: 'True for a relative date worked out from the publication date.',
    }),
    future: z.boolean().meta({ description: 'Later than the publication date.' }),
  })
  .meta({ id: 'Event' })

const figureSchema = z
  .strictObject({
    ...statementFields,
    sentence: z.string(),
    asWritten: fact.meta({
      description: 'The number with its unit: `$4.2 million`.',
    }),
    number: z.number().nullable(),
    unit: z.string().nullable(),
    label: fact.nullable().meta({ description: 'What is counted, in words of the sentence.' }),
    score: z.number(),
  })
  .meta({ id: 'Figure' })

const entitySchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    variants: z.array(z.string()),
    mentions: z.int().min(1),
    speaker: speakerId.nullable(),
    spans: z.array(span),
  })
  .meta({ id: 'Entity' })

const slotBlockSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('paragraph'), text: fact }),
    z.strictObject({
      type: z.literal('list'),
      ordered: z.boolean(),
      items: z.array(fact),
    }),
  ])
  .meta({ id: 'SlotBlock' })

export type SlotBlock = Immutable<z.infer<typeof slotBlockSchema>>

const slotSchema = z
  .strictObject({
    id: z.string(),
    status: z.enum(['open', 'filled']),
    content: z.array(slotBlockSchema),
    author: fact.nullable(),
    spans: z.array(span),
  })
  .meta({ id: 'Slot', description: 'What only an analyst can write.' })

/** Rules by which a briefing withholds who spoke. */
export const redactionRules = ['chatham-house'] as const

export type RedactionRule = (typeof redactionRules)[number]

export const tlpLabels = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const

const handlingSchema = z
  .strictObject({
    marking: fact.nullable(),
    tlp: z.enum(tlpLabels).nullable(),
    reference: fact.meta({
      description: 'As given, else a short hash of the inputs.',
    }),
    distribution: z.array(fact),
    drafter: fact.nullable(),
    clearance: fact.nullable(),
    contact: fact.nullable(),
    addressee: fact.nullable(),
    event: fact.nullable().meta({ description: 'The meeting or visit a briefing is for.' }),
    edition: fact.nullable().meta({ description: 'Number of an issue in a series.' }),
    nextIssue: fact.nullable().meta({ description: 'When the next issue is due.' }),
    attachments: z.array(fact),
    portionMarks: z
      .strictObject({
        source: fact.meta({ description: 'Of what was taken from the sources: `U`.' }),
        analyst: fact.meta({ description: 'Of what an analyst wrote.' }),
      })
      .nullable()
      .meta({ description: 'What each paragraph is marked with, as given. Never inferred.' }),
    references: z.boolean().meta({
      description:
        'Whether kinds that name their source in the text, such as the information memo, print references besides.',
    }),
  })
  .meta({ id: 'Handling' })

const namedActorSchema = z.strictObject({
  name: z.string(),
  spans: z.array(span),
})

/** The analyst's slots every Brief has, open until front matter or an overlay fills them; others may be added. */
export const standardSlots = [
  'why-it-matters',
  'objective',
  'point-1',
  'point-2',
  'point-3',
  'point-4',
  'point-5',
  'point-6',
  'if-asked',
  'points-to-avoid',
  'implications',
  'options',
  'recommendations',
  'assessment',
  'comment',
  'lines-to-take',
  'response',
  'gaps',
] as const

export const BRIEF_VERSION = 1

export const briefSchema = z
  .strictObject({
    $schema: z.string().optional(),
    version: z.literal(BRIEF_VERSION),
    language: z.string().meta({
      description: 'BCP 47; of the article, unless front matter sets another.',
    }),
    slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    title: z.strictObject({
      text: fact,
      method: z.enum(['given', 'analyst', 'lead', 'heading', 'file-name']),
      isGiven: z.boolean().meta({
        description: 'False for a title made from the text; briefings say so.',
      }),
    }),
    date: fact.nullable().meta({
      description: 'Date of the briefing: front matter or `--date`. Never a clock.',
    }),
    source: z.array(sourceSchema).min(1),
    summary: z
      .array(statementSchema)
      .meta({ description: 'Standfirst, else the opening sentences.' }),
    summaryMethod: z.enum(['standfirst', 'opening', 'none']),
    keyPoints: z.array(sentenceSchema),
    sections: z.array(sectionSchema),
    sentences: z
      .array(sentenceSchema)
      .meta({ description: 'Every sentence of the body, in source order.' }),
    background: z.array(statementSchema),
    developments: z.array(
      z
        .strictObject({
          section: sectionId.nullable(),
          heading: fact.nullable(),
          statements: z.array(statementSchema),
          spans: z.array(span),
        })
        .meta({ id: 'Development' }),
    ),
    speakers: z.array(speakerSchema).meta({ description: 'In order of first appearance.' }),
    quotes: z.array(quoteSchema).meta({ description: 'In source order.' }),
    positions: z.array(positionSchema),
    timeline: z.array(eventSchema).meta({ description: 'By date, then source order.' }),
    undated: z
      .array(
        z
          .strictObject({ ...statementFields, sentence: z.string(), asWritten: fact })
          .meta({ id: 'UndatedEvent' }),
      )
      .meta({
        description: 'What happened at a time no date could be worked out of: `on Wednesday`.',
      }),
    figures: z.array(figureSchema).meta({ description: 'Best first.' }),
    conflicts: z
      .array(
        z
          .strictObject({
            figures: z.array(z.string()).meta({ description: 'Ids, two or more.' }),
            spans: z.array(span),
          })
          .meta({ id: 'Conflict' }),
      )
      .meta({
        description:
          'Figures of different articles that count the same and differ; none in one article.',
      }),
    outlook: z
      .array(statementSchema)
      .meta({ description: 'What the article says may happen next.' }),
    disputes: z.array(
      z
        .strictObject({
          ...statementFields,
          sentence: z.string(),
          marker: fact,
        })
        .meta({ id: 'Dispute' }),
    ),
    recommendations: z
      .array(statementSchema)
      .meta({ description: 'What others urge, never what we do.' }),
    entities: z.strictObject({
      people: z.array(entitySchema),
      organisations: z.array(entitySchema),
      places: z.array(entitySchema),
    }),
    sourceBase: z.strictObject({
      articles: z.int(),
      namedSpeakers: z.int(),
      unnamedSources: z.int(),
      direct: z.int(),
      mixed: z.int(),
      indirect: z.int(),
      unattributed: z.int(),
      outlets: z.array(namedActorSchema),
      namedNotQuoted: z.array(namedActorSchema),
      isSingleSource: z.boolean(),
      quotationMarks: z.strictObject({ total: z.int(), accounted: z.int() }),
      spans: z.array(span),
    }),
    slots: z.array(slotSchema),
    changes: z
      .strictObject({
        reference: z.string().meta({ description: 'Of the previous brief.' }),
        date: z.string().nullable().meta({ description: 'Of the previous brief.' }),
        speakers: z.array(z.string()).meta({ description: 'Ids of those who are new.' }),
        quotes: z.array(z.string()).meta({ description: 'Ids of those that are new.' }),
        events: z.array(z.string()).meta({ description: 'Ids of those that are new.' }),
        figures: z.array(z.string()).meta({ description: 'Ids of those that are new.' }),
        gone: z.int().min(0).meta({ description: 'Quotations of it that are no longer there.' }),
        spans: z.array(span),
      })
      .nullable()
      .meta({ description: 'Since a previous brief; null where none was given.' }),
    handling: handlingSchema,
    overlay: z
      .strictObject({
        name: z.string(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        author: fact.nullable(),
        hidden: z.array(z.string()).meta({ description: 'Ids of what the analyst leaves out.' }),
        corrected: z.array(z.string()).meta({
          description: 'Ids of quotations and speakers that the analyst corrects.',
        }),
        spans: z.array(span),
      })
      .nullable()
      .meta({ description: 'What an analyst changed, beside the slots.' }),
    redaction: z
      .strictObject({
        rule: z.enum(redactionRules),
        withhold: z.array(z.string()).meta({
          description: 'Speakers by id, name or alias; empty for all, and once it is done.',
        }),
        isDone: z.boolean().meta({ description: 'Whether names, roles and ids have given way.' }),
        spans: z.array(span).meta({
          description: 'Where words of ours, in brackets, stand in the redacted sources.',
        }),
      })
      .nullable()
      .meta({ description: 'What is withheld of who spoke; null where nothing is.' }),
    diagnostics: z.array(diagnosticSchema),
  })
  .meta({ id: 'Brief', title: 'Briefwright brief' })

/** What an article says, as typed facts with their places. The waist of the whole road. */
export type Brief = Immutable<z.infer<typeof briefSchema>>

export type BriefSource = Brief['source'][number]
export type Sentence = Brief['sentences'][number]
export type Statement = Brief['summary'][number]
export type Quote = Brief['quotes'][number]
export type Speaker = Brief['speakers'][number]
export type Position = Brief['positions'][number]
export type TimelineEvent = Brief['timeline'][number]
export type Figure = Brief['figures'][number]
export type Slot = Brief['slots'][number]
export type Handling = Brief['handling']
