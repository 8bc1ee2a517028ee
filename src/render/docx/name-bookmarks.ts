import type { Block } from '../../model/document.ts'
import { visitBlocks } from '../resolve/visit-blocks.ts'
import type { ResolvedDocument } from '../resolve.ts'

/** Word takes no longer names of bookmarks. */
const MAX_LENGTH = 40

/** A bookmark name for each anchor: letters, digits and underscores, unique without regard to case. */
export function nameBookmarks(document: ResolvedDocument): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const anchor of anchorsOf(document.children)) {
    const base = `a_${anchor.replace(/[^a-zA-Z0-9]/g, '_')}`.slice(0, MAX_LENGTH)
    let name = base
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
      const suffix = `_${count}`
      name = base.slice(0, MAX_LENGTH - suffix.length) + suffix
    }
    taken.add(name.toLowerCase())
    names.set(anchor, name)
  }
  return names
}

function anchorsOf(blocks: readonly Block[]): readonly string[] {
  const anchors: string[] = []
  visitBlocks(blocks, {
    block: (block) => {
      if (block.type === 'heading') anchors.push(block.anchor)
      if ('numbering' in block && block.numbering !== undefined)
        anchors.push(block.numbering.anchor)
      if (block.type === 'sourceList') anchors.push(...block.children.map(({ anchor }) => anchor))
    },
  })
  return anchors
}
