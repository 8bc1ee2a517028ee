import type { BlockOf, ListItem } from '../../../model/document.ts'
import type { DocxContext, Flow } from '../context.ts'
import { at, flatBlocks } from '../context.ts'
import { addOrderedList, BOX_BULLETS, BULLETS, DEEPEST_LEVEL } from '../lists.ts'
import type { ParagraphContext } from '../styled-paragraph.ts'
import type { ParagraphStyleId } from '../styles/style-ids.ts'
import { textParagraph } from '../text-paragraph.ts'

/** A native list; ordered ones count each for itself. */
export function list(node: BlockOf<'list'>, context: DocxContext): readonly Flow[] {
  const { box, listLevel } = context.place
  const level = Math.min(listLevel === undefined ? 0 : listLevel + 1, DEEPEST_LEVEL)
  const isBoxed = box !== undefined
  const reference = node.ordered
    ? addOrderedList(context.lists, { start: node.start, level, isBoxed })
    : isBoxed
      ? BOX_BULLETS
      : BULLETS
  const inside = at(context, {
    listLevel: level,
    text:
      isBoxed || context.place.isNote ? context.place.text : (CONTINUED[level] ?? 'ListContinue3'),
  })
  const style = itemStyle(node, level, context)
  const item = { style, marked: { ...inside, numbering: { reference, level } }, inside }
  return node.children.flatMap((child) => itemFlow(child, item))
}

interface ItemLook {
  readonly style: ParagraphStyleId
  /** Of the paragraph that bears the bullet. */
  readonly marked: DocxContext & ParagraphContext
  /** Of what follows it. */
  readonly inside: DocxContext
}

/** The first paragraph bears the bullet; an item that begins otherwise gets an empty one for it. */
function itemFlow({ children }: ListItem, { style, marked, inside }: ItemLook): readonly Flow[] {
  const [first, ...rest] = children
  const bears = first?.type === 'paragraph'
  const words = bears ? first.children : []
  const head = textParagraph(style, words, marked)
  return [head, ...flatBlocks(bears ? rest : children, inside)]
}

const CONTINUED = ['ListContinue', 'ListContinue2', 'ListContinue3'] as const
const BULLETED = ['ListBullet', 'ListBullet2', 'ListBullet3'] as const
const NUMBERED = ['ListNumber', 'ListNumber2', 'ListNumber3'] as const

function itemStyle(
  { ordered, spread }: BlockOf<'list'>,
  level: number,
  { place }: DocxContext,
): ParagraphStyleId {
  if (place.isNote) return place.text
  if (place.box !== undefined) return `${place.box}${ordered ? 'Number' : 'Bullet'}`
  if (level === 0 && !spread) return ordered ? 'ListNumberTight' : 'ListBulletTight'
  return ordered ? (NUMBERED[level] ?? 'ListNumber3') : (BULLETED[level] ?? 'ListBullet3')
}
