import type { MetadataDate } from '../../model/article.ts'
import { normaliseSpace } from '../../model/fact.ts'
import { findDate } from '../line/find-date.ts'
import type { PageFacts } from './page-facts.ts'
import { firstMeta } from './page-facts.ts'
import { attribute, shortText } from './parse-html.ts'

/** An element with more words than this holds more than a date. UTF-16 units. */
const MAX_DATE_LENGTH = 120

/** The day the article was published: as stated, else as shown in `time`, in what is marked up as a date, or in the address. */
export function findPublished(facts: PageFacts): MetadataDate | undefined {
  const stated = [
    facts.linked.published,
    firstMeta(
      facts,
      'article:published_time',
      'og:published_time',
      'datepublished',
      'parsely-pub-date',
      'sailthru.date',
      'dc.date.issued',
      'dc.date',
      'dcterms.created',
      'pubdate',
      'publishdate',
      'publish-date',
      'publish_date',
      'article.published',
      'date',
      'displaydate',
      'ptime',
      'cxenseparse:recs:publishtime',
    ),
  ]
  const shown = facts.times.map(
    (element) => attribute(element, 'datetime') ?? shortText(element, MAX_DATE_LENGTH),
  )
  const marked = facts.dates.map((element) => {
    const words = normaliseSpace(
      attribute(element, 'content') ??
        attribute(element, 'datetime') ??
        shortText(element, MAX_DATE_LENGTH),
    )
    return words.length <= MAX_DATE_LENGTH ? words : ''
  })
  const inUrl = /\/((?:19|20)\d\d\/\d\d\/\d\d)\//.exec(
    facts.canonical ?? facts.linked.url ?? '',
  )?.[1]
  for (const value of [...stated, ...shown, ...marked, inUrl]) {
    const date = value === undefined ? undefined : findDate(value)
    if (date !== undefined && value !== undefined && date.iso.length === 10)
      return { value: value.slice(date.start, date.end), iso: date.iso }
  }
  return undefined
}
