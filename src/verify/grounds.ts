import { createHash } from 'node:crypto'
import { extract } from '../extract/index.ts'
import { parseBrief } from '../extract/parse-brief.ts'
import { ingest } from '../ingest/index.ts'
import type { Article } from '../model/article.ts'
import type { Brief } from '../model/brief.ts'
import { BriefingError } from '../model/diagnostic.ts'
import type { EvidenceSource } from '../model/evidence.ts'
import { checkBrief } from './check-brief.ts'
import { checkCounts } from './check-counts.ts'
import type { WordsContext } from './check-quoted.ts'
import { createLikenessSearch } from './find-in-source.ts'
import { metadataWords } from './metadata-words.ts'
import type { Carried } from './shown-file.ts'
import type { SourceText } from './source-text.ts'
import { openSourceText } from './source-text.ts'
import type { Speech } from './speech.ts'
import { speechOf, toldByBrief, without } from './speech.ts'
import type { EvidenceFault } from './verdict.ts'

/** What a file is checked against. */
export interface Grounds {
  /** By id. */
  readonly sources: ReadonlyMap<string, SourceText>
  readonly brief: Brief | undefined
  /** Who says what, by the sources read again; by the Brief for what only it knows. */
  readonly speech: Speech
  /** BCP 47. */
  readonly language: string
  readonly alike: WordsContext['alike']
  /** See `metadataWords`. */
  readonly metadata: readonly string[]
  readonly faults: readonly EvidenceFault[]
}

export interface GivenGrounds {
  readonly sources?: readonly Article[] | undefined
  readonly brief?: Brief | undefined
}

/** Gathers the sources and the Brief: those that are given before those that the file carries, and says where they differ. */
export async function openGrounds(
  carried: Carried,
  { sources: given = [], brief: givenBrief }: GivenGrounds,
): Promise<Grounds> {
  const faults: EvidenceFault[] = []
  const brief = givenBrief ?? readBrief(carried.brief, faults)
  faults.push(...differences(carried, given, givenBrief))
  const sources = new Map<string, SourceText>()
  const articles: Article[] = [...given]
  for (const article of given) {
    const { id, name, format } = article.source
    const ids = [id, ...carriedIds(carried, brief, article)]
    const source = await openSourceText({ id, name, text: article.text }, format)
    for (const one of ids) sources.set(one, source)
  }
  for (const source of given.length > 0 ? [] : carried.sources) {
    const known = brief?.source.find(({ id }) => id === source.id)
    if (!isOwnHash(source, known)) {
      faults.push({
        message: 'the source it carries is not the one whose hash it tells',
        place: { file: source.name },
      })
    }
    sources.set(source.id, await openSourceText(source, known?.format))
    const article = await readAgain(source, known)
    if (article !== undefined) articles.push(article)
  }
  if (sources.size === 0) faults.push({ message: NO_SOURCE, hint: NAME_SOURCE })
  const briefs = articles.map((article) => extract(article).value)
  const read = briefs.map(speechOf)
  const own = brief === undefined ? [] : [speechOf(brief)]
  const known = brief === undefined ? { speakers: [], statements: [] } : overruling(brief)
  const language = (brief ?? briefs[0])?.language ?? 'en'
  const again = articles.length === 0 ? undefined : join(read)
  if (brief !== undefined && sources.size > 0) {
    faults.push(...missingSources(brief, sources), ...checkBrief(brief, { sources, speech: again }))
  }
  if (brief !== undefined) faults.push(...checkCounts(brief, carried.ledger))
  return {
    sources,
    brief,
    speech: join([known, ...read.map((one) => without(one, known.statements)), ...own]),
    language,
    alike: createLikenessSearch([...sources.values()], language),
    metadata: metadataWords(articles),
    faults,
  }
}

const NO_SOURCE = 'it carries no source, and none was given: nothing can be checked'
const NAME_SOURCE = 'Name the article it was made of: `--source article.txt`.'

