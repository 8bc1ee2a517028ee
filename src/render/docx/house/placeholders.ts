import type { Diagnostic, Result } from '../../../model/diagnostic.ts'
import type { XmlElement, XmlNode } from '../../../model/xml-tree.ts'
import { elementText, isElement } from '../../../model/xml-tree.ts'

/** Where the briefing itself goes. */
export const BODY = 'body'

/** `{{title}}`, also `{{ Title }}`. */
const PLACEHOLDER = /\{\{\s*([A-Za-z][\w-]*)\s*\}\}/g

/** Stands in the house's text for our body, until that is put there. */
export const BODY_MARK = 'briefing-body'

export interface FillOptions {
  /** What each placeholder stands for, by its name in lower case; empty where the briefing says nothing. */
  readonly values: ReadonlyMap<string, string>
  readonly file: string
  /** Whether the briefing may stand here. */
  readonly takesBody: boolean
}

/** The placeholders of a story, in lower case, in order. */
export function placeholdersOf(root: XmlElement): readonly string[] {
  return paragraphsOf(root).flatMap((paragraph) =>
    [...paragraphText(paragraph).matchAll(PLACEHOLDER)].map(([, name = '']) => name.toLowerCase()),
  )
}

/** A story with the placeholders filled, however Word split them over runs; the one for the body becomes `BODY_MARK`. */
export function fillPlaceholders(root: XmlElement, options: FillOptions): Result<XmlElement> {
  const diagnostics: Diagnostic[] = []
  const fill = (node: XmlNode, takesBody: boolean): readonly XmlNode[] => {
    if (!isElement(node)) return [node]
    if (node.name === 'w:p') {
      const { value, diagnostics: found } = fillParagraph(node, { ...options, takesBody })
      diagnostics.push(...found)
      return value
    }
    const isFree = takesBody && node.name !== 'w:tbl'
    return [{ ...node, children: node.children.flatMap((child) => fill(child, isFree)) }]
  }
  const children = root.children.flatMap((child) => fill(child, options.takesBody))
  return { value: { ...root, children }, diagnostics }
}

function fillParagraph(paragraph: XmlElement, options: FillOptions): Result<readonly XmlNode[]> {
  const text = paragraphText(paragraph)
  const found = [...text.matchAll(PLACEHOLDER)]
  const inner = withInnerParagraphs(paragraph, options)
  if (found.length === 0) return inner
  const diagnostics: Diagnostic[] = [...inner.diagnostics]
  if (found.some(([, name = '']) => name.toLowerCase() === BODY)) {
    const isAlone = text.trim() === found[0]?.[0] && options.takesBody
    if (isAlone) return { value: [{ name: BODY_MARK, attributes: {}, children: [] }], diagnostics }
    return { value: [paragraph], diagnostics: [misplacedBody(text, options)] }
  }
  const edits = found.map((match): Edit => {
    const [whole, name = ''] = match
    const value = options.values.get(name.toLowerCase())
    if (value === undefined) diagnostics.push(unknownPlaceholder(whole, text, options))
    return { start: match.index, end: match.index + whole.length, value: value ?? whole }
  })
  const element = inner.value[0]
  if (element === undefined || !isElement(element)) return inner
  return { value: [editText(element, edits)], diagnostics }
}

/** Text boxes hold paragraphs within paragraphs. */
function withInnerParagraphs(
  paragraph: XmlElement,
  options: FillOptions,
): Result<readonly XmlNode[]> {
  const filled = paragraph.children.map((child) =>
    isElement(child)
      ? fillPlaceholders(child, { ...options, takesBody: false })
      : { value: child, diagnostics: [] },
  )
  return {
    value: [{ ...paragraph, children: filled.map(({ value }) => value) }],
    diagnostics: filled.flatMap(({ diagnostics }) => diagnostics),
  }
}

interface Edit {
  /** Offsets into the text of the paragraph. UTF-16 units, end exclusive. */
  readonly start: number
  readonly end: number
  readonly value: string
}

/** The paragraph with stretches of its text replaced; the new words stand where the old began, and look like it. */
function editText(paragraph: XmlElement, edits: readonly Edit[]): XmlElement {
  let offset = 0
  const edit = (node: XmlNode): XmlNode => {
    if (!isElement(node) || isOther(node)) return node
    if (node.name !== 'w:t') return { ...node, children: node.children.map(edit) }
    const text = elementText(node)
    const start = offset
    offset += text.length
    const value = editedPiece(text, start, edits)
    return value === text
      ? node
      : { name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [value] }
  }
  return { ...paragraph, children: paragraph.children.map(edit) }
}

function editedPiece(text: string, start: number, edits: readonly Edit[]): string {
  let out = ''
  let at = start
  const end = start + text.length
  for (const edit of edits) {
    if (edit.end <= at || edit.start >= end) continue
    out += text.slice(at - start, Math.max(at, edit.start) - start)
    if (edit.start >= start) out += edit.value
    at = Math.min(edit.end, end)
  }
  return out + text.slice(at - start)
}

/** The words of a paragraph, without those of text boxes in it. */
function paragraphText(paragraph: XmlElement): string {
  const words = (node: XmlNode): string => {
    if (!isElement(node) || isOther(node)) return ''
    return node.name === 'w:t' ? elementText(node) : node.children.map(words).join('')
  }
  return paragraph.children.map(words).join('')
}

function isOther({ name }: XmlElement): boolean {
  return name === 'w:p' || name === 'w:txbxContent' || name === 'mc:Fallback'
}

function paragraphsOf(root: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = []
  const visit = (element: XmlElement) => {
    if (element.name === 'w:p') found.push(element)
    for (const child of element.children) if (isElement(child)) visit(child)
  }
  visit(root)
  return found
}

function unknownPlaceholder(
  whole: string,
  text: string,
  { file, values }: FillOptions,
): Diagnostic {
  const known = [...values.keys(), BODY].map((name) => `\`{{${name}}}\``).join(', ')
  return {
    severity: 'error',
    code: 'render/bad-reference',
    message: `Cannot fill \`${whole}\` of \`${file}\`: found it in “${text.trim()}”, expected one of ${known}.`,
    place: { file },
    hint: 'Correct the name in the reference document, or take the braces away.',
  }
}

function misplacedBody(text: string, { file }: FillOptions): Diagnostic {
  return {
    severity: 'error',
    code: 'render/bad-reference',
    message: `Cannot put the briefing into \`${file}\`: found \`{{body}}\` in “${text.trim()}”, expected it alone in a paragraph of the text, in no table, header or text box.`,
    place: { file },
  }
}
