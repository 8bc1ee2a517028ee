import type { Reference } from 'pdfkit'
import type { StructureNode } from '../layout/page.ts'
import type { Canvas } from './canvas.ts'
import { textString } from './canvas.ts'

type Kid =
  | { readonly type: 'node'; readonly node: number }
  | { readonly type: 'content'; readonly page: Reference; readonly mcid: number }
  | { readonly type: 'annotation'; readonly page: Reference; readonly annotation: Reference }

export type Extent = readonly [left: number, bottom: number, right: number, top: number]

/** Gathers what each structure node holds while pages are drawn, and writes the tree when all are. */
export interface StructureTree {
  reference(node: number): Reference
  addContent(node: number, page: Reference, mcid: number): void
  addAnnotation(node: number, page: Reference, annotation: Reference): void
  /** Extends the box a figure is drawn in: left, bottom, right and top, from the lower left corner of its page. */
  addExtent(node: number, extent: Extent): void
  finish(): void
}

/**
 * A node with content of its own holds it and its child nodes in the order they were drawn; any other holds its
 * children in the order they were made, wherever they stand on the page: a footnote follows its paragraph.
 */
export function createStructureTree(
  canvas: Canvas,
  nodes: readonly StructureNode[],
): StructureTree {
  const references = nodes.map(() => canvas.makeObject({}))
  const kids = nodes.map((): Kid[] => [])
  const hasContent = new Set<number>()
  const linked = new Set<number>()
  const extents = new Map<number, Extent>()

  const link = (node: number) => {
    for (let at = node; !linked.has(at); ) {
      linked.add(at)
      const parent = nodes[at]?.parent
      if (parent === undefined) return
      kids[parent]?.push({ type: 'node', node: at })
      at = parent
    }
  }
  const reference = (node: number): Reference => {
    const found = references[node]
    if (found === undefined) throw new Error(`Bug: no structure node ${node}.`)
    return found
  }

  return {
    reference,
    addContent(node, page, mcid) {
      link(node)
      hasContent.add(node)
      // A span was made long after what stands beside it.
      const { role, parent } = nodes[node] ?? {}
      if (role === 'Span' && parent !== undefined) hasContent.add(parent)
      kids[node]?.push({ type: 'content', page, mcid })
    },
    addAnnotation(node, page, annotation) {
      link(node)
      kids[node]?.push({ type: 'annotation', page, annotation })
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
      const identifiers: (readonly [string, Reference])[] = []
      nodes.forEach((node, index) => {
        const own = kids[index] ?? []
        const ordered = hasContent.has(index) ? own : [...own].sort(byNode)
        const element = reference(index)
        const parent = node.parent === undefined ? canvas.structureRoot : reference(node.parent)
        element.data = elementOf(node, {
          parent,
          kids: ordered,
          extent: extents.get(index),
          reference,
        })
        element.end()
        if (node.identifier !== undefined) identifiers.push([node.identifier, element])
      })
      canvas.structureRoot.data['K'] = nodes.length > 0 ? [reference(0)] : []
      if (identifiers.length > 0) canvas.structureRoot.data['IDTree'] = nameTree(identifiers)
    },
  }
}

function byNode(a: Kid, b: Kid): number {
  return a.type === 'node' && b.type === 'node' ? a.node - b.node : 0
}

interface ElementParts {
  readonly parent: Reference
  readonly kids: readonly Kid[]
  readonly extent: Extent | undefined
  readonly reference: (node: number) => Reference
}

function elementOf(node: StructureNode, { parent, kids, extent, reference }: ElementParts) {
  const page = kids.find((kid) => kid.type === 'content')?.page
  const attributes = attributesOf(node, extent)
  return {
    Type: 'StructElem',
    S: node.role,
    P: parent,
    ...(page && { Pg: page }),
    ...(attributes && { A: attributes }),
    ...(node.alternative !== undefined && { Alt: textString(node.alternative) }),
    ...(node.language !== undefined && { Lang: textString(node.language) }),
    ...(node.actualText !== undefined && { ActualText: textString(node.actualText) }),
    ...(node.identifier !== undefined && { ID: textString(node.identifier) }),
    K: kids.map((kid) => kidOf(kid, page, reference)),
  }
}

function kidOf(kid: Kid, page: Reference | undefined, reference: ElementParts['reference']) {
  switch (kid.type) {
    case 'node':
      return reference(kid.node)
    case 'content':
      return kid.page === page ? kid.mcid : { Type: 'MCR', Pg: kid.page, MCID: kid.mcid }
    case 'annotation':
      return { Type: 'OBJR', Pg: kid.page, Obj: kid.annotation }
  }
}

function attributesOf({ listNumbering, scope }: StructureNode, extent: Extent | undefined) {
  if (extent !== undefined) return { O: 'Layout', Placement: 'Block', BBox: extent }
  if (listNumbering !== undefined) return { O: 'List', ListNumbering: listNumbering }
  if (scope !== undefined) return { O: 'Table', Scope: scope }
  return undefined
}

/** A name tree of one node; the names come in byte order because numbers are padded. */
function nameTree(entries: readonly (readonly [string, Reference])[]) {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  return { Names: sorted.flatMap(([name, element]) => [textString(name), element]) }
}
