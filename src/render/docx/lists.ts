import type { ILevelsOptions } from 'docx'
import { AlignmentType, LevelFormat } from 'docx'
import type { Theme } from '../../model/theme.ts'
import { ptToTwip } from '../../model/units.ts'
import { boxIndent } from './styles/box-look.ts'

/** Numbering definitions by name; those of boxes are indented with the box. */
export const BULLETS = 'bullets'
export const BOX_BULLETS = 'box-bullets'

/** Word has nine levels; deeper lists stay on the last. */
export const DEEPEST_LEVEL = 8

/** The ordered lists of a document, growing while they are made. */
export type ListRegistry = OrderedList[]

interface OrderedList {
  readonly start: number
  readonly level: number
  readonly isBoxed: boolean
}

/**
 * Registers an ordered list and gives the name of its definition. Each list has one of its own: Word counts on
 * through lists that share theirs.
 */
export function addOrderedList(lists: ListRegistry, list: OrderedList): string {
  lists.push(list)
  return numbers(lists.length)
}

const numbers = (count: number) => `numbers-${count}`

/** Every definition there is, for `word/numbering.xml`. */
export function numberingDefinitions(lists: ListRegistry, theme: Theme) {
  const base = boxIndent(theme)
  return [
    { reference: BULLETS, levels: bulletLevels(0, theme) },
    { reference: BOX_BULLETS, levels: bulletLevels(base, theme) },
    ...lists.map((list, index) => ({
      reference: numbers(index + 1),
      levels: numberLevels(list, list.isBoxed ? base : 0, theme),
    })),
  ]
}

const LEVELS = Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => level)
const GLYPHS = ['•', '–', '·'] as const

function bulletLevels(base: number, theme: Theme): readonly ILevelsOptions[] {
  return LEVELS.map((level) => ({
    level,
    format: LevelFormat.BULLET,
    text: GLYPHS[level % GLYPHS.length] ?? '•',
    ...levelLook(base, level, theme),
  }))
}

function numberLevels(list: OrderedList, base: number, theme: Theme): readonly ILevelsOptions[] {
  return LEVELS.slice(0, list.level + 1).map((level) => ({
    level,
    start: list.start,
    // At every level, as in the other formats: people refer to a point by its number.
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    ...levelLook(base, level, theme),
  }))
}

function levelLook(base: number, level: number, { list }: Theme) {
  const hanging = ptToTwip(list.indent)
  return {
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: base + hanging * (level + 1), hanging } } },
  }
}
