import { normaliseSpace } from '../../model/fact.ts'
import { decodeEntities } from './decode-entities.ts'

/** What the JSON-LD of a page says of its article. */
export interface LinkedData {
  readonly headline?: string | undefined
  readonly authors: readonly string[]
  readonly published?: string | undefined
  readonly publisher?: string | undefined
  readonly description?: string | undefined
  readonly language?: string | undefined
  readonly url?: string | undefined
  readonly body?: string | undefined
}

type JsonObject = { readonly [key: string]: unknown }

const ARTICLE_TYPE = /(?:Article|Posting|Report|Review|Story)$/
const PAGE_TYPE = /^(?:WebPage|ItemPage)$/

/** Reads the scripts of type `application/ld+json`; one that is no JSON says nothing. */
export function readLinkedData(scripts: readonly string[]): LinkedData {
  const objects = scripts.flatMap((script) => collectObjects(parseJson(script)))
  const ofType = (pattern: RegExp) =>
    objects.find((object) => typesOf(object).some((type) => pattern.test(type)))
  const article = ofType(ARTICLE_TYPE) ?? ofType(PAGE_TYPE)
  if (article === undefined) return { authors: [] }
  const byId = new Map(
    objects.flatMap((object) =>
      typeof object['@id'] === 'string' && 'name' in object
        ? [[object['@id'], object] as const]
        : [],
    ),
  )
  const nameOf = (value: unknown): readonly string[] => {
    if (Array.isArray(value)) return value.flatMap((each: unknown) => nameOf(each))
    if (typeof value === 'string') return text(value) ?? []
    if (!isObject(value)) return []
    const named = 'name' in value ? value : byId.get(String(value['@id']))
    return named === undefined || Array.isArray(named['name']) ? [] : (text(named['name']) ?? [])
  }
  return {
    headline: text(article['headline'])?.[0] ?? text(article['name'])?.[0],
    authors: nameOf(article['author'] ?? article['creator']),
    published: text(article['datePublished'])?.[0] ?? text(article['dateCreated'])?.[0],
    publisher: nameOf(article['publisher'])[0],
    description: text(article['description'])?.[0],
    language: text(article['inLanguage'])?.[0],
    url: text(article['url'])?.[0],
    body: typeof article['articleBody'] === 'string' ? article['articleBody'] : undefined,
  }
}

function parseJson(script: string): unknown {
  const json = script.replace(
    /^\s*(?:\/\/)?\s*<!\[CDATA\[|(?:\/\/)?\s*\]\]>\s*$|^\s*<!--|-->\s*$/g,
    '',
  )
  try {
    const value: unknown = JSON.parse(json)
    return value
  } catch {
    // Line ends inside strings are the common mistake; anything worse says nothing.
    return parseLoose(json)
  }
}

function parseLoose(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json.replace(/[\n\r\t]+/g, ' ').replace(/;\s*$/, ''))
    return value
  } catch {
    return undefined
  }
}

/** Every object of the JSON, outer before inner. */
function collectObjects(value: unknown): readonly JsonObject[] {
  const found: JsonObject[] = []
  const open: unknown[] = [value]
  for (let at = 0; at < open.length; at += 1) {
    const next = open[at]
    if (Array.isArray(next)) for (const each of next) open.push(each)
    else if (isObject(next)) {
      found.push(next)
      for (const each of Object.values(next)) if (typeof each === 'object') open.push(each)
    }
  }
  return found
}

function typesOf(object: JsonObject): readonly string[] {
  const type = object['@type']
  const types: readonly unknown[] = Array.isArray(type) ? type : [type]
  return types.filter((each) => typeof each === 'string')
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text(value: unknown): readonly [string] | undefined {
  if (Array.isArray(value)) return text(value[0])
  if (typeof value !== 'string') return undefined
  const clean = normaliseSpace(decodeEntities(value))
  return clean === '' ? undefined : [clean]
}
