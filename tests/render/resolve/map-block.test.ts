import { expect, test } from 'vitest'
import type { Block } from '../../../src/model/document.ts'
import { mapBlock } from '../../../src/render/resolve/map-block.ts'
import { doc, h, p, text, ul } from '../../support/document.ts'

test('a block whose content stays the same comes back as it is, and no more than its way to the root is made anew', () => {
  const { children } = doc([h(2, 'Terms'), ul('kept', 'old')])
  const same = { blocks: (blocks: readonly Block[]) => blocks, inlines: () => [text('new')] }
  for (const block of children) {
    expect(mapBlock(block, { ...same, inlines: (inlines) => inlines })).toBe(block)
  }
  const [heading = p(''), list = p('')] = children
  expect(mapBlock(heading, same)).toEqual({ ...heading, children: [text('new')] })
  const renamed = mapBlock(list, {
    blocks: (blocks) => (JSON.stringify(blocks).includes('old') ? [p('new')] : blocks),
    inlines: (inlines) => inlines,
  })
  expect(renamed).toEqual(ul('kept', 'new'))
  expect('children' in renamed && renamed.children[0]).toBe('children' in list && list.children[0])
})
