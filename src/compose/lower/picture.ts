import type { Image, ImageReference, Nodes } from 'mdast'
import { didYouMean } from '../../model/did-you-mean.ts'
import type { Block, Inline } from '../../model/document.ts'
import type { Picture } from '../../model/picture.ts'
import { pictureOf } from '../../model/picture.ts'
import { compareText } from '../../model/span.ts'
import type { Pt } from '../../model/units.ts'
import { lengthSchema, pt } from '../../model/units.ts'
import { fillInline } from '../fill.ts'
import { splitAtHoles } from '../hole.ts'
import { trimInlines } from '../trim-inlines.ts'
import type { LowerContext } from './context.ts'
import { isBlank } from './inlines.ts'

/** A picture as a template asks for it; words with holes. */
export interface PictureWish {
  readonly node: Nodes
  readonly source: string
  /** What it shows; empty where the template does not say. */
  readonly alternative: string
  /** Said to be decoration: nothing is missing without the words. */
  readonly isDecorative: boolean
  readonly caption: readonly Inline[]
  /** Lengths such as `60mm`; empty for the size the picture has. */
  readonly width: string
  readonly height: string
}

/** The figure, or a located fault: no such file, or none that can be shown. */
export function lowerPicture(wish: PictureWish, context: LowerContext): readonly Block[] {
  const picture = findPicture(wish, context)
  if (picture === undefined) return []
  const size = sizeOf(picture, wish, context)
  const alternative = trimInlines(fillInline(wish.alternative, context.fillings))
  if (isBlank(alternative) && !wish.isDecorative) reportMissingWords(wish, context)
  return [
    {
      type: 'figure',
      picture: wish.source,
      ...size,
      alternative: isBlank(alternative) || wish.isDecorative ? [] : alternative,
      caption: wish.caption,
    },
  ]
}

/** `![What it shows](assets/map.png "Caption")`, alone between blank lines. */
export function lowerImage(node: Image | ImageReference, context: LowerContext): readonly Block[] {
  const { url, title } =
    node.type === 'image' ? node : (context.definitions.get(node.identifier) ?? { url: '' })
  const wish: PictureWish = {
    node,
    source: url,
    alternative: node.alt ?? '',
    isDecorative: false,
    caption: trimInlines(fillInline(title ?? '', context.fillings)),
    width: '',
    height: '',
  }
  return lowerPicture(wish, context)
}

function findPicture(
  { node, source }: PictureWish,
  { assets, report }: LowerContext,
): Picture | undefined {
  const asset = Object.hasOwn(assets, source) ? assets[source] : undefined
  if (asset !== undefined && 'fault' in asset) {
    report(
      {
        severity: 'error',
        code: 'compose/bad-picture',
        message: `Cannot show the picture \`${asset.path}\`: ${asset.fault}.`,
        hint: asset.hint,
      },
      node,
    )
    return undefined
  }
  const picture = pictureOf(assets, source)
  if (picture !== undefined) return picture
  const names = Object.keys(assets).sort(compareText)
  const hasHole = splitAtHoles(source).some((piece) => typeof piece === 'number')
  const found = hasHole ? 'its name is put together from values' : 'there is no such file'
  report(
    {
      severity: 'error',
      code: 'compose/missing-picture',
      message: `Cannot show ${hasHole ? 'a picture' : `the picture \`${source}\``}: ${found}, expected a PNG, JPEG or SVG file in the folder \`assets\` of the template, such as \`assets/logo.png\`.`,
      hint: hasHole ? 'Write the name of one file.' : didYouMean(source, names),
    },
    node,
  )
  return undefined
}

/** Width and height in proportion, by what the template gives of them. */
function sizeOf(
  picture: Picture,
  wish: PictureWish,
  context: LowerContext,
): { readonly width: Pt; readonly height: Pt } {
  const width = lengthOf('width', wish, context)
  const height = lengthOf('height', wish, context)
  if (width !== undefined && height !== undefined) return { width, height }
  const ratio = picture.height / picture.width
  if (width !== undefined) return { width, height: pt(width * ratio) }
  if (height !== undefined) return { width: pt(height / ratio), height }
  return { width: picture.width, height: picture.height }
}

function lengthOf(
  name: 'width' | 'height',
  { node, ...wish }: PictureWish,
  { report }: LowerContext,
): Pt | undefined {
  const text = wish[name]
  if (text === '') return undefined
  const length = lengthSchema.safeParse(text)
  if (length.success && length.data > 0) return length.data
  report(
    {
      severity: 'error',
      code: 'compose/unknown-attribute',
      message: `Cannot use \`${text}\` as the \`${name}\` of a picture: expected a length above zero such as \`60mm\` or \`120pt\`.`,
    },
    node,
  )
  return undefined
}

function reportMissingWords({ node, source }: PictureWish, { report }: LowerContext): void {
  report(
    {
      severity: 'warning',
      code: 'compose/no-alternative',
      message: `Cannot say what \`${source}\` shows to readers who do not see it: found no words, expected some.`,
      hint: `Write \`![What it shows](${source})\`, or \`::figure{src="${source}" decorative}\` for decoration.`,
    },
    node,
  )
}
