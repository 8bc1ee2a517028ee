import type { Diagnostic, Result } from '../model/diagnostic.ts'
import type { Block, Document, Footnote, Format, Inline, InlineOf } from '../model/document.ts'
import type { Assets } from '../model/picture.ts'
import { alignNumbers } from './resolve/align-numbers.ts'
import { cleanCode, cleanText } from './resolve/clean-text.ts'
import {
  badLink,
  duplicateAnchor,
  nestedFootnote,
  unknownAnchor,
  unknownFootnote,
  unusedFootnote,
} from './resolve/diagnostics.ts'
import type { OutlineEntry } from './resolve/level-headings.ts'
import { levelHeadings } from './resolve/level-headings.ts'
import { normaliseUrl } from './resolve/link-target.ts'
import { listContents } from './resolve/list-contents.ts'
import { mapBlock, mapInnerBlocks } from './resolve/map-block.ts'
import { flatMapSame, mapSame } from './resolve/map-same.ts'
import { nameReferences, numberCaptions } from './resolve/number-captions.ts'
import { pruneBlock } from './resolve/prune-block.ts'
import { resolveFigure } from './resolve/resolve-figure.ts'
import { tidyInlines } from './resolve/tidy-inlines.ts'
import { withLanguage } from './resolve/with-language.ts'

/** A document as one format shows it: no `only`, no dead link, no empty block; what is to be counted is counted. */
export interface ResolvedDocument extends Omit<Document, 'footnotes'> {
  /** The cited footnotes, in the order of their first citation. */
  readonly notes: readonly Note[]
  /** Every heading in reading order. */
  readonly outline: readonly OutlineEntry[]
}

export interface Note extends Footnote {
  /** 1 for the first. */
  readonly number: number
}

/**
 * The document made ready for one format. `only` is unwrapped or removed, the prompt of a filled slot goes, text is
 * tidied (see `tidyInlines`), blocks without words go, heading levels skip none, anchors are unique, every link leads
 * somewhere and every footnote reference has its note. A link without a target stays as plain words, and so does a
 * figure whose picture is not among the assets, where these are given.
 */
export function resolve(
  document: Document,
  format: Format,
  assets?: Assets,
): Result<ResolvedDocument> {
  const diagnostics: Diagnostic[] = []
  const { blocks, anchors } = nameAnchors(select(document.children, format), diagnostics)
  const cited = new Map<string, number>()
  const known = new Map(document.footnotes.map((footnote) => [footnote.identifier, footnote]))
  const { language, labelLanguage } = document
  const site = { anchors, diagnostics, assets, languages: { language, labelLanguage } }
  const body = { ...site, notes: { known, cited } }

  const numbered = numberCaptions(resolveBlocks(blocks, body))
  const { children, outline } = levelHeadings(nameReferences(numbered.blocks, numbered.names))
  const notes = [...cited].map(([identifier, number]): Note => {
    const footnote = select(known.get(identifier)?.children ?? [], format)
    const shown = nameReferences(resolveBlocks(footnote, site), numbered.names)
    return { identifier, number, children: shown }
  })
  for (const { identifier } of document.footnotes) {
    if (!cited.has(identifier)) diagnostics.push(unusedFootnote(identifier))
  }
  const furniture = ({ start, center, end }: Document['header']) => ({
    start: resolveInlines(start, site),
    center: resolveInlines(center, site),
    end: resolveInlines(end, site),
  })
  const { footnotes: _, ...rest } = document
  return {
    value: {
      ...rest,
      properties: cleanProperties(document.properties),
      banner: {
        marking: resolveInlines(document.banner.marking, site),
        tlp: resolveInlines(document.banner.tlp, site),
      },
      header: furniture(document.header),
      footer: furniture(document.footer),
      children: alignNumbers(listContents(children), { direction: document.direction, format }),
      notes,
      outline,
    },
    diagnostics,
  }
}

function cleanProperties(properties: Document['properties']): Document['properties'] {
  const { title, subject, author, keywords } = properties
  return {
    ...properties,
    title: cleanText(title),
    subject: cleanText(subject),
    author: cleanText(author),
    keywords: keywords.map(cleanText),
  }
}

/** The blocks this format shows, `only` unwrapped; filled slots lose the question they answer. */
function select(blocks: readonly Block[], format: Format): readonly Block[] {
  return flatMapSame(blocks, (block) => {
    if (block.type === 'only') {
      return block.formats.includes(format) ? select(block.children, format) : []
    }
    const selected = mapInnerBlocks(block, (children) => select(children, format))
    return selected.type === 'slot' && selected.status === 'filled'
      ? { ...selected, prompt: [] }
      : selected
  })
}

