import { expect, test } from 'vitest'
import type { Block } from '../../../../src/model/document.ts'
import { layoutPages } from '../../../../src/render/pdf/layout/layout.ts'
import { resolve } from '../../../../src/render/resolve.ts'
import { doc, p, text } from '../../../support/document.ts'
import { fakeMeasure, theme } from '../support.ts'

const diagnosticsOf = (block: Block) =>
  layoutPages(resolve(doc([block]), 'pdf').value, {
    theme,
    measure: fakeMeasure,
    hyphenate: (word) => [word],
  }).diagnostics

const callout = (words: number, lines?: number): Block => ({
  type: 'callout',
  kind: 'summary',
  ...(lines !== undefined && { lines }),
  title: [text('Bottom line')],
  children: [p({ ...text('word '.repeat(words)), template: { file: 'bluf.md.hbs', line: 3 } })],
})

test('a box of more lines than the template allows is reported, with its place', () => {
  expect(diagnosticsOf(callout(400, 4))).toMatchObject([
    {
      severity: 'warning',
      code: 'render/too-many-lines',
      message: expect.stringMatching(
        /^Cannot keep `Bottom line` to 4 lines: found \d+ on the page/,
      ),
      place: { file: 'bluf.md.hbs', line: 3 },
    },
  ])
})

test('a box that keeps to its lines, or has none to keep to, is not', () => {
  expect(diagnosticsOf(callout(30, 4))).toEqual([])
  expect(diagnosticsOf(callout(400))).toEqual([])
})
