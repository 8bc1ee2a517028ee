import type { Block, BlockOf, Document, PageBudget, Ranked } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import { mapInnerBlocks } from '../resolve/map-block.ts'
import { spansOf } from './spans-of.ts'

/** How deep the headings stand that say how much of their section is shown. */
const TELLING_DEPTH = 2

/**
 * The blocks with how much of each section is shown, where that is not all: `Positions · 5 of 8`, in its heading. What
 * moved to the annex is not left out; what is spare and leaves is, and what a list has not shown from the start.
 *
 * @param whole what the blocks were before anything left
 */
export function tellLeftOut(
  blocks: readonly Block[],
  whole: readonly Block[],
  { leaving, budget }: { readonly leaving: ReadonlySet<Ranked>; readonly budget: PageBudget },
): readonly Block[] {
  const words = new Map(
    [...countSections(whole, leaving)].flatMap(([{ anchor }, { shown, all, spans }]) =>
      shown === all ? [] : [[anchor, { value: wordsFor(shown, all, budget), spans }] as const],
    ),
  )
  if (words.size === 0) return blocks
  const tell = (children: readonly Block[]): readonly Block[] =>
    children.map((block) => {
      const told = block.type === 'heading' ? words.get(block.anchor) : undefined
      return block.type === 'heading' && told !== undefined
        ? { ...block, children: [...block.children, { type: 'text', origin: 'computed', ...told }] }
        : mapInnerBlocks(block, tell)
    })
  return tell(blocks)
}

function wordsFor(shown: number, all: number, { shownOf }: PageBudget): string {
  return ` · ${shownOf.replace('{shown}', String(shown)).replace('{all}', String(all))}`
}

interface Tally {
  readonly shown: number
  readonly all: number
  readonly spans: readonly Span[]
}

type Heading = BlockOf<'heading'>

/** For each section, how many of the things its lists and tables choose from are shown. */
function countSections(
  blocks: readonly Block[],
  leaving: ReadonlySet<Ranked>,
): ReadonlyMap<Heading, Tally> {
  const tallies = new Map<Heading, Tally>()
  let section: Heading | undefined
  let left: Heading | undefined
  const enter = (heading: Heading) => {
    if (heading.depth < TELLING_DEPTH) section = undefined
    else if (heading.depth === TELLING_DEPTH || section === undefined) section = heading
    if (left !== undefined && heading.depth <= left.depth) left = undefined
    if (heading.isSpare === true && leaving.has(heading)) left ??= heading
  }
  const count = (block: BlockOf<'list'> | BlockOf<'table'>) => {
    const members: readonly Ranked[] =
      block.type === 'table' ? block.children.slice(1) : block.children
    if (section === undefined) return
    if (block.inAll === undefined && !members.some(({ isSpare }) => isSpare === true)) return
    const stay = members.filter((member) => member.isSpare !== true || !leaving.has(member))
    const { shown = 0, all = 0, spans = [] } = tallies.get(section) ?? {}
    tallies.set(section, {
      shown: shown + (left === undefined ? stay.length : 0),
      all: all + Math.max(block.inAll ?? 0, members.length),
      spans: [...spans, ...spansOf([block])],
    })
  }
  const read = (children: readonly Block[]): readonly Block[] => {
    for (const block of children) {
      if (block.type === 'heading') enter(block)
      if (block.type === 'list' || block.type === 'table') count(block)
      mapInnerBlocks(block, read)
    }
    return children
  }
  read(blocks)
  return tallies
}

/** The document with what its lists do not show from the start told; itself where they show all. */
export function tellUnshown(document: Document, budget: PageBudget): Document {
  const children = tellLeftOut(document.children, document.children, {
    leaving: new Set(),
    budget,
  })
  return children === document.children ? document : { ...document, children }
}
