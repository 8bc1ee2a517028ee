import type { BlockType } from '../../model/article.ts'
import type { StructureNode } from './page-text.ts'

/** An element of a tagged page whose words make a block: what it is, and which content is its. */
export interface TaggedGroup {
  readonly type: BlockType | 'unread'
  readonly depth?: number | undefined
  /** Ids of the content, in the order of the structure. */
  readonly contents: string[]
  /** Of a list entry or note: its bullet or number. */
  readonly labels: string[]
  /** Of a table: how many contents there are before each cell, row by row. */
  readonly rows: number[][]
}

interface Within {
  readonly type: TaggedGroup['type']
  readonly depth?: number | undefined
}

/** The groups of a page's structure (ISO 32000-1, 14.8.4), in its order. */
export function taggedGroups(root: StructureNode): readonly TaggedGroup[] {
  const groups: TaggedGroup[] = []
  const open = ({ type, depth }: Within): TaggedGroup => {
    const group = { type, depth, contents: [], labels: [], rows: [] }
    groups.push(group)
    return group
  }
  /** Goes through an element. `group` is what its own words belong to; a container has none until there are any. */
  const visit = (node: StructureNode, within: Within, group: TaggedGroup | undefined) => {
    let current = group
    for (const child of node.children ?? []) {
      if (child.type === 'content') {
        current ??= open(within)
        if (child.id !== undefined) current.contents.push(child.id)
        continue
      }
      const role = child.role ?? ''
      const inner = roleOf(role, within)
      if (within.type === 'table' && current !== undefined) {
        if (role === 'TR') current.rows.push([])
        if (role === 'TD' || role === 'TH') current.rows.at(-1)?.push(current.contents.length)
        visit(child, within, current)
      } else if (role === 'Lbl' && (within.type === 'listitem' || within.type === 'footnote')) {
        current ??= open(within)
        collectContents(child, current.labels)
      } else if (inner === undefined) {
        current ??= open(within)
        visit(child, within, current)
      } else {
        const isBody = role === 'LBody' && current !== undefined && current.contents.length === 0
        visit(child, inner, isBody ? current : role === 'Table' ? open(inner) : undefined)
        const isAside = inner.type === 'footnote' || inner.type === 'unread'
        if (!isBody && !isAside) current = undefined
      }
    }
  }
  visit(root, { type: 'paragraph' }, undefined)
  return groups.filter(({ contents }) => contents.length > 0)
}

function collectContents(node: StructureNode, ids: string[]): void {
  for (const child of node.children ?? []) {
    if (child.type === 'content' && child.id !== undefined) ids.push(child.id)
    else collectContents(child, ids)
  }
}

/** What a block-level element makes of its words; undefined for elements inside a line. */
function roleOf(role: string, within: Within): Within | undefined {
  const heading = /^H([1-6])?$/.exec(role)
  if (heading !== null) return { type: 'heading', depth: Number(heading[1] ?? 1) }
  switch (role) {
    case 'Title':
      return { type: 'title' }
    case 'P':
    case 'LBody':
      return within.type === 'unread'
        ? within
        : { type: within.type === 'heading' ? 'paragraph' : within.type }
    case 'LI':
      return { type: 'listitem' }
    case 'BlockQuote':
      return { type: 'quote' }
    case 'Caption':
      return { type: 'caption' }
    case 'Code':
      return { type: 'code' }
    case 'Note':
    case 'FENote':
      return { type: 'footnote' }
    case 'Table':
      return { type: 'table' }
    case 'Figure':
    case 'Formula':
    case 'TOC':
    case 'TOCI':
    case 'Artifact':
      return { type: 'unread' }
    case 'Document':
    case 'DocumentFragment':
    case 'Part':
    case 'Art':
    case 'Sect':
    case 'Div':
    case 'L':
    case 'Aside':
    case 'NonStruct':
      return { type: within.type === 'unread' ? 'unread' : role === 'L' ? 'listitem' : within.type }
    default:
      return undefined
  }
}
