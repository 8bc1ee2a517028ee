import type { Role, StructureNode } from './page.ts'

/** Builds the logical structure in document order: a node's index says where it stands among its siblings. */
export interface Structure {
  readonly nodes: readonly StructureNode[]
  /** Adds a node below `parent` and gives its index. */
  add(role: Role, parent: number | undefined, more?: Partial<StructureNode>): number
}

export function createStructure(): Structure {
  const nodes: StructureNode[] = []
  return {
    nodes,
    add(role, parent, more) {
      nodes.push(more === undefined ? { role, parent } : { ...more, role, parent })
      return nodes.length - 1
    },
  }
}
