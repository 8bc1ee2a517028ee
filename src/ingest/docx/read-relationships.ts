import { safeUrl } from '../safe-url.ts'
import { walkXml } from './walk-xml.ts'

/** Addresses that a part links to, by relationship id. Only such as a briefing may carry; nothing is ever fetched. */
export function readRelationships(
  xml: string | undefined,
  { file, part }: { readonly file: string; readonly part: string },
): ReadonlyMap<string, string> {
  const links = new Map<string, string>()
  if (xml === undefined) return links
  walkXml(
    xml,
    { file, part },
    {
      open(name, attribute) {
        if (name !== 'Relationship' || !/hyperlink$/i.test(attribute('Type') ?? '')) return
        const url = safeUrl(attribute('Target') ?? '')
        const id = attribute('Id')
        if (id !== undefined && url !== undefined) links.set(id, url)
      },
    },
  )
  return links
}
