import type { Text } from 'mdast'
import type { Inline } from '../../model/document.ts'
import type { TemplateLine } from '../../model/template.ts'
import { fillInline } from '../fill.ts'
import type { Skeleton } from '../hole.ts'
import { formatHole, splitAtHoles } from '../hole.ts'
import type { LowerContext } from './context.ts'

/** The nodes for a template text with holes (see `fillInline`), each with the line of the template that prints it. */
export function placedInlines(
  node: Text,
  { skeleton, fillings }: Pick<LowerContext, 'skeleton' | 'fillings'>,
): readonly Inline[] {
  let at = node.position?.start.offset ?? 0
  return splitAtHoles(node.value).flatMap((piece) => {
    if (typeof piece === 'string') {
      return fillInline(piece, fillings).map((inline) => withLine(inline, lineAt(skeleton, at)))
    }
    const hole = formatHole(piece)
    const found = skeleton.text.indexOf(hole, at)
    const start = found < 0 ? at : found
    at = start + hole.length
    return fillInline(hole, fillings).map((inline) => withLine(inline, lineAt(skeleton, start)))
  })
}

function lineAt(skeleton: Skeleton, offset: number): TemplateLine | undefined {
  const place = skeleton.placeAt(offset)
  const file = skeleton.fileAt(offset)
  if (place?.line === undefined || file === undefined) return undefined
  return { file: file.name ?? file.path, line: place.line }
}

function withLine(node: Inline, template: TemplateLine | undefined): Inline {
  if (template === undefined) return node
  if (node.type === 'text' || node.type === 'inlineCode') return { ...node, template }
  if (!('children' in node)) return node
  return { ...node, children: node.children.map((child) => withLine(child, template)) }
}
