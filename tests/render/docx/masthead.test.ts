import { expect, test, vi } from 'vitest'
import { renderDocx } from '../../../src/render/docx/index.ts'
import { doc, h, p, paragraph, text } from '../../support/document.ts'
import { inspectDocx } from '../../support/docx-inspect.ts'
import { theme } from '../pdf/support.ts'

vi.setConfig({ testTimeout: 60_000 })

test('the ground of a masthead has no gap: every paragraph of it has its border, shading and indent', async () => {
  const children = [
    paragraph('kicker', text('Memo')),
    h(1, 'a', 'Title'),
    paragraph('lead', text('In short')),
    paragraph('note', text('The title is ours')),
    p('Plain'),
    paragraph('meta', text('2 May 2031')),
  ]
  const document = doc([{ type: 'masthead', children }, paragraph('note', text('Elsewhere'))])
  const masthead = { ...theme.masthead, style: 'band' as const, fill: 'surface' }
  const { value } = await renderDocx(document, { theme: { ...theme, masthead } })
  const { paragraphs, part } = inspectDocx(value)
  const groundOf = (style: string) => {
    const look = new RegExp(`w:styleId="${style}".*?</w:style>`, 's').exec(part('word/styles.xml'))
    return ['w:pBdr>.*</w:pBdr', 'w:shd [^>]*', 'w:ind [^>]*'].map(
      (name) => new RegExp(`<${name}>`).exec(look?.[0] ?? '')?.[0],
    )
  }
  const styles = paragraphs.map(({ style }) => style)
  const [first = '', ...others] = styles.slice(0, children.length)
  expect(groundOf(first).every((ground) => ground !== undefined)).toBe(true)
  for (const style of others) expect([style, groundOf(style)]).toEqual([style, groundOf(first)])
  expect(styles.at(-1)).toBe('SmallPrint')
  expect(groundOf('SmallPrint')[1]).toBeUndefined()
})
