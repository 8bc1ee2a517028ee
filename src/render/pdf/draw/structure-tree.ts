import type { Reference } from 'pdfkit'
import type { StructureNode } from '../layout/page.ts'
import type { Canvas } from './canvas.ts'
import { FinishedSyntax, formatReference, formatText, formatValue } from './pdf-syntax.ts'

type Kid =
  | { readonly type: 'node'; readonly node: number }
  | { readonly type: 'content'; readonly page: Reference; readonly mcid: number }
  | { readonly type: 'annotation'; readonly page: Reference; readonly annotation: Reference }

export type Extent = readonly [left: number, bottom: number, right: number, top: number]

/** Gathers what each structure node holds while pages are drawn, and writes the tree when all are. */
export interface StructureTree {
  /** A key for a page or an annotation, under which the tree says which nodes it belongs to. */
  addKey(): number
  /** Content of a page, by the page's key; its number on the page. */
  addContent(node: number, page: Reference, key: number): number
  addAnnotation(node: number, key: number, place: { page: Reference; reference: Reference }): void
  /** Extends the box a figure is drawn in: left, bottom, right and top, from the lower left corner of its page. */
  addExtent(node: number, extent: Extent): void
  finish(): void
}

/**
 * A node with content of its own holds it and its child nodes in the order they were drawn; any other holds its
 * children in the order they were made, wherever they stand on the page: a footnote follows its paragraph.
 *
 * A document has thousands of nodes, so each is written at once, not kept as an object of pdfkit's.
 */
export function createStructureTree(
  canvas: Canvas,
  nodes: readonly StructureNode[],
): StructureTree {
  const first = canvas.reserve(nodes.length)
  const kids = nodes.map((): Kid[] => [])
  const hasContent = new Set<number>()
  const linked = new Set<number>()
  const extents = new Map<number, Extent>()
  /** By key: the nodes of a page in the order of their content, or that of an annotation. */
  const owners: (number[] | number)[] = []

  const link = (node: number) => {
    for (let at = node; !linked.has(at); ) {
      linked.add(at)
      const parent = nodes[at]?.parent
      if (parent === undefined) return
      kids[parent]?.push({ type: 'node', node: at })
      at = parent
    }
  }
  const reference = (node: number): string => `${first + node} 0 R`

  return {
    addKey: () => owners.push([]) - 1,
    addContent(node, page, key) {
      link(node)
      hasContent.add(node)
      // A span was made long after what stands beside it.
      const { role, parent } = nodes[node] ?? {}
      if (role === 'Span' && parent !== undefined) hasContent.add(parent)
      const owned = owners[key]
      if (!Array.isArray(owned)) throw new Error(`Bug: no page has the key ${key}.`)
      const mcid = owned.push(node) - 1
      kids[node]?.push({ type: 'content', page, mcid })
      return mcid
    },
    addAnnotation(node, key, { page, reference }) {
      link(node)
      owners[key] = node
      kids[node]?.push({ type: 'annotation', page, annotation: reference })
    },
    addExtent(node, extent) {
      const known = extents.get(node) ?? extent
      extents.set(node, [
        Math.min(known[0], extent[0]),
        Math.min(known[1], extent[1]),
        Math.max(known[2], extent[2]),
        Math.max(known[3], extent[3]),
      ])
    },
    finish() {
      // What was never drawn (an empty cell) still has its place.
      for (const node of nodes.keys()) link(node)
      const root = formatReference(canvas.structureRoot)
      const identifiers: (readonly [string, string])[] = []
      nodes.forEach((node, index) => {
        const own = kids[index] ?? []
        const ordered = hasContent.has(index) ? own : own.sort(byNode)
        const parent = node.parent === undefined ? root : reference(node.parent)
        const parts = { parent, kids: ordered, extent: extents.get(index), reference }
        canvas.fill(first + index, elementOf(node, parts))
        if (node.identifier !== undefined) identifiers.push([node.identifier, reference(index)])
      })
      const { data } = canvas.structureRoot
      data['K'] = new FinishedSyntax(nodes.length > 0 ? `[${reference(0)}]` : '[]')
      data['ParentTree'] = new FinishedSyntax(parentTree(owners, reference))
      data['ParentTreeNextKey'] = owners.length
      if (identifiers.length > 0) data['IDTree'] = new FinishedSyntax(nameTree(identifiers))
    },
  }
}

function byNode(a: Kid, b: Kid): number {
  return a.type === 'node' && b.type === 'node' ? a.node - b.node : 0
}

interface ElementParts {
  readonly parent: string
  readonly kids: readonly Kid[]
  readonly extent: Extent | undefined
  readonly reference: (node: number) => string
}

function elementOf(node: StructureNode, { parent, kids, extent, reference }: ElementParts): string {
  const page = kids.find((kid) => kid.type === 'content')?.page
  const { alternative, language, actualText, identifier } = node
  let out = `<</S/${node.role}/P ${parent}`
  if (page !== undefined) out += `/Pg ${formatReference(page)}`
  out += attributesOf(node, extent)
  if (alternative !== undefined) out += `/Alt${formatText(alternative)}`
  if (language !== undefined) out += `/Lang${formatText(language)}`
  if (actualText !== undefined) out += `/ActualText${formatText(actualText)}`
  if (identifier !== undefined) out += `/ID${formatText(identifier)}`
  const [only, ...others] = kids
  if (only === undefined) return `${out}/K[]>>`
  const all = others.length === 0 ? undefined : kids.map((kid) => kidOf(kid, page, reference))
  return all === undefined
    ? `${out}/K ${kidOf(only, page, reference)}>>`
    : `${out}/K[${all.join(' ')}]>>`
}

function kidOf(kid: Kid, page: Reference | undefined, reference: ElementParts['reference']) {
  switch (kid.type) {
    case 'node':
      return reference(kid.node)
    case 'content':
      return kid.page === page
        ? String(kid.mcid)
        : `<</Type/MCR/Pg ${formatReference(kid.page)}/MCID ${kid.mcid}>>`
    case 'annotation':
      return `<</Type/OBJR/Pg ${formatReference(kid.page)}/Obj ${formatReference(kid.annotation)}>>`
  }
}

function attributesOf(
  { listNumbering, scope, summary }: StructureNode,
  extent: Extent | undefined,
): string {
  if (extent !== undefined) return `/A<</O/Layout/Placement/Block/BBox${formatValue(extent)}>>`
  if (listNumbering !== undefined) return `/A<</O/List/ListNumbering/${listNumbering}>>`
  if (summary !== undefined) return `/A<</O/Table/Summary${formatText(summary)}>>`
  return scope === undefined ? '' : `/A<</O/Table/Scope/${scope}>>`
}

/** Which nodes pages and annotations belong to (ISO 32000-1, 14.7.4.4). */
function parentTree(
  owners: readonly (readonly number[] | number)[],
  reference: (node: number) => string,
): string {
  const entries = owners.map((owner, key) =>
    typeof owner === 'number'
      ? `${key} ${reference(owner)}`
      : `${key}[${owner.map(reference).join(' ')}]`,
  )
  return `<</Nums[${entries.join(' ')}]>>`
}

/** A name tree of one node; the names come in byte order because numbers are padded. */
function nameTree(entries: readonly (readonly [name: string, element: string])[]): string {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  return `<</Names[${sorted.map(([name, element]) => `${formatText(name)}${element}`).join('')}]>>`
}