/** A source that the Brief names and nobody has: what was taken from it cannot be checked. */
function missingSources(brief: Brief, sources: ReadonlyMap<string, SourceText>) {
  return brief.source
    .filter(({ id }) => !sources.has(id))
    .map(({ name }): EvidenceFault => ({ message: `its source \`${name}\` is not there` }))
}

function readBrief(json: string | undefined, faults: EvidenceFault[]): Brief | undefined {
  if (json === undefined) return undefined
  try {
    return parseBrief(JSON.parse(json))
  } catch (error) {
    if (!(error instanceof BriefingError) && !(error instanceof SyntaxError)) throw error
    faults.push({ message: `the Brief it carries cannot be read: ${error.message}` })
    return undefined
  }
}

/** Ids by which the file knows a given source: of the same bytes, or the same name. */
function carriedIds(
  carried: Carried,
  brief: Brief | undefined,
  { source }: Article,
): readonly string[] {
  const known = [...carried.sources, ...carried.named, ...(brief?.source ?? [])]
  const same = known.filter(({ sha256, name }) => sha256 === source.sha256 || name === source.name)
  return (same.length > 0 || known.length !== 1 ? same : known).map(({ id }) => id)
}

function differences(
  carried: Carried,
  given: readonly Article[],
  givenBrief: Brief | undefined,
): readonly EvidenceFault[] {
  const faults: EvidenceFault[] = []
  const told = [...carried.sources, ...carried.named]
  for (const { source } of given) {
    if (told.length === 0 || told.some(({ sha256 }) => sha256 === source.sha256)) continue
    faults.push({
      message: `it was made of other sources than \`${source.name}\`: their hashes differ`,
      place: { file: source.name },
    })
  }
  for (const { source, text } of given) {
    const same = carried.sources.find(({ sha256 }) => sha256 === source.sha256)
    if (same !== undefined && same.text !== text) {
      faults.push({ message: `the text it carries is not that of \`${source.name}\`` })
    }
  }
  if (givenBrief !== undefined && carried.brief !== undefined) {
    const isSame = JSON.stringify(givenBrief) === JSON.stringify(safeParse(carried.brief))
    if (!isSame) faults.push({ message: 'the Brief it carries is not the one that was given' })
  }
  return faults
}

function safeParse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

const TEXT_FORMATS: readonly string[] = ['text', 'markdown', 'html', 'eml', 'feed']

/** Whether the text has the hash that goes with it, where that can be told: of bytes that are their text in UTF-8. */
function isOwnHash(
  { text, sha256 }: EvidenceSource,
  known: Brief['source'][number] | undefined,
): boolean {
  if (known === undefined) return true
  if (known.sha256 !== sha256) return false
  if (known.encoding !== 'utf-8' || !TEXT_FORMATS.includes(known.format)) return true
  return (
    [text, `\ufeff${text}`].some((bytes) => hashOf(bytes) === sha256) || text.includes('\ufffd')
  )
}

function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** The article of a carried source, where its bytes were its text. */
async function readAgain(
  { id, name, text }: EvidenceSource,
  known: Brief['source'][number] | undefined,
): Promise<Article | undefined> {
  const format = known?.format ?? 'text'
  if (!TEXT_FORMATS.includes(format)) return undefined
  try {
    return (await ingest({ id, name, bytes: new TextEncoder().encode(text), format })).value
  } catch (error) {
    if (error instanceof BriefingError) return undefined
    throw error
  }
}

/** What only the Brief can tell overrules what the sources seem to say. */
function overruling(brief: Brief): Speech {
  const isKnown = toldByBrief(brief)
  const { statements, speakers } = speechOf(brief)
  return { speakers, statements: statements.filter(({ id }) => isKnown(id)) }
}

function join(all: readonly Speech[]): Speech {
  const keys = new Set<string>()
  return {
    speakers: all.flatMap(({ speakers }) => speakers),
    statements: all
      .flatMap(({ statements }) => statements)
      .filter(({ spans }) => {
        const key = JSON.stringify(spans)
        return !keys.has(key) && keys.add(key)
      }),
  }
}
