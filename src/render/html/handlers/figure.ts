import type { Element, ElementContent } from 'hast'
import type { BlockOf } from '../../../model/document.ts'
import { inlineText } from '../../../model/document.ts'
import type { Picture, PictureFormat } from '../../../model/picture.ts'
import { pictureOf } from '../../../model/picture.ts'
import { cleanText } from '../../resolve/clean-text.ts'
import type { HtmlContext } from '../context.ts'
import { placeName } from '../context.ts'
import { element, stack } from '../element.ts'
import { paragraphElement } from '../paragraph-element.ts'
import { length } from '../styles/css.ts'

const MEDIA_TYPES = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
} as const satisfies Record<PictureFormat, string>

/** Pixels of CSS in a point. */
const PIXELS_PER_POINT = 96 / 72

/** A picture inside the page, with its caption. */
export function figure(node: BlockOf<'figure'>, context: HtmlContext): readonly ElementContent[] {
  const picture = pictureOf(context.assets, node.picture)
  if (picture === undefined) throw new Error('Bug: `resolve` leaves no figure without a picture')
  context.counts.figure += 1
  const id = node.numbering?.anchor ?? placeName('figure', context.counts.figure)
  const declarations = { 'inline-size': length(node.width) }
  context.ownRules.push({ selector: `#${id} img`, declarations })
  const image = imageElement(picture, {
    alternative: inlineText(node.alternative),
    width: node.width,
    height: node.height,
  })
  const caption =
    node.caption.length === 0
      ? []
      : [paragraphElement('figcaption', { className: ['figure-caption'] }, node.caption, context)]
  return [stack('figure', { id, className: ['picture'] }, [image, ...caption])]
}

interface ImageOptions {
  /** Empty for what is decoration. */
  readonly alternative: string
  /** Points. */
  readonly width: number
  readonly height: number
}

function imageElement(
  { format, bytes }: Picture,
  { alternative, width, height }: ImageOptions,
): Element {
  const data = Buffer.from(bytes).toString('base64')
  return element('img', {
    alt: cleanText(alternative),
    width: Math.max(1, Math.round(width * PIXELS_PER_POINT)),
    height: Math.max(1, Math.round(height * PIXELS_PER_POINT)),
    src: `data:${MEDIA_TYPES[format]};base64,${data}`,
  })
}

/** The logo of the theme, where it stands in that place. */
export function logoElements(
  place: 'masthead' | 'header',
  { theme, logo }: HtmlContext,
): readonly Element[] {
  if (logo === undefined || theme.logo?.place !== place) return []
  const { alternative, height } = theme.logo
  const width = (height * logo.width) / logo.height
  return [
    element('div', { className: ['logo'] }, [imageElement(logo, { alternative, width, height })]),
  ]
}
