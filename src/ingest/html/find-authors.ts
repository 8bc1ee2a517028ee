import { normaliseSpace } from '../../model/fact.ts'
import { findByline } from '../line/find-byline.ts'
import { isOutletName } from './is-outlet-name.ts'
import type { PageFacts } from './page-facts.ts'
import type { HtmlElement } from './parse-html.ts'
import { shortText } from './parse-html.ts'

/** What content systems write into an author field that names nobody. */
const NO_AUTHOR =
  /^(?:https?:|www\.|@|\(|view all posts|(?:view )?(?:my|full|complete|author)\b.*\bprofile$|view my|no author|admin$|administrator$|webmaster$|unknown$)|\bwww\.|\.com\)/i

/** Buttons to share, which often stand in a byline. */
const SHARING =
  /^(?:(?:twitter|facebook|whatsapp|linkedin|instagram|telegram|pinterest|reddit|email|e-mail|print|share|x)(?:[\s,|]+|$))+$/i

/** What a writer is or signs by, behind the name: "Mara Lind (mli)", "Mara Lind, (Live updates)". */
const SIGN = /,?\s+\([^()]{2,40}\)(?=$|[\s,;&])/gu

/** More names than this are a list of something else. */
const MAX_AUTHORS = 20

/** From how many words on what follows a name and a comma describes its bearer. */
const MIN_DESCRIPTION_WORDS = 4

/** The longest text of an element that may be a byline. UTF-16 units. */
const MAX_BYLINE_LENGTH = 200

/** Who wrote the article: from JSON-LD, meta elements, links to authors, or what is marked up as a byline. */
export function findAuthors(facts: PageFacts): readonly string[] {
  const candidates: readonly (readonly string[])[] = [
    facts.linked.authors,
    facts.meta.get('author') ?? [],
    facts.meta.get('article:author') ?? [],
    facts.meta.get('parsely-author') ?? [],
    facts.meta.get('sailthru.author') ?? [],
    facts.meta.get('byl') ?? [],
    facts.meta.get('dc.creator') ?? [],
    facts.meta.get('citation_author') ?? [],
    facts.meta.get('og:article:author') ?? [],
    labelledAuthor(facts),
    shownAuthors(facts.authors),
    shownByline(facts),
    shownAuthors(facts.authorLinks),
  ]
  const outlets = [facts.linked.publisher ?? [], facts.meta.get('og:site_name') ?? []].flat()
  const isOutlet = (name: string) => isOutletName(name, outlets)
  const withoutOutlet = (value: string) => {
    const parts = value.split(/\s+[-–—|]\s+/u)
    return parts.length > 1 ? parts.filter((part) => !isOutlet(part)).join(', ') || value : value
  }
  const people = candidates.map((names) =>
    [...new Set(names.flatMap((name) => splitNames(withoutOutlet(name))))].filter(namesSomebody),
  )
  // An outlet signs where nobody else does.
  const found =
    people.find((names) => names.some((name) => !isOutlet(name))) ??
    people.find((names) => names.length > 0) ??
    []
  const signed = found.length > 1 ? found.filter((name) => !isOutlet(name)) : found
  return signed.slice(0, MAX_AUTHORS)
}

/** Links to authors may stand at other articles too; with more names than this only the first is of this one. */
const MAX_LINKED_AUTHORS = 4

function shownAuthors(elements: readonly HtmlElement[]): readonly string[] {
  const names = [
    ...new Set(
      elements
        .map((element) => normaliseSpace(shortText(element, MAX_BYLINE_LENGTH)))
        .filter((name) => name !== ''),
    ),
  ]
  return names.length > MAX_LINKED_AUTHORS ? names.slice(0, 1) : names
}

/** What cards of links show beside a label: `twitter:label1` "Written by", `twitter:data1` the name. */
function labelledAuthor({ meta }: PageFacts): readonly string[] {
  for (const number of [1, 2]) {
    const label = meta.get(`twitter:label${number}`)?.[0] ?? ''
    if (WRITTEN_BY.test(label)) return meta.get(`twitter:data${number}`) ?? []
  }
  return []
}

const WRITTEN_BY =
  /^(?:written by|author|verfasst von|geschrieben von|autor|écrit par|auteur|escrito por|scritto da|geschreven door|написано автором)$/i

/** The first line of the page that looks like a byline and is marked up as one. */
function shownByline({ bylines }: PageFacts): readonly string[] {
  for (const element of bylines) {
    const line = normaliseSpace(shortText(element, MAX_BYLINE_LENGTH))
    const byline = findByline(line) ?? findByline(line.split(' | ')[0] ?? '')
    if (byline !== undefined && !SHARING.test(line)) return byline.names.map(({ value }) => value)
  }
  return []
}

function namesSomebody(name: string): boolean {
  return !NO_AUTHOR.test(name) && !SHARING.test(name)
}

function splitNames(stated: string): readonly string[] {
  const value = stated.replaceAll(SIGN, '')
  const byline = findByline(value) ?? findByline(`By ${value}`)
  if (byline !== undefined) return byline.names.map(({ value: name }) => name)
  // "Mara Lind, professor of law at the University of Selm": who she is stands behind the comma.
  const [name = '', ...description] = value.split(', ')
  if (description.join(' ').split(' ').length >= MIN_DESCRIPTION_WORDS) return splitNames(name)
  return value.length > 0 && value.length <= 80 ? [value.replace(/^by\s+/i, '')] : []
}
