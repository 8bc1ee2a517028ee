import type { Brief } from '../../../model/brief.ts'
import type { Block } from '../../../model/document.ts'
import { textsIn } from '../../resolve/texts-in.ts'
import type { ResolvedDocument } from '../../resolve.ts'

/** What a reference document may ask for, by name; empty where a briefing does not say. */
export function placeholderValues(
  { properties, language, outline, children }: ResolvedDocument,
  facts: Brief | undefined,
): ReadonlyMap<string, string> {
  const handling = facts?.handling
  const { marking, tlp, reference, drafter, clearance, contact, addressee, event } = handling ?? {}
  const texts = {
    title: outline.find(({ depth }) => depth === 1)?.text ?? properties.title,
    subtitle: properties.subject,
    kind: properties.subject,
    author: properties.author,
    keywords: properties.keywords.join(', '),
    date: dateShown(children) ?? facts?.date?.value ?? properties.date,
    language,
    marking: marking?.value,
    tlp: tlp === null || tlp === undefined ? undefined : `TLP:${tlp}`,
    reference: reference?.value,
    distribution: handling?.distribution.map(({ value }) => value).join(', '),
    drafter: drafter?.value,
    clearance: clearance?.value,
    contact: contact?.value,
    addressee: addressee?.value,
    event: event?.value,
    edition: handling?.edition?.value,
    nextissue: handling?.nextIssue?.value,
    source: facts?.source.map(({ outlet, name }) => outlet?.value ?? name).join(', '),
    published: facts?.source.flatMap(({ published }) => published?.value ?? []).join(', '),
    sha256: properties.identifier,
  }
  return new Map(Object.entries(texts).map(([name, value]) => [name, value ?? '']))
}

/** The date of the briefing in the words it has in the text, where it stands there: `19 October 2026`. */
function dateShown(blocks: readonly Block[]): string | undefined {
  const texts = textsIn(blocks)
  const isDate = ({ path }: (typeof texts)[number]) => path === 'date'
  const start = texts.findIndex(isDate)
  if (start < 0) return undefined
  const length = texts.slice(start).findIndex((text) => !isDate(text))
  const own = texts.slice(start, length < 0 ? undefined : start + length)
  return own.map(({ value }) => value).join('')
}
