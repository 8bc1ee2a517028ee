import { createHash } from 'node:crypto'
import type { Brief, Speaker } from '../../model/brief.ts'
import { BriefingError } from '../../model/diagnostic.ts'
import type { EvidenceSource } from '../../model/evidence.ts'
import type { TextFact } from '../../model/fact.ts'
import { textFactSchema } from '../../model/fact.ts'
import type { Span } from '../../model/span.ts'
import { parseBrief } from '../parse-brief.ts'
import { bodiesBeside } from './bodies-beside.ts'
import { neutralWordsOf } from './neutral-words.ts'
import type { RedactedText } from './redacted-text.ts'
import { redactText } from './redacted-text.ts'
import type { WithheldWords } from './withheld-words.ts'
import { withheldWords } from './withheld-words.ts'

/** Facts and texts in which nothing tells who spoke. */
export interface Redacted {
  readonly brief: Brief
  readonly texts: readonly EvidenceSource[]
  /** A file name without the names of those who spoke. */
  readonly redactName: (name: string) => string
  /** Any text without them, such as a finding about the article. */
  readonly redactWords: (text: string) => string
}

/** Values that are words of ours, numbers or hashes, whatever people are called. */
const FIXED_KEYS: readonly string[] = [
  ...['version', 'kind', 'precision', 'cueClass', 'method', 'summaryMethod', 'status', 'format'],
  ...['encoding', 'language', 'tlp', 'type', 'origin', 'code', 'severity', 'rule', 'sha256'],
  ...['date', 'end', 'publishedDate', 'unit'],
]

/** Values that are no running text: ids and names of files. */
const NAME_KEYS: readonly string[] = ['id', 'slug', 'source', 'section', 'sentence', 'file']

/**
 * The Chatham House Rule: what was said may be used, who said it may not be told. The names of those who spoke, every
 * form and part of them, their roles and affiliations give way to neutral words in brackets, in each text of the Brief
 * and in the sources alike, so that each value is still the slice of its source. Ids and addresses that are made of
 * names go; so do hashes of the originals. `brief.redaction` says by which rule, and where our words stand.
 *
 * Without a rule everything is given back as it is.
 *
 * @throws BriefingError `extract/nobody-withheld` where there are quotations and nobody is known whose name could go
 */
export function redact(brief: Brief, texts: readonly EvidenceSource[]): Redacted {
  const { redaction } = brief
  if (redaction === null || redaction.isDone) {
    const same = (text: string) => text
    return { brief, texts, redactName: same, redactWords: same }
  }
  const marked = brief.speakers.filter((speaker) => isMarked(speaker, redaction.withhold))
  const others = othersToWithhold(redaction.withhold, brief.speakers)
  if (brief.speakers.length + others.length === 0 && brief.quotes.length > 0)
    throw nobodyKnown(brief)
  const bodies = bodiesBeside(
    texts.map(({ text }) => text),
    marked,
    brief.language,
  )
  const words = withheldWords([...marked, ...others], bodies, neutralWordsOf(brief.language))
  const redactName = (name: string) => name.replace(words.namePattern, 'x')
  const redacted = new Map(texts.map(({ id, text }) => [id, redactText(text, words)]))
  const sources = texts.map((source) => {
    const text = redacted.get(source.id)?.text ?? source.text
    const [id, name] = [redactName(source.id), redactName(source.name)]
    return { id, name, sha256: sha256Of(text), text }
  })
  const ids = new Map(marked.map(({ id }, index) => [id, `participant-${index + 1}`]))
  const isMarkedId = (id: string | null) => id !== null && ids.has(id)
  const withoutTraces: Brief = {
    ...brief,
    source: brief.source.map((source) => ({
      ...source,
      url: null,
      sha256: sources.find(({ id }) => id === redactName(source.id))?.sha256 ?? source.sha256,
    })),
    speakers: brief.speakers.map((speaker) =>
      isMarkedId(speaker.id) ? withoutIdentity(speaker) : speaker,
    ),
    positions: brief.positions.map((position) =>
      isMarkedId(position.speaker)
        ? { ...position, name: nameByItself(position, brief, redacted), description: null }
        : position,
    ),
    entities: {
      people: brief.entities.people.filter(({ speaker }) => !isMarkedId(speaker)),
      organisations: brief.entities.organisations.filter(({ speaker }) => !isMarkedId(speaker)),
      places: brief.entities.places,
    },
  }
  const context = { words, redacted, ids, redactName }
  const changed = parseBrief(redactValue(withoutTraces, context, ''))
  // Who handles a briefing did not speak: these words stay, and only their places move.
  const { handling } = parseBrief(redactValue(brief, { ...context, words: NOTHING }, ''))
  const spans = [...redacted].flatMap(([source, { insertions }]) =>
    insertions.map((place) => ({ source: redactName(source), ...place })),
  )
  const done = { rule: redaction.rule, withhold: [], isDone: true, spans }
  return {
    brief: { ...changed, handling, redaction: done },
    texts: sources,
    redactName,
    redactWords: (text) => redactText(text, words).text,
  }
}

