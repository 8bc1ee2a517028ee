import type { SaxesTagPlain } from 'saxes'
import { SaxesParser } from 'saxes'

/** A drawing of more elements, or nested deeper, is no logo. */
const MAX_ELEMENTS = 20_000
const MAX_DEPTH = 100

/** Elements that are refused, by what they bring in. */
const REFUSED: Readonly<Record<string, string>> = {
  script: 'a script',
  handler: 'a script',
  foreignObject: 'parts that are no drawing (`foreignObject`)',
  animate: 'an animation',
  animateMotion: 'an animation',
  animateTransform: 'an animation',
  set: 'an animation',
  image: 'a picture inside the drawing',
  feImage: 'a picture inside the drawing',
  text: 'text, for which fonts would be needed',
}

/**
 * What a drawing must not have: scripts, animations, pictures, text, and addresses of anything outside of itself.
 * Undefined when it has none of these.
 */
export function findSvgFault(text: string): string | undefined {
  let fault: string | undefined
  let elements = 0
  const find = (found: string | undefined) => {
    fault ??= found
  }
  const parser = new SaxesParser()
  const open: (string | undefined)[] = []
  const idsWithUse = new Set<string>()
  const used = new Set<string>()
  parser.on('error', (error) => find(`a mistake in its XML (${error.message.split('\n')[0]})`))
  parser.on('doctype', (doctype) => find(doctype.includes('[') ? 'entities of its own' : undefined))
  parser.on('opentag', (tag) => {
    elements += 1
    open.push(tag.attributes['id'])
    if (elements > MAX_ELEMENTS) find(`more than ${MAX_ELEMENTS} elements`)
    if (open.length > MAX_DEPTH) find(`elements more than ${MAX_DEPTH} deep`)
    const name = localName(tag.name)
    find(Object.hasOwn(REFUSED, name) ? REFUSED[name] : attributeFault(tag))
    if (name !== 'use') return
    for (const id of open) if (id !== undefined) idsWithUse.add(id)
    used.add(hrefOf(tag).slice(1))
  })
  parser.on('closetag', () => open.pop())
  // Style sheets.
  parser.on('text', (words) => find(referenceFault(words)))
  parser.on('cdata', (words) => find(referenceFault(words)))
  parser.write(text).close()
  // Ten that use each other twice are a thousand, twenty a million.
  if ([...used].some((id) => idsWithUse.has(id))) find('parts that use parts that use others')
  return fault
}

function attributeFault(tag: SaxesTagPlain): string | undefined {
  for (const [name, value] of Object.entries(tag.attributes)) {
    if (/^on[a-z]/iu.test(name)) return 'a script'
    if (localName(name) === 'href' && localName(tag.name) !== 'a' && !value.startsWith('#')) {
      return `a reference to \`${value.slice(0, 60)}\`, outside of itself`
    }
    const found = referenceFault(value)
    if (found !== undefined) return found
  }
  return undefined
}

/** Of a style sheet or attribute that would load something. */
function referenceFault(text: string): string | undefined {
  if (/@import/iu.test(text)) return 'a style sheet outside of itself'
  const outside = /url\(\s*['"]?(?!\s*['"]?#)([^)'"]{0,60})/iu.exec(text)
  return outside === null ? undefined : `a reference to \`${outside[1]}\`, outside of itself`
}

function hrefOf({ attributes }: SaxesTagPlain): string {
  return attributes['href'] ?? attributes['xlink:href'] ?? ''
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
