import { compose } from '../../src/compose/index.ts'
import type { Brief } from '../../src/model/brief.ts'
import type { Block, Document } from '../../src/model/document.ts'
import type { Labels } from '../../src/model/template.ts'
import { briefOf } from './brief.ts'
import { templateOf } from './template.ts'

interface Composing {
  readonly brief?: Partial<Brief>
  readonly partials?: Readonly<Record<string, string>>
  readonly labels?: Labels
}

/** The document a template text makes of a Brief. */
export function documentOf(text: string, { brief, partials, labels }: Composing = {}): Document {
  return compose(briefOf(brief), templateOf(text, partials, labels)).value
}

/** Its blocks in short: see `outline`. */
export function composed(text: string, options: Composing = {}): readonly string[] {
  return outline(documentOf(text, options).children)
}

/** Blocks as one line each, their text as one string: `paragraph: some words`; what is inside is indented. */
export function outline(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(outlineBlock)
}

function outlineBlock(block: Block): readonly string[] {
  switch (block.type) {
    case 'paragraph':
      return [`${block.role === 'body' ? 'paragraph' : block.role}: ${words(block.children)}`]
    case 'heading':
      return [`heading ${block.depth} #${block.anchor}: ${words(block.children)}`]
    case 'list':
      return block.children.flatMap((item, index) =>
        indent(block.ordered ? `${block.start + index}.` : '-', outline(item.children)),
      )
    case 'table':
      return [
        `table${block.caption.length > 0 ? ` ${words(block.caption)}` : ''} ${block.widths.join(' ')}`,
        ...block.children.map(
          (row) => `  | ${row.children.map((cell) => words(cell.children)).join(' | ')}`,
        ),
      ]
    case 'callout':
      return indent(`${block.kind} ${words(block.title)}`, outline(block.children))
    case 'blockquote':
      return indent(`quotation by ${words(block.attribution)}`, outline(block.children))
    case 'masthead':
      return indent('masthead', outline(block.children))
    case 'columns':
      return block.children.flatMap((column) => indent('column', outline(column.children)))
    case 'only':
      return indent(`only ${block.formats.join(' ')}`, outline(block.children))
    case 'slot':
      return indent(
        `slot ${block.id} ${block.status}: ${words(block.prompt)} (${words(block.author)})`,
        outline(block.children),
      )
    case 'keyFigures':
      return block.children.map(
        (figure) => `figure ${words(figure.value)}: ${words(figure.children)}`,
      )
    case 'figure':
      return [
        `picture ${block.picture} ${block.width} ${block.height}: ${words(block.alternative)} (${words(block.caption)})`,
      ]
    case 'chart':
      return [
        `chart ${words(block.caption)}`,
        ...block.children.map(
          (bar) => `  bar ${bar.amount} ${words(bar.value)}: ${words(bar.children)}`,
        ),
      ]
    case 'contents':
      return [`contents to ${block.depth}`]
    case 'sourceList':
      return block.children.map(
        (entry) => `source ${entry.anchor} ${entry.label}: ${words(entry.children)}`,
      )
    case 'code':
      return [`code: ${block.value}`]
    case 'thematicBreak':
    case 'pageBreak':
      return [block.type]
  }
}

type Inlines = Extract<Block, { type: 'paragraph' }>['children']

/** Inline nodes as text: `*emphasis*`, `**strong**`, `<url words>`, `[¶ 1]`. */
export function words(nodes: Inlines): string {
  return nodes.map(wordsOf).join('')
}

function wordsOf(node: Inlines[number]): string {
  switch (node.type) {
    case 'text':
      return node.value
    case 'inlineCode':
      return `\`${node.value}\``
    case 'emphasis':
      return `*${words(node.children)}*`
    case 'strong':
      return `**${words(node.children)}**`
    case 'link':
      return `<${node.url} ${words(node.children)}>`
    case 'break':
      return '⏎'
    case 'citation':
      return `[${node.label.replace('\u00A0', ' ')}]`
    case 'footnoteReference':
      return `[^${node.identifier}]`
    case 'pageNumber':
    case 'pageCount':
      return `(${node.type})`
  }
}

function indent(first: string, lines: readonly string[]): readonly string[] {
  return [first, ...lines.map((line) => `  ${line}`)]
}
