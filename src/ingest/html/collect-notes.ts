import { selfAndAncestors } from './ancestors.ts'
import { BLOCK_ELEMENTS } from './element-roles.ts'
import type { HtmlDocument, HtmlElement } from './parse-html.ts'
import { attribute, descendants, isElement, isText } from './parse-html.ts'

/** Foot- and endnotes of a page, and what refers to them. */
export interface Notes {
  /** Links that refer to a note, each with the note’s identifier; undefined where the page does not hold the note. */
  readonly references: ReadonlyMap<HtmlElement, string | undefined>
  /** The block-level elements of the notes, with their identifiers. */
  readonly notes: ReadonlyMap<HtmlElement, string>
  /** What says in a note which one it is, or leads back. */
  readonly labels: ReadonlySet<HtmlElement>
}

/** How many links are looked at, and how many nodes of each note; keeps hostile pages linear. */
const MAX_REFERENCES = 2000
const MAX_NOTE_NODES = 500

/** A longer text of a link is words. UTF-16 units. */
const MAX_LABEL = 6

/** `1`, `[12]`, `a`, `iv`, `*`, `¶ 3`. */
const LABEL = /^[[(]?(?:¶\s?)?(?:\d{1,4}|[a-z]|[ivx]{1,4}|[*†‡§]{1,4})[\])]?\.?$/iu

/** Roles of DPUB-ARIA 1.1 for links to notes and sources. */
const REFERENCE_ROLE = /^doc-(?:noteref|biblioref)$/

/** Classes and ids that content systems give such links. */
const REFERENCE_NAME = /(?:foot|end)-?note|noteref|fn-?ref|cite_ref|footnote-anchor/i

/**
 * The notes of a page: what links of one sign or number in superscript, or with the role or name of such a link, lead to.
 */
export function collectNotes(root: HtmlElement | HtmlDocument): Notes {
  const targets = new Map<string, HtmlElement>()
  const links: (readonly [link: HtmlElement, target: string])[] = []
  for (const node of descendants(root)) {
    if (!isElement(node)) continue
    for (const name of ['id', 'name']) {
      const id = attribute(node, name)
      if (id !== undefined && !targets.has(id)) targets.set(id, node)
    }
    const href =
      node.tagName === 'a' && links.length < MAX_REFERENCES ? attribute(node, 'href') : undefined
    if (href?.startsWith('#') && isReference(node)) links.push([node, href.slice(1)])
  }
  const references = new Map<HtmlElement, string | undefined>()
  const notes = new Map<HtmlElement, string>()
  const labels = new Set<HtmlElement>()
  for (const [link, id] of links) {
    const target = targets.get(id)
    const note = target && blockAround(target)
    const ancestors = new Set(selfAndAncestors(link))
    const outer = [...ancestors].find((element) => notes.has(element))
    if (outer !== undefined) labels.add(link)
    else if (note === undefined || ancestors.has(note)) references.set(link, undefined)
    else {
      references.set(link, id)
      if (!notes.has(note)) {
        notes.set(note, id)
        for (const label of labelsIn(note, labelOf(link))) labels.add(label)
      }
    }
  }
  return { references, notes, labels }
}

function isReference(link: HtmlElement): boolean {
  if (!LABEL.test(labelOf(link))) return false
  const parent = link.parentNode
  const names = `${attribute(link, 'class') ?? ''} ${attribute(link, 'id') ?? ''}`
  return (
    REFERENCE_ROLE.test(attribute(link, 'role') ?? '') ||
    REFERENCE_NAME.test(names) ||
    (parent !== null && 'tagName' in parent && parent.tagName === 'sup') ||
    link.childNodes.some((child) => isElement(child) && child.tagName === 'sup')
  )
}

/** The words of an element that holds next to nothing; empty for any other. */
function labelOf(element: HtmlElement): string {
  let words = ''
  let count = 0
  for (const node of descendants(element)) {
    count += 1
    if (isText(node)) words += node.value
    if (count > MAX_LABEL || words.length > MAX_LABEL * 4) return ''
  }
  const label = words.trim()
  return label.length > MAX_LABEL ? '' : label
}

function blockAround(target: HtmlElement): HtmlElement | undefined {
  for (const element of selfAndAncestors(target))
    if (BLOCK_ELEMENTS.has(element.tagName)) return element
  return undefined
}

/** The number a note opens with, where it is an element of its own, and links of one sign back to the text. */
function labelsIn(note: HtmlElement, label: string): readonly HtmlElement[] {
  const labels: HtmlElement[] = []
  let isOpening = true
  let count = 0
  for (const node of descendants(note)) {
    count += 1
    if (count > MAX_NOTE_NODES) break
    if (isText(node) && node.value.trim() !== '') isOpening = false
    if (!isElement(node)) continue
    const words = labelOf(node)
    const isNumber = isOpening && words.replace(/\W+$/u, '') === label.replace(/^\W+|\W+$/gu, '')
    const leadsBack =
      node.tagName === 'a' && (attribute(node, 'href') ?? '').startsWith('#') && words.length <= 2
    if (words !== '' && (leadsBack || (isNumber && !BLOCK_ELEMENTS.has(node.tagName))))
      labels.push(node)
  }
  return labels
}
