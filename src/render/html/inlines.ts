import type { ElementContent, Properties } from 'hast'
import type { Inline, InlineHandlers, InlineOf } from '../../model/document.ts'
import { inlineText } from '../../model/document.ts'
import { handleInline } from '../dispatch.ts'
import { cleanText } from '../resolve/clean-text.ts'
import { glueSpaces } from '../resolve/glue-spaces.ts'
import { scriptLanguage } from '../resolve/script-language.ts'
import type { HtmlContext } from './context.ts'
import { placeName } from './context.ts'
import { directedText } from './directed-text.ts'
import { element } from './element.ts'
import { provenance } from './provenance.ts'
import { setApart } from './set-apart.ts'

/** The inline nodes as phrasing content. What was taken from somewhere says from where (see `provenance`). */
export function phrasing(
  nodes: readonly Inline[],
  context: HtmlContext,
): readonly ElementContent[] {
  const glued = nodes.map((node, index) =>
    nodes[index + 1]?.type === 'citation' ? gluedToCitation(node) : node,
  )
  return setApart(glued, context).flatMap((part) => {
    if ('type' in part) return handleInline(part, handlers, context)
    const { direction, nodes: apart } = part
    const lang = scriptLanguage(inlineText(apart))
    const inside = { ...context, isRightToLeft: direction === 'rtl' }
    const properties = { dir: direction, ...(lang !== undefined && { lang }) }
    return [element('span', properties, phrasing(apart, inside))]
  })
}

/** A citation goes with the word before it: alone on a line it would refer to nothing. */
function gluedToCitation(node: Inline): Inline {
  return node.type === 'text' ? { ...node, value: node.value.replace(/ $/, '\u00a0') } : node
}

const handlers: InlineHandlers<HtmlContext, readonly ElementContent[]> = {
  text: ({ value, origin, spans }, { isRightToLeft }) => {
    const content = directedText(glueSpaces(value), isRightToLeft)
    const properties = provenance(origin, spans)
    return Object.keys(properties).length === 0 ? content : [element('span', properties, content)]
  },
  inlineCode: ({ value, origin, spans }, { isRightToLeft }) => [
    element('code', provenance(origin, spans), directedText(value, isRightToLeft)),
  ],
  emphasis: ({ children }, context) => [element('em', {}, phrasing(children, context))],
  strong: ({ children }, context) => [element('strong', {}, phrasing(children, context))],
  link,
  break: () => [element('br', {})],
  footnoteReference,
  citation,
  // A web page has no pages: `furniture` sees to it that no words about them are left alone.
  pageNumber: () => [],
  pageCount: () => [],
}

/** Printed, a link to the web shows its address too, but where its words are the address. */
function link(
  { url, title, children }: InlineOf<'link'>,
  context: HtmlContext,
): readonly ElementContent[] {
  const isNamed = /^https?:/.test(url) && !url.includes(inlineText(children))
  const properties: Properties = {
    ...(isNamed && { className: ['named-link'] }),
    href: url,
    ...(title !== '' && { title: cleanText(title) }),
  }
  return [element('a', properties, phrasing(children, context))]
}

function footnoteReference(
  { identifier }: InlineOf<'footnoteReference'>,
  { noteNumbers, marked }: HtmlContext,
): readonly ElementContent[] {
  const number = noteNumbers.get(identifier)
  if (number === undefined) return []
  const properties: Properties = {
    ...(!marked.has(identifier) && { id: placeName('reference', number) }),
    href: `#${placeName('note', number)}`,
    role: 'doc-noteref',
  }
  marked.add(identifier)
  const mark = element('a', properties, [{ type: 'text', value: String(number) }])
  return [element('sup', {}, [mark])]
}

/** To the passage on the web where the source has an address (a text fragment), else to the entry in the list. */
function citation(
  { label, anchor, url, spans }: InlineOf<'citation'>,
  { isRightToLeft }: HtmlContext,
): readonly ElementContent[] {
  const properties: Properties = {
    className: ['citation'],
    href: url ?? `#${anchor}`,
    ...(url === undefined && { role: 'doc-biblioref' }),
    ...provenance('computed', spans),
  }
  return [element('a', properties, directedText(label, isRightToLeft))]
}
