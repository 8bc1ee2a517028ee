import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryDocument } from '../../../support/arbitrary-document.ts'
import { documentText } from '../../../support/document-text.ts'
import { sweep } from '../../../support/sweep.ts'
import { isText, layout, theme } from '../support.ts'

const letters = (text: string) =>
  [...text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')].sort().join('')

test('any document is laid out inside the margins', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const { pages, width, height } = layout(document)
      const { marginInner, marginOuter, marginBottom } = theme.page
      const outside = pages
        .flatMap(({ boxes }) => boxes)
        .filter(
          (box) =>
            box.type !== 'anchor' &&
            (box.x < marginInner - 0.01 ||
              box.x + box.width > width - marginOuter + 0.01 ||
              box.y < 0 ||
              box.y > height - marginBottom / 4),
        )
      expect(outside).toEqual([])
    }),
    sweep(40, 7),
  )
})

test('any document keeps all its letters and digits, each once', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const { pages, structure } = layout(document)
      const isMadeLabel = (owner: number): boolean => {
        const { role, parent = 0 } = structure[owner] ?? { role: 'P' }
        const list = structure[structure[parent]?.parent ?? 0]
        return role === 'Lbl' && list?.role === 'L' && list.listNumbering !== 'None'
      }
      const shown = pages
        .flatMap(({ boxes }) => boxes.filter(isText))
        .filter(({ owner }) => typeof owner === 'number' && !isMadeLabel(owner))
        .map((box) => box.text)
      expect(letters(shown.join(''))).toBe(letters(documentText(document)))
    }),
    sweep(40, 7),
  )
})
