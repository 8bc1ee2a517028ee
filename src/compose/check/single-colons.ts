import type { Nodes, Root } from 'mdast'
import { directives } from '../directives/index.ts'
import type { Fault } from '../lower/context.ts'
import { visit } from '../lower/definitions.ts'

/** A directive written with one colon, as Markdown elsewhere has them within a line; here that is only words. */
const SINGLE_COLON = /(?<![\w:]):([a-z]+(?:-[a-z]+)*)(?=[[{])/g

/** Reports what looks like a directive and would be printed as words. */
export function checkSingleColons(root: Root, report: (fault: Fault, node: Nodes) => void): void {
  visit(root, (node) => {
    if (node.type !== 'text') return
    for (const { 1: name = '', index } of node.value.matchAll(SINGLE_COLON)) {
      if (!Object.hasOwn(directives, name) || node.position === undefined) continue
      const { start, end } = node.position
      const at = { ...start, offset: (start.offset ?? 0) + index }
      report(
        {
          severity: 'warning',
          code: 'compose/unknown-directive',
          message: `Cannot use the directive \`${name}\` with one colon: expected two, or three around other blocks, on a line of its own.`,
          hint: `Else these are words, and printed as they are: \`:${name}\`.`,
        },
        { ...node, position: { start: at, end } },
      )
    }
  })
}
