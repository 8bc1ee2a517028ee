import type { Nodes, Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Fault } from '../lower/context.ts'

/** What stands in no other box: one around it was meant to end before. */
const OUTERMOST: readonly string[] = ['banner', 'page-header', 'page-footer']

/**
 * Reports boxes that no line of colons closes. Of boxes in each other with as many colons that must stand behind each
 * other it is the outer one that was left open:
 *
 *     :::column
 *     ^^^^^^^^^ this one
 *     Left.
 *     :::column
 *     Right.
 *     :::
 */
export function checkClosed(
  root: Root,
  text: string,
  report: (fault: Fault, node: Nodes) => void,
): void {
  const open = new Set<ContainerDirective>()
  const walk = (node: Nodes, around: readonly ContainerDirective[]) => {
    const isBox = node.type === 'containerDirective'
    if (isBox && !isClosed(node, text)) open.add(leftOpen(node, around, text))
    if (!('children' in node)) return
    for (const child of node.children) walk(child, isBox ? [...around, node] : around)
  }
  walk(root, [])
  for (const node of open) {
    report(
      {
        severity: 'error',
        code: 'compose/unclosed-directive',
        message: `Cannot tell where \`${node.name}\` ends: found no line of colons behind it, expected \`${':'.repeat(colonsOf(node, text))}\`.`,
        hint: 'Close it with as many colons as it was opened with; what stands around another has more of them.',
      },
      node,
    )
  }
}

function leftOpen(
  node: ContainerDirective,
  around: readonly ContainerDirective[],
  text: string,
): ContainerDirective {
  const outer = around.at(-1)
  const isBehind = outer?.name === node.name || OUTERMOST.includes(node.name)
  return outer !== undefined && isBehind && colonsOf(outer, text) <= colonsOf(node, text)
    ? leftOpen(outer, around.slice(0, -1), text)
    : node
}

/** Whether the last line of a block that holds others is one of colons. */
function isClosed({ position }: ContainerDirective, text: string): boolean {
  const last = text.slice(position?.start.offset, position?.end.offset).trimEnd().split('\n').at(-1)
  return /^[\s>]*:{3,}$/u.test(last ?? '')
}

function colonsOf({ position }: ContainerDirective, text: string): number {
  return /^:*/u.exec(text.slice(position?.start.offset))?.[0].length ?? 0
}
