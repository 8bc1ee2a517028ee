import type { Diagnostic } from '../../../../model/diagnostic.ts'
import type { BlockOf } from '../../../../model/document.ts'
import { inlineText } from '../../../../model/document.ts'
import { textsIn } from '../../../resolve/texts-in.ts'
import type { BlockSetting } from '../context.ts'
import { addFrame, addSpace } from '../flow.ts'
import { colourOf } from '../look.ts'
import { setText } from '../text.ts'

/** A box with a ground and a bar in the accent colour (in that of open slots for a warning). */
export function setCallout(block: BlockOf<'callout'>, setting: BlockSetting): void {
  const { flow, context, owner } = setting
  const { theme, structure } = context
  const { padding, spaceBefore, spaceAfter } = theme.box
  const node = structure.add('Div', owner)
  const bar = {
    width: theme.rule.accent,
    colour: colourOf(theme, block.kind === 'warning' ? 'open' : 'accent'),
  }
  addSpace(flow, spaceBefore)
  addFrame(
    flow,
    { paddingTop: padding, paddingBottom: padding, fill: colourOf(theme, 'surface'), bar },
    {
      inset: { start: padding + bar.width, end: padding },
      fill: (inner) => {
        const text = block.kind === 'verification' ? 'note' : 'calloutText'
        const boxed = { ...setting, flow: inner, owner: node, text, listDepth: 0 } as const
        if (block.title.length > 0)
          setText(block.title, { style: 'calloutTitle', role: 'P' }, boxed)
        const first = inner.body.elements.length
        context.setBlocks(block.children, boxed)
        const count = inner.body.elements.length - first
        if (block.lines !== undefined && count > block.lines) {
          context.diagnostics.push(tooManyLines(block, block.lines, count))
        }
      },
    },
  )
  addSpace(flow, spaceAfter)
}

function tooManyLines(block: BlockOf<'callout'>, most: number, found: number): Diagnostic {
  const words = textsIn([block])
  const place = words.find(({ template }) => template !== undefined)?.template
  const name = inlineText(block.title) || (words[0]?.value ?? '')
  return {
    severity: 'warning',
    code: 'render/too-many-lines',
    message: `Cannot keep \`${name}\` to ${lines(most)}: found ${found} on the page, expected no more.`,
    ...(place && { place }),
    hint: 'Show fewer words in it, or shorten them at the end of a clause: `{{clauses text 40}}`.',
  }
}

function lines(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`
}
