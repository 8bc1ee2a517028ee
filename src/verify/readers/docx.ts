import type { DocxPackage } from '../../ingest/docx/open-package.ts'
import { openPackage } from '../../ingest/docx/open-package.ts'
import { BriefingError } from '../../model/diagnostic.ts'
import { parseEvidenceXml } from '../../model/evidence-xml.ts'
import type { XmlElement } from '../../model/xml-tree.ts'
import { childElements, findElement, isElement, parseXml, XmlFault } from '../../model/xml-tree.ts'
import type { Carried, HiddenText, ShownFile, ShownPassage } from '../shown-file.ts'
import type { Looks, LooksOf } from './word-looks.ts'
import { howUnseen, looksIn } from './word-looks.ts'

/**
 * A Word file as its reader sees it, with all changes accepted: text and footnotes. Deleted, hidden, white and tiny words
 * do not count as shown.
 *
 * @throws BriefingError those of `openPackage`; `ingest/broken`
 */
export function readDocxFile(bytes: Uint8Array, file: string): ShownFile {
  const parts = openPackage(bytes, file)
  const document = partTree(parts, 'word/document.xml', file)
  if (document === undefined) throw broken(file, 'no part `word/document.xml`')
  const styles = partTree(parts, 'word/styles.xml', file)
  const reading: Reading = { passages: [], hidden: [], rows: 0, count: 0, looksOf: looksIn(styles) }
  const body = findElement(document, 'w:body')
  if (body !== undefined) readBlocks(body, reading, {})
  for (const name of ['word/footnotes.xml', 'word/endnotes.xml']) {
    const notes = partTree(parts, name, file)
    for (const note of childElements(notes)) {
      if (note.attributes['w:type'] === undefined) readBlocks(note, reading, {})
    }
  }
  return {
    format: 'docx',
    passages: reading.passages,
    hidden: reading.hidden,
    carried: carriedBy(parts),
  }
}

interface Reading {
  readonly passages: ShownPassage[]
  readonly hidden: HiddenText[]
  rows: number
  count: number
  readonly looksOf: LooksOf
}

interface Around {
  readonly row?: number
  /** What stands behind the text, as hex, where something does. */
  readonly fill?: string | undefined
}

function readBlocks(parent: XmlElement, reading: Reading, around: Around): void {
  for (const child of parent.children.filter(isElement)) {
    switch (child.name) {
      case 'w:p':
        readParagraph(child, reading, around)
        break
      case 'w:tbl':
        readTable(child, reading, around)
        break
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:ins':
      case 'w:moveTo':
      case 'w:customXml':
        readBlocks(child, reading, around)
        break
    }
  }
}

/** Rows of several cells belong together; a table of one cell is a box around paragraphs. */
function readTable(table: XmlElement, reading: Reading, around: Around): void {
  for (const row of childElements(table, 'w:tr')) {
    const isDeleted = findElement(row, 'w:trPr', 'w:del') !== undefined
    if (isDeleted) continue
    const cells = cellsOf(row)
    reading.rows += 1
    const number = reading.rows
    for (const cell of cells) {
      const fill = fillOf(findElement(cell, 'w:tcPr')) ?? around.fill
      const isBox = cells.length === 1 || childElements(cell, 'w:p').length > 1
      readBlocks(cell, reading, { fill, ...(!isBox && { row: number }) })
    }
  }
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return row.children
    .filter(isElement)
    .flatMap((child) =>
      child.name === 'w:tc'
        ? [child]
        : child.name === 'w:sdt'
          ? cellsOf(findElement(child, 'w:sdtContent') ?? child)
          : [],
    )
}

function readParagraph(paragraph: XmlElement, reading: Reading, around: Around): void {
  reading.count += 1
  const properties = findElement(paragraph, 'w:pPr')
  const looks = reading.looksOf.paragraph(properties)
  const fill = fillOf(properties) ?? around.fill
  const line: Line = { text: '', boxes: [], looks, fill, place: { paragraph: reading.count } }
  readRuns(paragraph, line, reading)
  if (line.text.trim() !== '') {
    const depth = looks.headingDepth
    const kind =
      depth !== undefined && around.row === undefined
        ? ({ kind: 'heading', depth } as const)
        : around.row === undefined
          ? ({ kind: 'paragraph' } as const)
          : ({ kind: 'cell', row: around.row } as const)
    reading.passages.push({ ...kind, text: line.text, place: line.place })
  }
  for (const box of line.boxes) readBlocks(box, reading, around)
}

