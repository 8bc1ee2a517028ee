import { expect, test } from 'vitest'
import { checkTemplate } from '../../../src/compose/check/index.ts'
import { compose } from '../../../src/compose/index.ts'
import type { Figure } from '../../../src/model/brief.ts'
import { briefOf, figureOf } from '../../support/brief.ts'
import { composed, outline, words } from '../../support/compose-text.ts'
import { assets } from '../../support/pictures.ts'
import { templateOf } from '../../support/template.ts'

const shown = {
  ...assets,
  'assets/broken.png': { path: 'x.png', fault: 'found no pixels', hint: 'y' },
}
const templateWith = (text: string) => ({ ...templateOf(text), assets: shown })
const pictures = (text: string) => outline(compose(briefOf(), templateWith(text)).value.children)
const findings = (text: string) =>
  checkTemplate(templateWith(text)).map(
    ({ place, code, message, hint }) =>
      `${place?.line}:${place?.column} ${code} ${message} ${hint}`,
  )

test('a picture stands alone in its paragraph, its title is the caption', () => {
  expect(pictures('![Empty berths](assets/berths.png "By night, {{slug}}")')).toEqual([
    'picture assets/berths.png 9 6: Empty berths (By night, harbour-pact)',
  ])
  expect(findings('See ![x](assets/berths.png) here')).toEqual([])
  expect(() => pictures('See ![x](assets/berths.png) here')).toThrow(/expected it alone/)
})

test('a figure has a size in proportion, and a caption in words or as a paragraph', () => {
  expect(pictures('::figure[By night]{src="assets/berths.png" alt="Berths" width="36pt"}')).toEqual(
    ['picture assets/berths.png 36 24: Berths (By night)'],
  )
  expect(
    pictures(':::figure{src="assets/berths.png" alt="Berths" height="12pt"}\nBy *night*.\n:::'),
  ).toEqual(['picture assets/berths.png 18 12: Berths (By *night*.)'])
  expect(pictures('::figure{src="assets/sign.svg" decorative}')).toEqual([
    'picture assets/sign.svg 90 30:  ()',
  ])
  expect(() => pictures('::figure{src="assets/sign.svg" alt="x" width="12"}')).toThrow(/above zero/)
})

test('a picture that is missing, broken or without words is found by the checker, at its place', () => {
  expect(findings('x\n\n![x](assets/berth.png)')).toEqual([
    expect.stringMatching(/^3:1 compose\/missing-picture .* Did you mean `assets\/berths.png`\?$/),
  ])
  expect(findings('![x](../secret.png)')[0]).toContain('1:1 compose/missing-picture')
  expect(findings('![x](assets/{{slug}}.png)')[0]).toContain('its name is put together from values')
  expect(findings('![x](assets/broken.png)')).toEqual([
    '1:1 compose/bad-picture Cannot show the picture `x.png`: found no pixels. y',
  ])
  expect(findings('![](assets/berths.png)')).toEqual([
    expect.stringMatching(/^1:1 compose\/no-alternative .*decorative}` for decoration\.$/),
  ])
})

test('what a picture lacks is told once, by the check and not by each printing again', () => {
  const { diagnostics } = compose(briefOf(), templateWith('# T\n\n![](assets/berths.png)'))
  expect(diagnostics.map(({ code }) => code)).toEqual(['compose/no-alternative'])
})

const chart =
  ':::chart[Money]\n{{#each figures}}\n- **{{asWritten}}** {{label}} {{cite this}}\n{{/each}}\n:::'
const money = (
  written: string,
  number: number | null,
  unit: string | null,
  at: number,
): Figure => ({
  ...figureOf(written, 'of dues', at),
  number,
  unit,
})

test('a chart shows figures of the article of one unit, as long as they are', () => {
  const figures = [money('$4.2 million', 4.2e6, 'USD', 2), money('$900,000', 9e5, 'USD', 3)]
  expect(composed(chart, { brief: { figures } })).toEqual([
    'chart Money',
    '  bar 4200000 $4.2 million: of dues [¶ 2]',
    '  bar 900000 $900,000: of dues [¶ 3]',
  ])
})

test.each([
  ['another unit', [money('$4', 4, 'USD', 2), money('9 %', 9, '%', 3)]],
  ['no unit', [money('4', 4, null, 2), money('9', 9, null, 3)]],
  ['no number', [money('$4', 4, 'USD', 2), money('dozens', null, 'USD', 3)]],
])('figures with %s stand as numbers, and why is told', (_, figures) => {
  const { value, diagnostics } = compose(
    briefOf({ figures }),
    templateOf(`# T\n\n${chart}\n\n::sources`),
  )
  expect(outline(value.children).slice(1, 3)).toEqual([
    'paragraph: **Money**',
    expect.stringMatching(/^figure /),
  ])
  expect(diagnostics.map(({ code }) => code)).toEqual(['compose/bad-chart'])
})

test('a number that the article does not have is never a bar', () => {
  const figures = [money('$4', 4, 'USD', 2), money('$9', 9, 'USD', 3)]
  const text = ':::chart[Money]\n- **$4** x\n- **$1,000** y\n:::'
  expect(composed(text, { brief: { figures } })).toEqual([
    'paragraph: **Money**',
    'figure $4: x',
    'figure $1,000: y',
  ])
})

test('the figures that may stand together are those of the commonest unit', () => {
  const text = '{{#each (comparable figures)}}{{asWritten}};{{/each}}'
  const figures = [
    money('9 %', 9, '%', 2),
    money('$4', 4, 'USD', 3),
    money('$9', 9, 'USD', 4),
    money('many $', null, 'USD', 5),
  ]
  expect(composed(text, { brief: { figures } })).toEqual(['paragraph: $4;$9;'])
  expect(composed(text, { brief: { figures: figures.slice(0, 2) } })).toEqual([])
})

test('a banner holds a marking and a label of the Traffic Light Protocol as it is spelled', () => {
  const bannerOf = (text: string) => compose(briefOf(), templateOf(text)).value.banner
  const { marking, tlp } = bannerOf(':::banner\n::marking[Secret]\n::tlp[TLP:AMBER+STRICT]\n:::')
  expect([words(marking), words(tlp)]).toEqual(['Secret', 'TLP:AMBER+STRICT'])
  expect(bannerOf(':::banner\n::marking[{{handling.marking}}]\n:::')).toEqual({
    marking: [],
    tlp: [],
  })
  expect(() => bannerOf(':::banner\n::tlp[TLP: Amber]\n:::')).toThrow(/expected `TLP:RED`/)
})
