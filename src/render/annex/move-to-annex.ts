import type { Block, BlockOf, Document, PageBudget, Ranked } from '../../model/document.ts'
import { mapBlock, mapInnerBlocks } from '../resolve/map-block.ts'
import { spansOf } from './spans-of.ts'

/** A document in two: where something is taken out of `body`, it says how much is in the annex. */
export interface Divided {
  readonly body: Document
  /** Empty when nothing moved. */
  readonly annex: readonly Block[]
}

/** Links lead here. */
const ANCHOR = 'moved-to-annex'
const ANNEX_DEPTH = 2

/**
 * Moves list items, table rows and sections to an annex, in reading order: each group below the heading it stood
 * under, in a list or table like its own. What is spare is left out of both.
 */
export function moveToAnnex(
  document: Document,
  leaving: ReadonlySet<Ranked>,
  budget: PageBudget,
): Divided {
  const mover: Mover = { leaving, budget, parts: [], heading: undefined }
  const children = moveBlocks(document.children, mover)
  return { body: { ...document, children }, annex: annexOf(mover.parts, budget) }
}

type Heading = BlockOf<'heading'>

interface Part {
  /** What it stood under. */
  readonly heading: Heading | undefined
  readonly blocks: readonly Block[]
}

interface Mover {
  readonly leaving: ReadonlySet<Ranked>
  readonly budget: PageBudget
  readonly parts: Part[]
  /** The last one met that stays. */
  heading: Heading | undefined
}

function moveBlocks(blocks: readonly Block[], mover: Mover): readonly Block[] {
  const kept: Block[] = []
  let sections: Part[] = []
  const settle = () => {
    if (sections.length === 0) return
    mover.parts.push(...sections)
    kept.push(
      reference(
        sections.length,
        sections.flatMap((part) => part.blocks),
        mover,
      ),
    )
    sections = []
  }
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (block === undefined) break
    if (block.type === 'heading' && mover.leaving.has(block)) {
      const end = endOfSection(blocks, index, block.depth)
      if (block.isSpare !== true) {
        sections.push({ heading: mover.heading, blocks: blocks.slice(index, end) })
      }
      index = end - 1
      continue
    }
    settle()
    kept.push(...moveFrom(block, mover))
  }
  settle()
  return kept
}

/** A heading of its depth ends a section, also one inside of columns or a callout. */
function endOfSection(blocks: readonly Block[], start: number, depth: number): number {
  const end = blocks.findIndex((block, index) => index > start && hasHeading(block, depth))
  return end < 0 ? blocks.length : end
}

function hasHeading(block: Block, depth: number): boolean {
  if (block.type === 'heading') return block.depth <= depth
  let isFound = false
  mapInnerBlocks(block, (children) => {
    isFound ||= children.some((child) => hasHeading(child, depth))
    return children
  })
  return isFound
}

function moveFrom(block: Block, mover: Mover): readonly Block[] {
  if (block.type === 'heading') mover.heading = block
  if (block.type === 'list') {
    const moved = block.children.filter((item) => mover.leaving.has(item) && !item.isSpare)
    const stays = { ...block, children: block.children.filter((item) => !mover.leaving.has(item)) }
    const start = block.start + stays.children.length
    return [
      ...(stays.children.length === 0 ? [] : [mapInside(stays, mover)]),
      ...take({ ...block, start, children: moved }, moved.length, mover),
    ]
  }
  if (block.type === 'table') {
    const [head, ...rows] = block.children
    if (head === undefined) return [block]
    const moved = rows.filter((row) => mover.leaving.has(row) && !row.isSpare)
    const stays = rows.filter((row) => !mover.leaving.has(row))
    const { numbering: _, ...rest } = block
    const unnumbered = stays.length === 0 ? block : rest
    return [
      ...(stays.length === 0 && rows.length > 0 ? [] : [{ ...block, children: [head, ...stays] }]),
      // Numbered once: the rest in the annex is the same table.
      ...take({ ...unnumbered, children: [head, ...moved] }, moved.length, mover),
    ]
  }
  return [mapInside(block, mover)]
}

function mapInside(block: Block, mover: Mover): Block {
  return mapBlock(block, {
    blocks: (children) => moveBlocks(children, mover),
    inlines: (children) => children,
  })
}

/** Takes a list or table to the annex, and says so in its place. */
function take(block: Block, count: number, mover: Mover): readonly Block[] {
  if (count === 0) return []
  mover.parts.push({ heading: mover.heading, blocks: [block] })
  return [reference(count, [block], mover)]
}

function reference(count: number, moved: readonly Block[], { budget }: Mover): Block {
  const { more, language } = budget
  const words = more[new Intl.PluralRules(language).select(count)] ?? more['other'] ?? '{count}'
  const value = words.replace('{count}', String(count))
  return {
    type: 'paragraph',
    role: 'note',
    children: [
      {
        type: 'link',
        url: `#${ANCHOR}`,
        title: '',
        children: [{ type: 'text', value, origin: 'computed', spans: spansOf(moved) }],
      },
    ],
  }
}

function annexOf(parts: readonly Part[], { title }: PageBudget): readonly Block[] {
  if (parts.length === 0) return []
  const blocks: Block[] = [
    { type: 'pageBreak' },
    {
      type: 'heading',
      depth: ANNEX_DEPTH,
      anchor: ANCHOR,
      children: [{ type: 'text', value: title, origin: 'label', spans: [] }],
    },
  ]
  let above: Heading | undefined
  for (const [index, { heading, blocks: moved }] of parts.entries()) {
    if (heading !== undefined && heading !== above) {
      blocks.push({ ...heading, depth: ANNEX_DEPTH + 1, anchor: `${ANCHOR}-${index + 1}` })
    }
    above = heading
    blocks.push(...(moved[0]?.type === 'heading' ? lowerSection(moved, moved[0].depth) : moved))
  }
  return blocks
}

/** A section below the heading it stood under. */
function lowerSection(blocks: readonly Block[], depth: number): readonly Block[] {
  return blocks.map((block) =>
    block.type === 'heading'
      ? { ...block, depth: Math.min(6, block.depth - depth + ANNEX_DEPTH + 2) }
      : block,
  )
}
