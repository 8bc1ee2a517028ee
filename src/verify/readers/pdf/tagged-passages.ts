import type { ShownPassage } from '../../shown-file.ts'

/** An element of a tagged page, or a leaf that names content, as pdf.js gives them. */
export interface StructureNode {
  readonly role?: string
  readonly id?: string
  readonly type?: string
  readonly children?: readonly StructureNode[]
}

/** A passage by the ids of its content. */
export interface TaggedPassage extends Pick<ShownPassage, 'kind' | 'depth' | 'row'> {
  readonly contents: readonly string[]
}

/** Elements inside a line (ISO 32000-1, 14.8.4.4). */
const INLINE = new Set(
  'Span Quote Em Strong Sub Link Reference Code Annot Ruby RB RT Warichu BibEntry Note-reference'.split(
    ' ',
  ),
)

/** The passages of a page in the order of its structure. Bullets and numbers of lists are no part of them. */
export function taggedPassages(root: StructureNode, firstRow: number): readonly TaggedPassage[] {
  const passages: {
    kind: TaggedPassage['kind']
    depth?: number
    row?: number
    contents: string[]
  }[] = []
  let rows = firstRow
  let open: string[] | undefined
  const visit = (node: StructureNode, within: Pick<TaggedPassage, 'kind' | 'depth' | 'row'>) => {
    for (const child of node.children ?? []) {
      if (child.type === 'content') {
        if (open === undefined) {
          open = []
          passages.push({ ...within, contents: open })
        }
        if (child.id !== undefined) open.push(child.id)
        continue
      }
      const role = child.role ?? ''
      if (role === '' || role === 'Lbl' || role === 'Artifact') continue
      if (INLINE.has(role)) {
        visit(child, within)
        continue
      }
      open = undefined
      const heading = /^H([1-6])$/u.exec(role)
      if (role === 'TR') {
        visit(child, { kind: 'cell', row: rows })
        rows += 1
      } else if (heading !== null) {
        visit(child, { kind: 'heading', depth: Number(heading[1]) })
      } else visit(child, within.kind === 'cell' ? within : { kind: 'paragraph' })
      open = undefined
    }
  }
  visit(root, { kind: 'paragraph' })
  return passages
}
