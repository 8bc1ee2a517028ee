import type { BlockOf, ContentsEntry, Inline } from '../../../../model/document.ts'
import type { BlockSetting } from '../context.ts'
import { addSpace, narrow } from '../flow.ts'
import { setText } from '../text.ts'

/** What a page number takes at the end of its line, in type sizes: three digits and what is before them. */
const NUMBER_ROOM = 3

/** The headings with the numbers of their pages at the end of their lines, which are set when pages are known. */
export function setContents(block: BlockOf<'contents'>, setting: BlockSetting): void {
  const { flow, owner, context } = setting
  const { theme, structure } = context
  const list = structure.add('TOC', owner)
  const first = Math.min(...block.children.map(({ depth }) => depth))
  const end = theme.styles.list.size * NUMBER_ROOM
  for (const entry of block.children) {
    const node = structure.add('TOCI', list)
    const inner = narrow(flow, { start: (entry.depth - first) * theme.list.indent, end })
    const marker = `page of ${entry.anchor}`
    flow.body.lead = [
      ...flow.body.lead,
      { type: 'anchor', anchor: marker, x: flow.x + flow.width, y: 0 },
    ]
    setText(
      [linkTo(entry)],
      {
        style: 'list',
        role: 'Reference',
        hasPlainLinks: true,
        spaceBefore: 0,
        spaceAfter: theme.list.tightSpace,
      },
      { ...setting, flow: inner, owner: node, keepsSide: true },
    )
    context.pageReferences.set(marker, { anchor: entry.anchor, owner: structure.add('P', node) })
  }
  addSpace(flow, theme.styles.body.spaceAfter)
}

function linkTo({ anchor, children }: ContentsEntry): Inline {
  return { type: 'link', url: `#${anchor}`, title: '', children }
}
