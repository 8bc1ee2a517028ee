import { setBanner } from './banner.ts'
import { logoBox } from './blocks/figure.ts'
import type { LayoutContext } from './context.ts'
import { setFurniture } from './furniture.ts'
import type { Box } from './page.ts'
import { moved } from './place.ts'

interface EdgeOptions {
  readonly kind: 'header' | 'footer'
  readonly x: number
  readonly width: number
  readonly page: { readonly number: number; readonly count: number }
}

interface Piece {
  readonly boxes: readonly Box[]
  readonly height: number
}

/** Least blank between a banner and the words beside it. */
const BANNER_GAP = 4

/** All that stands above or below the text of a page, `y` counted from its top: the banner at the edge of the paper. */
export function setPageEdge(options: EdgeOptions, context: LayoutContext): Piece {
  const { kind } = options
  const words = setFurniture(context.document[kind], options, context)
  const banner = setBanner(options, context)
  return kind === 'header'
    ? stack([banner, BANNER_GAP], [logoPiece(options, context), logoSpace(context)], [words, 0])
    : stack([words, BANNER_GAP], [banner, 0])
}

function logoPiece(options: EdgeOptions, context: LayoutContext): Piece {
  const box =
    context.theme.logo?.place === 'header' ? logoBox(options, 'header', context) : undefined
  return box === undefined ? { boxes: [], height: 0 } : { boxes: [box], height: box.height }
}

function logoSpace({ theme }: LayoutContext): number {
  return theme.logo?.space ?? 0
}

/** Pieces one below the other, each with the space below it if more follows. */
function stack(...pieces: readonly (readonly [piece: Piece, space: number])[]): Piece {
  const full = pieces.filter(([{ height }]) => height > 0)
  const boxes: Box[] = []
  let y = 0
  full.forEach(([piece, space], index) => {
    boxes.push(...piece.boxes.map((box) => moved(box, 0, y)))
    y += piece.height + (index < full.length - 1 ? space : 0)
  })
  return { boxes, height: y }
}
