import { normaliseSpace } from '../../model/fact.ts'
import { findByline } from '../line/find-byline.ts'
import { fold } from './fold.ts'
import type { PageFacts } from './page-facts.ts'
import { shortText } from './parse-html.ts'

/** What content systems write into an author field that names nobody. */
const NO_AUTHOR =
  /^(?:https?:|www\.|@|\(|view all posts|no author|admin$|administrator$|webmaster$|unknown$)|\bwww\.|\.com\)/i

/** More names than this are a list of something else. */
const MAX_AUTHORS = 20

/** The longest text of an element that may be a byline. UTF-16 units. */
const MAX_BYLINE_LENGTH = 200

/** Who wrote the article: from JSON-LD, meta elements, links to authors, or what is marked up as a byline. */
export function findAuthors(facts: PageFacts, outlet: string | undefined): readonly string[] {
  const candidates: readonly (readonly string[])[] = [
    facts.linked.authors,
    facts.meta.get('author') ?? [],
    facts.meta.get('article:author') ?? [],
    facts.meta.get('parsely-author') ?? [],
    facts.meta.get('sailthru.author') ?? [],
    facts.meta.get('byl') ?? [],
    facts.meta.get('dc.creator') ?? [],
    shownAuthors(facts),
    shownByline(facts),
  ]
  const people = candidates.map((names) =>
    [...new Set(names.flatMap(splitNames))].filter((name) => !NO_AUTHOR.test(name)),
  )
  // An outlet signs where nobody else does.
  const isOutlet = (name: string) => outlet !== undefined && fold(name) === fold(outlet)
  const found =
    people.find((names) => names.some((name) => !isOutlet(name))) ??
    people.find((names) => names.length > 0) ??
    []
  const signed = found.length > 1 ? found.filter((name) => !isOutlet(name)) : found
  return signed.slice(0, MAX_AUTHORS)
}

/** Links to authors may stand at other articles too; with more names than this only the first is of this one. */
const MAX_LINKED_AUTHORS = 4

function shownAuthors({ authors }: PageFacts): readonly string[] {
  const names = [
    ...new Set(
      authors
        .map((element) => normaliseSpace(shortText(element, MAX_BYLINE_LENGTH)))
        .filter((name) => name !== ''),
    ),
  ]
  return names.length > MAX_LINKED_AUTHORS ? names.slice(0, 1) : names
}

/** The first line of the page that looks like a byline and is marked up as one. */
function shownByline({ bylines }: PageFacts): readonly string[] {
  for (const element of bylines) {
    const names = findByline(normaliseSpace(shortText(element, MAX_BYLINE_LENGTH)))?.names
    if (names !== undefined) return names.map(({ value }) => value)
  }
  return []
}

function splitNames(value: string): readonly string[] {
  const byline = findByline(value) ?? findByline(`By ${value}`)
  if (byline !== undefined) return byline.names.map(({ value: name }) => name)
  return value.length > 0 && value.length <= 80 ? [value.replace(/^by\s+/i, '')] : []
}
