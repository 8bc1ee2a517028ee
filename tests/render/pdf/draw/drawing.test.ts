import { expect, test } from 'vitest'
import { drawingOf } from '../../../../src/render/pdf/draw/drawing.ts'
import { pictureIn, SIGN, svgOf } from '../../../support/pictures.ts'

const drawn = async (content: string) =>
  drawingOf(new TextDecoder().decode((await pictureIn(svgOf(content))).bytes))

test('shapes become paths with their colours and how opaque they are', async () => {
  const drawing = drawingOf(new TextDecoder().decode((await pictureIn(SIGN)).bytes))
  expect(drawing).toMatchObject({ viewBox: [0, 0, 120, 40], width: 120, height: 40 })
  expect(drawing?.steps.map(({ fillOpacity }) => fillOpacity)).toEqual([1, 1, 0.6])
  expect(drawing?.steps[1]?.operators).toBe('0.541 0.294 0 rg 44 8 m 114 8 l 114 16 l 44 16 l h f')
})

test('a stroke has its pen, a group its place', async () => {
  const drawing = await drawn(
    '<g transform="translate(3 4)"><path d="M0 0L9 9" fill="none" stroke="#000" stroke-width="2" stroke-dasharray="3 1" stroke-linecap="round"/></g>',
  )
  expect(drawing?.steps.map(({ operators }) => operators)).toEqual([
    '1 0 0 1 3 4 cm 0 0 0 RG 2 w 1 J 0 j 4 M [3 1] 0 d 0 0 m 9 9 l S',
  ])
})

test.each([
  [
    'a gradient',
    '<linearGradient id="g"><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient><path fill="url(#g)" d="M0 0h9v9z"/>',
  ],
  [
    'a mask',
    '<mask id="m"><path d="M0 0h9v9z" fill="#fff"/></mask><path mask="url(#m)" d="M0 0h9v9z"/>',
  ],
  [
    'a transparent group of several shapes',
    '<g opacity=".5"><path d="M0 0h9v9z"/><path d="M4 4h9v9z"/></g>',
  ],
])('%s is left to an image', async (_, content) => {
  expect(await drawn(content)).toBeUndefined()
})
