import type { Block, Inline, InlineOf, Numbering } from '../../model/document.ts'
import { mapBlock, mapInnerBlocks } from './map-block.ts'
import { flatMapSame, mapSame } from './map-same.ts'

/**
 * The blocks with every numbered table and picture called by its number, in reading order and by kind, before its
 * caption (`Table 2. Who said what`), and with what it is called where links refer to it.
 */
export function numberCaptions(blocks: readonly Block[]): {
  readonly blocks: readonly Block[]
  /** What each is called, by its anchor. */
  readonly names: ReadonlyMap<string, string>
} {
  const counts = { table: 0, figure: 0 }
  const names = new Map<string, string>()
  const numberBlock = (block: Block): Block => {
    if (isNumbered(block)) {
      const { numbering, caption } = block
      counts[numbering.kind] += 1
      const name = captionName(numbering, counts[numbering.kind])
      names.set(numbering.anchor, name)
      const mark = caption.length === 0 ? [] : [computed(numbering.mark)]
      return { ...block, caption: [computed(name), ...mark, ...caption] }
    }
    return mapInnerBlocks(block, numberBlocks)
  }
  const numberBlocks = (children: readonly Block[]) => mapSame(children, numberBlock)
  return { blocks: numberBlocks(blocks), names }
}

/** The blocks with the names of what their links refer to; a reference to what is not shown goes. */
export function nameReferences(
  blocks: readonly Block[],
  names: ReadonlyMap<string, string>,
): readonly Block[] {
  const inlines = (nodes: readonly Inline[]): readonly Inline[] =>
    flatMapSame(nodes, (node) => {
      if (node.type === 'link' && node.isReference === true) return named(node, names)
      if (!('children' in node)) return node
      const children = inlines(node.children)
      return children === node.children ? node : { ...node, children }
    })
  const mapper = {
    blocks: (children: readonly Block[]): readonly Block[] =>
      mapSame(children, (block) => mapBlock(block, mapper)),
    inlines,
  }
  return mapper.blocks(blocks)
}

/** What a table or picture is called. */
export function captionName({ name }: Numbering, number: number): string {
  return name.replace('{number}', String(number))
}

function isNumbered(block: Block): block is Extract<Block, { caption: readonly Inline[] }> & {
  readonly numbering: Numbering
} {
  return 'numbering' in block && block.numbering !== undefined
}

function named(node: InlineOf<'link'>, names: ReadonlyMap<string, string>): readonly Inline[] {
  const name = names.get(node.url.slice(1))
  return name === undefined ? [] : [{ ...node, children: [computed(name)] }]
}

function computed(value: string): InlineOf<'text'> {
  return { type: 'text', value, origin: 'computed', spans: [] }
}
