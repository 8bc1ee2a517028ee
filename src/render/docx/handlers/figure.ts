import type { ParagraphChild } from 'docx'
import { ImageRun } from 'docx'
import type { BlockOf } from '../../../model/document.ts'
import { inlineText } from '../../../model/document.ts'
import type { Picture } from '../../../model/picture.ts'
import { pictureOf } from '../../../model/picture.ts'
import { captionParagraph } from '../caption.ts'
import type { DocxContext, Flow } from '../context.ts'
import { pageGeometry } from '../geometry.ts'
import { styledParagraph } from '../styled-paragraph.ts'
import { textParagraph } from '../text-paragraph.ts'

/** Of the height of a page, the most that one picture takes. */
const MAX_SHARE_OF_PAGE = 0.5
const TWIPS_PER_POINT = 20
/** `docx` counts in pixels of a 96th of an inch. */
const PIXELS_PER_POINT = 96 / 72

/** A picture in the line of its paragraph, and its caption, kept together. In a footnote its words stand for it. */
export function figure(node: BlockOf<'figure'>, context: DocxContext): readonly Flow[] {
  const { place, theme } = context
  const picture = pictureOf(context.assets, node.picture)
  if (picture === undefined) throw new Error('Bug: `resolve` leaves no figure without a picture')
  if (place.isNote) {
    return [node.alternative, node.caption]
      .filter((words) => words.length > 0)
      .map((words) => textParagraph(place.text, words, context))
  }
  const { textWidth, height } = pageGeometry(theme)
  const gap = theme.columns.gap * TWIPS_PER_POINT
  const columnWidth = (textWidth - gap * (place.columns - 1)) / place.columns
  const scale = Math.min(
    1,
    columnWidth / TWIPS_PER_POINT / node.width,
    (height * MAX_SHARE_OF_PAGE) / TWIPS_PER_POINT / node.height,
  )
  const run = imageRun(picture, {
    alternative: inlineText(node.alternative),
    width: node.width * scale,
    height: node.height * scale,
  })
  return [
    styledParagraph(node.caption.length > 0 ? 'CaptionedPicture' : 'Picture', [run], context),
    ...(node.caption.length === 0 ? [] : [captionParagraph('PictureCaption', node, context)]),
  ]
}

/** The logo of the theme, where it stands in that place. */
export function logoRun(
  place: 'masthead' | 'header',
  { theme, logo }: DocxContext,
): readonly ParagraphChild[] {
  if (logo === undefined || theme.logo?.place !== place) return []
  const { alternative, height } = theme.logo
  const width = (height * logo.width) / logo.height
  return [imageRun(logo, { alternative, width, height })]
}

interface ImageOptions {
  /** Empty for what is decoration. */
  readonly alternative: string
  /** Points. */
  readonly width: number
  readonly height: number
}

/** Word draws the paths of an SVG file, other programs the PNG made of it. */
function imageRun(picture: Picture, { alternative, width, height }: ImageOptions): ImageRun {
  const { format, bytes, raster = bytes } = picture
  const shared = {
    transformation: { width: width * PIXELS_PER_POINT, height: height * PIXELS_PER_POINT },
    altText: { name: 'Picture', description: alternative },
    ...(alternative === '' && { decorative: true }),
  }
  return format === 'svg'
    ? new ImageRun({ type: 'svg', data: bytes, fallback: { type: 'png', data: raster }, ...shared })
    : new ImageRun({ type: format === 'jpeg' ? 'jpg' : 'png', data: bytes, ...shared })
}
