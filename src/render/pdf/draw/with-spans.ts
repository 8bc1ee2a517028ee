import { scriptLanguage } from '../../resolve/script-language.ts'
import { mirror } from '../layout/bidi.ts'
import type { Box, Pages, StructureNode, TextBox } from '../layout/page.ts'

/**
 * The pages with a structure node of its own (`Span`) for each stretch of words that are not simply read as they stand:
 * words that run from right to left, whose glyphs a page holds from left to right, get their text in the order in which it is
 * read (ISO 32000-1, 14.9.4), and words that run against the document get what language their script tells of (14.9.2).
 */
export function withSpans(laid: Pages, documentLanguage: string): Pages {
  const spans: Stretch[] = []
  const around = (node: number): string => {
    const { language, parent } = laid.structure[node] ?? {}
    return language ?? (parent === undefined ? documentLanguage : around(parent))
  }
  const start = laid.structure.length
  let open: Stretch | undefined
  const mark = (box: Box): Box => {
    if (box.type !== 'text') return box
    if (!isOwned(box)) {
      open = undefined
      return box
    }
    const language = languageOf(box, around(box.owner))
    if (!box.isRightToLeft && language === undefined) {
      open = undefined
      return box
    }
    if (open !== undefined && goesOn(open, box, language)) {
      open.boxes.push(box)
    } else {
      open = { parent: box.owner, language, boxes: [box] }
      spans.push(open)
    }
    return { ...box, owner: start + spans.length - 1 }
  }
  const pages = laid.pages.map(({ boxes }) => ({ boxes: boxes.map(mark) }))
  const nodes = spans.map(nodeOf)
  return nodes.length === 0 ? laid : { ...laid, pages, structure: [...laid.structure, ...nodes] }
}

type OwnedText = TextBox & { readonly owner: number }

interface Stretch {
  readonly parent: number
  /** Where it is not that of the node. */
  readonly language: string | undefined
  readonly boxes: OwnedText[]
}

function isOwned(box: TextBox): box is OwnedText {
  return typeof box.owner === 'number'
}

/** The language of words in a node of the language `around`, where it is another: as told, or what the script tells. */
function languageOf({ text, language }: TextBox, around: string): string | undefined {
  const script = scriptLanguage(text)
  if (script === undefined) return undefined
  if (language !== undefined && scriptOf(language) === script) {
    return language === around ? undefined : language
  }
  return script === scriptOf(around) ? undefined : script
}

const scripts = new Map<string, string | undefined>()

/** As `scriptLanguage` writes it; undefined for a tag nobody knows. */
function scriptOf(language: string): string | undefined {
  if (!scripts.has(language)) scripts.set(language, findScript(language))
  return scripts.get(language)
}

function findScript(language: string): string | undefined {
  try {
    return `und-${new Intl.Locale(language).maximize().script}`
  } catch {
    return undefined
  }
}

/** A stretch is of one node, one direction and one language. */
function goesOn({ parent, language, boxes }: Stretch, box: OwnedText, of: string | undefined) {
  return parent === box.owner && boxes[0]?.isRightToLeft === box.isRightToLeft && language === of
}

function nodeOf({ parent, language, boxes }: Stretch): StructureNode {
  const isRightToLeft = boxes[0]?.isRightToLeft === true
  const text = boxes.map((box, index) => spaceBefore(box, boxes[index - 1]) + box.text).join('')
  return {
    role: 'Span',
    parent,
    ...(isRightToLeft && { actualText: mirror(text) }),
    ...(language && { language }),
  }
}

/** Lines are joined by a space that is not shown. */
function spaceBefore(box: TextBox, before: TextBox | undefined): string {
  return before !== undefined && before.y !== box.y ? ' ' : ''
}
