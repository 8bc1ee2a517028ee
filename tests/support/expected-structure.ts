import type { Block, Inline, TableCell } from '../../src/model/document.ts'
import { inlineText } from '../../src/model/document.ts'
import type { Note, ResolvedDocument } from '../../src/render/resolve.ts'

/** What a structure tree must hold of a document: an element of that role with that text. */
export interface Expected {
  readonly role: string
  readonly text: string
}

/** The roles `expectedStructure` speaks of. */
export const EXPECTED_ROLES = [
  ...[
    'H1',
    'H2',
    'H3',
    'H4',
    'H5',
    'H6',
    'Lbl',
    'Caption',
    'TH',
    'TD',
    'Code',
    'Link',
    'Note',
    'Figure',
  ],
]

/** Labels of unordered lists, by depth. */
const BULLETS = ['•', '–', '·'] as const

/**
 * Every heading, label, caption, cell, note, link and piece of code of a document in reading order, a note behind the
 * block that cites it first. Written from the document alone, not from how it is laid out.
 */
export function expectedStructure(document: ResolvedDocument): readonly Expected[] {
  const told = new Set<string>()
  const noteOf = (identifier: string) =>
    document.notes.find((note) => note.identifier === identifier)

  const words = (nodes: readonly Inline[]): string =>
    nodes
      .map((node) => {
        if (node.type === 'footnoteReference') return String(noteOf(node.identifier)?.number ?? '')
        return 'children' in node ? words(node.children) : inlineText([node])
      })
      .join('')

  const links = (nodes: readonly Inline[]): readonly Expected[] =>
    nodes.flatMap((node) => {
      if (node.type === 'emphasis' || node.type === 'strong') return links(node.children)
      if (node.type === 'link') {
        return [{ role: 'Link', text: words(node.children) }, ...links(node.children)]
      }
      if (node.type === 'citation') return [{ role: 'Link', text: node.label }]
      return node.type === 'footnoteReference' ? [{ role: 'Link', text: words([node]) }] : []
    })

  const cited = (nodes: readonly Inline[]): readonly string[] =>
    nodes.flatMap((node) =>
      node.type === 'footnoteReference'
        ? [node.identifier]
        : 'children' in node
          ? cited(node.children)
          : [],
    )

  /** The notes that are cited here first. */
  const notes = (nodes: readonly Inline[]): readonly Expected[] =>
    cited(nodes).flatMap((identifier) => {
      const note = noteOf(identifier)
      if (note === undefined || told.has(identifier)) return []
      told.add(identifier)
      return ofNote(note)
    })

  const ofNote = ({ number, children }: Note): readonly Expected[] => [
    { role: 'Note', text: `${number}${children.map(allWords).join('')}` },
    { role: 'Lbl', text: String(number) },
    { role: 'Link', text: String(number) },
    ...children.flatMap((block) => blocks(block, 0)),
  ]

  const text = (nodes: readonly Inline[]): readonly Expected[] => [...links(nodes), ...notes(nodes)]

  const cell = (
    role: 'TH' | 'TD',
    { children }: Pick<TableCell, 'children'>,
  ): readonly Expected[] => [{ role, text: words(children) }, ...text(children)]

  const captionOf = (caption: readonly Inline[]): readonly Expected[] =>
    caption.length === 0 ? [] : [{ role: 'Caption', text: words(caption) }, ...text(caption)]

  const blocks = (block: Block, depth: number): readonly Expected[] => {
    const all = (children: readonly Block[]) => children.flatMap((child) => blocks(child, depth))
    switch (block.type) {
      case 'heading':
        return [{ role: `H${block.depth}`, text: words(block.children) }, ...text(block.children)]
      case 'paragraph':
        return text(block.children)
      case 'list':
        return block.children.flatMap(({ children }, index) => [
          {
            role: 'Lbl',
            text: block.ordered ? `${block.start + index}.` : (BULLETS[depth % 3] ?? ''),
          },
          ...children.flatMap((child) => blocks(child, depth + 1)),
        ])
      case 'table': {
        const { caption, children } = block
        const head = captionOf(caption)
        const rows = children.flatMap((row, index) =>
          row.children.flatMap((each) => cell(index === 0 ? 'TH' : 'TD', each)),
        )
        return [...head, ...rows]
      }
      case 'code':
        return [{ role: 'Code', text: block.value }]
      case 'callout':
        return [...text(block.title), ...all(block.children)]
      case 'keyFigures':
        return block.children.flatMap(({ value, children }) => [...text(value), ...text(children)])
      case 'figure': {
        const isDecoration = inlineText(block.alternative) === ''
        return [...(isDecoration ? [] : [{ role: 'Figure', text: '' }]), ...text(block.caption)]
      }
      case 'chart': {
        const { caption, children } = block
        const head = captionOf(caption)
        const rows = children.flatMap((bar) => [
          ...cell('TH', bar),
          ...cell('TD', { children: bar.value }),
        ])
        return [{ role: 'Figure', text: '' }, ...head, ...rows]
      }
      case 'slot':
        return [...text(block.prompt), ...all(block.children), ...text(block.author)]
      case 'blockquote':
        return [...all(block.children), ...text(block.attribution)]
      case 'columns':
        return block.children.flatMap(({ children }) => all(children))
      case 'sourceList':
        return block.children.flatMap(({ label, children }) => [
          { role: 'Lbl', text: label },
          ...text(children),
        ])
      case 'masthead':
      case 'only':
        return all(block.children)
      case 'contents':
      case 'thematicBreak':
      case 'pageBreak':
        return []
    }
  }

  /** All words of a block of a note. */
  const allWords = (block: Block): string =>
    block.type === 'paragraph' ? words(block.children) : ''

  return document.children.flatMap((block) => blocks(block, 0))
}