const NOTHING: WithheldWords = {
  pattern: /(?!)/gu,
  namePattern: /(?!)/gu,
  neutral: (match) => match,
}

/** Everybody, unless some are named: by id, name or alias. */
function isMarked({ id, name, aliases, kind }: Speaker, withhold: readonly string[]): boolean {
  if (withhold.length === 0) return kind !== 'unnamed'
  return [id, name, ...aliases].some((form) => withhold.includes(form))
}

/** Names to withhold that are those of no speaker: of people the article only mentions, or nobody recognised. */
function othersToWithhold(
  withhold: readonly string[],
  speakers: readonly Speaker[],
): readonly Speaker[] {
  const known = new Set(speakers.flatMap(({ id, name, aliases }) => [id, name, ...aliases]))
  return withhold.filter((name) => !known.has(name)).map(namedOnly)
}

function namedOnly(name: string): Speaker {
  return {
    ...{ id: name, name, kind: 'person', aliases: [], roles: [], affiliation: null },
    ...{ description: null, quotes: [], firstParagraph: 1, spans: [] },
    counts: { direct: 0, mixed: 0, indirect: 0, all: 0 },
  }
}

function nobodyKnown({ language, source }: Brief): BriefingError {
  const [first] = source
  return new BriefingError(
    'extract/nobody-withheld',
    `Cannot withhold who spoke: found quotations and no speaker by name in an article in \`${language}\`, expected one, or names to withhold.`,
    {
      place: first === undefined ? undefined : { file: first.name },
      hint: 'Name those who spoke, each way they are called, under `handling.withhold` in the front matter, an overlay or the configuration.',
    },
  )
}

/** The name at a place where it stands by itself, and not in a role that goes as a whole; else as it is. */
function nameByItself(
  { speaker, name }: Brief['positions'][number],
  { speakers }: Brief,
  redacted: ReadonlyMap<string, RedactedText>,
): TextFact {
  const isSwallowed = ({ source, start, end }: Span) =>
    redacted.get(source)?.standInAround(start, end) !== undefined
  if (!name.spans.some(isSwallowed)) return name
  const mentions = speakers.find(({ id }) => id === speaker)?.spans ?? []
  const mention = mentions.find(
    (span) => span.end - span.start === name.value.length && !isSwallowed(span),
  )
  return mention === undefined ? name : { ...name, spans: [mention] }
}

function withoutIdentity(speaker: Speaker): Speaker {
  return { ...speaker, aliases: [], roles: [], affiliation: null, description: null }
}

interface Redacting {
  readonly words: WithheldWords
  /** By the old id of the source. */
  readonly redacted: ReadonlyMap<string, RedactedText>
  readonly ids: ReadonlyMap<string, string>
  readonly redactName: (name: string) => string
}

function redactValue(value: unknown, context: Redacting, key: string): unknown {
  if (FIXED_KEYS.includes(key) && typeof value !== 'object') return value
  if (typeof value === 'string') return redactString(value, context, key)
  if (Array.isArray(value)) return value.map((each) => redactValue(each, context, key))
  if (typeof value !== 'object' || value === null) return value
  if (isSpan(value)) return redactSpan(value, context)
  const changed = Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, redactValue(each, context, name)]),
  )
  const standIn = standInOf(value, context)
  return standIn === undefined ? changed : { ...changed, value: standIn, inline: undefined }
}

/** What stands for the words of a fact, where they are a part of others that go: `the Trust` in `chair of the Trust`. */
function standInOf(value: object, { redacted }: Redacting): string | undefined {
  const fact = textFactSchema.safeParse(value).data
  const [span, ...more] = fact?.spans ?? []
  if (fact?.origin !== 'extracted' || span === undefined || more.length > 0) return undefined
  return redacted.get(span.source)?.standInAround(span.start, span.end)
}

function redactString(value: string, { words, ids, redactName }: Redacting, key: string): string {
  const id = ids.get(value)
  if (id !== undefined) return id
  // A name without blanks may be that of a file, an id or an address.
  const isName = NAME_KEYS.includes(key) || /^(?:https?:\S+|[\p{Ll}\p{N}._/:-]+)$/u.test(value)
  return isName ? redactName(value) : redactText(value, words).text
}

interface SpanLike {
  readonly source: string
  readonly start: number
  readonly end: number
}

function isSpan(value: object): value is SpanLike {
  return (
    'source' in value &&
    'start' in value &&
    typeof value.source === 'string' &&
    typeof value.start === 'number'
  )
}

function redactSpan({ source, start, end }: SpanLike, { redacted, redactName }: Redacting) {
  const moved = redacted.get(source)?.move(start, end) ?? { start, end }
  return { source: redactName(source), ...moved }
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