interface Line {
  text: string
  /** Text boxes anchored in it. */
  readonly boxes: XmlElement[]
  readonly looks: Looks
  readonly fill: string | undefined
  readonly place: ShownPassage['place']
}

/** Deleted words, and where moved ones stood (ECMA-376 part 1, 17.13.5). */
const DELETED = new Set(['w:del', 'w:moveFrom'])

function readRuns(parent: XmlElement, line: Line, reading: Reading): void {
  for (const child of parent.children.filter(isElement)) {
    if (DELETED.has(child.name)) hide(child, 'a deletion that is tracked', line, reading)
    else if (child.name === 'w:r') readRun(child, line, reading)
    else if (child.name === 'mc:AlternateContent')
      readRuns(findElement(child, 'mc:Choice') ?? child, line, reading)
    else if (child.name === 'w:txbxContent') line.boxes.push(child)
    else if (child.name !== 'w:pPr') readRuns(child, line, reading)
  }
}

function readRun(run: XmlElement, line: Line, reading: Reading): void {
  const properties = findElement(run, 'w:rPr')
  const looks = reading.looksOf.run(properties, line.looks)
  const how = howUnseen(looks, fillOf(properties) ?? line.fill)
  if (how !== undefined) {
    hide(run, how, line, reading)
    return
  }
  line.text += runText(run)
  readRuns(
    {
      ...run,
      children: run.children.filter((child) => isElement(child) && HOLDERS.has(child.name)),
    },
    line,
    reading,
  )
}

/** Elements of a run that may hold a text box. */
const HOLDERS = new Set(['w:drawing', 'w:pict', 'mc:AlternateContent'])

/** The characters of a run (ECMA-376 part 1, 17.3.3); instructions of fields are none. */
function runText(run: XmlElement): string {
  return run.children
    .filter(isElement)
    .map((child) => {
      switch (child.name) {
        case 'w:t':
        case 'w:delText':
          return child.children.filter((text) => typeof text === 'string').join('')
        case 'w:tab':
        case 'w:br':
        case 'w:cr':
        case 'w:ptab':
          return ' '
        case 'w:noBreakHyphen':
          return '\u2011'
        case 'w:softHyphen':
          return '\u00ad'
        default:
          return ''
      }
    })
    .join('')
}

function hide(element: XmlElement, how: string, { place }: Line, { hidden }: Reading): void {
  const text = wordsBelow(element)
  if (text.trim() !== '') hidden.push({ text, how, place })
}

function wordsBelow(element: XmlElement): string {
  if (element.name === 'w:r') return runText(element)
  return element.children.filter(isElement).map(wordsBelow).join('')
}

/** The colour behind what has these properties; none for `auto`. */
function fillOf(properties: XmlElement | undefined): string | undefined {
  const fill = findElement(properties, 'w:shd')?.attributes['w:fill']
  return fill === undefined || fill === 'auto' ? undefined : fill.toLowerCase()
}

function carriedBy(parts: DocxPackage): Carried {
  const names = parts.names.filter((name) => /^customXml\/item\d+\.xml$/u.test(name)).sort()
  for (const name of names) {
    const evidence = parseEvidenceXml(parts.part(name) ?? '')
    if (evidence !== undefined) return { ...evidence, named: [] }
  }
  return { sources: [], named: [] }
}

function partTree(parts: DocxPackage, name: string, file: string): XmlElement | undefined {
  const xml = parts.part(name)
  if (xml === undefined) return undefined
  try {
    return parseXml(xml)
  } catch (error) {
    if (error instanceof XmlFault) throw broken(file, error.message)
    throw error
  }
}

function broken(file: string, found: string): BriefingError {
  return new BriefingError(
    'ingest/broken',
    `Cannot read \`${file}\`: found ${found}, expected a sound Word document.`,
    { place: { file }, hint: 'Open it in a word processor and save it again.' },
  )
}