/** Makes anchors unique: of two of one name links lead to the first. */
function nameAnchors(blocks: readonly Block[], diagnostics: Diagnostic[]) {
  const anchors = new Set<string>()
  const named = <Place extends { readonly anchor: string }>(place: Place): Place => {
    const anchor = firstFree(place.anchor, anchors)
    if (anchor !== place.anchor) diagnostics.push(duplicateAnchor(place.anchor))
    anchors.add(anchor)
    return anchor === place.anchor ? place : { ...place, anchor }
  }
  const nameBlock = (block: Block): Block => {
    if (block.type === 'heading') return named(block)
    if (block.type === 'sourceList') {
      const children = mapSame(block.children, named)
      return children === block.children ? block : { ...block, children }
    }
    if ('numbering' in block && block.numbering !== undefined) {
      const numbering = named(block.numbering)
      return numbering === block.numbering ? block : { ...block, numbering }
    }
    return mapInnerBlocks(block, nameBlocks)
  }
  const nameBlocks = (children: readonly Block[]) => mapSame(children, nameBlock)
  return { blocks: nameBlocks(blocks), anchors }
}

function firstFree(anchor: string, taken: ReadonlySet<string>): string {
  let name = anchor
  for (let count = 2; taken.has(name); count += 1) name = `${anchor}-${count}`
  return name
}

interface Site {
  readonly anchors: ReadonlySet<string>
  readonly diagnostics: Diagnostic[]
  /** The pictures there are; undefined where the format shows none. */
  readonly assets: Assets | undefined
  readonly languages: Pick<Document, 'language' | 'labelLanguage'>
  /** Absent where no note can be cited: in notes, headers and footers. */
  readonly notes?: {
    readonly known: ReadonlyMap<string, Footnote>
    /** Numbers by identifier; grows as references are met. */
    readonly cited: Map<string, number>
  }
}

function resolveBlocks(blocks: readonly Block[], site: Site): readonly Block[] {
  const mapper = {
    blocks: (children: readonly Block[]) => resolveBlocks(children, site),
    inlines: (children: readonly Inline[]) => resolveInlines(children, site),
  }
  return flatMapSame(blocks, (block) => {
    if (block.type === 'figure') {
      const caption = resolveInlines(block.caption, site)
      return resolveFigure({ ...block, caption }, site)
    }
    const citedBefore = site.notes?.cited.size ?? 0
    const mapped =
      block.type === 'code' ? { ...block, value: cleanCode(block.value) } : mapBlock(block, mapper)
    const kept = pruneBlock(mapped)
    if (kept === undefined) forgetNotes(site, citedBefore)
    return kept ?? []
  })
}

/** Notes that only a block cites which is not shown: a chart without bars has a caption, too. */
function forgetNotes({ notes }: Site, known: number): void {
  for (const [identifier, number] of notes?.cited ?? []) {
    if (number > known) notes?.cited.delete(identifier)
  }
}

function resolveInlines(nodes: readonly Inline[], site: Site): readonly Inline[] {
  return tidyInlines(flatMapSame(nodes, (node) => resolveInline(node, site)))
}

function resolveInline(node: Inline, site: Site): Inline | readonly Inline[] {
  switch (node.type) {
    case 'emphasis':
    case 'strong': {
      const children = flatMapSame(node.children, (child) => resolveInline(child, site))
      return children === node.children ? node : { ...node, children }
    }
    case 'link':
      return resolveLink(node, site)
    case 'citation':
      return resolveCitation(node, site)
    case 'footnoteReference':
      return resolveReference(node, site)
    case 'text':
      return withLanguage(node, site.languages)
    case 'inlineCode':
    case 'break':
    case 'pageNumber':
    case 'pageCount':
      return node
  }
}

function resolveLink(node: InlineOf<'link'>, site: Site): readonly Inline[] {
  const children = flatMapSame(node.children, (child) => resolveInline(child, site))
  const title = cleanText(node.title)
  if (node.url.startsWith('#')) {
    if (site.anchors.has(node.url.slice(1))) return [{ ...node, title, children }]
    site.diagnostics.push(unknownAnchor(node.url.slice(1)))
    return node.isReference === true ? [] : children
  }
  const url = normaliseUrl(node.url)
  if (url !== undefined) return [{ ...node, url, title, children }]
  site.diagnostics.push(badLink(node.url))
  return children
}

function resolveCitation(node: InlineOf<'citation'>, site: Site): Inline {
  const url = node.url === undefined ? undefined : normaliseUrl(node.url)
  if (node.url !== undefined && url === undefined) site.diagnostics.push(badLink(node.url))
  if (url !== undefined || site.anchors.has(node.anchor)) {
    return url === node.url ? node : { ...node, url }
  }
  site.diagnostics.push(unknownAnchor(node.anchor))
  return { type: 'text', value: node.label, origin: 'computed', spans: node.spans }
}

function resolveReference(node: InlineOf<'footnoteReference'>, site: Site): readonly Inline[] {
  if (site.notes === undefined) {
    site.diagnostics.push(nestedFootnote(node.identifier))
    return []
  }
  const { known, cited } = site.notes
  if (!known.has(node.identifier)) {
    site.diagnostics.push(unknownFootnote(node.identifier))
    return []
  }
  if (!cited.has(node.identifier)) cited.set(node.identifier, cited.size + 1)
  return [node]
}
