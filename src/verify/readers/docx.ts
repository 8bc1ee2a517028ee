import type { DocxPackage } from '../../ingest/docx/open-package.ts'
import { openPackage } from '../../ingest/docx/open-package.ts'
import { BriefingError } from '../../model/diagnostic.ts'
import { parseEvidenceXml } from '../../model/evidence-xml.ts'
import type { XmlElement } from '../../model/xml-tree.ts'
import { childElements, findElement, isElement, parseXml, XmlFault } from '../../model/xml-tree.ts'
import type { Carried, ShownFile, ShownPassage } from '../shown-file.ts'
import { fillOf, looksIn } from './word-looks.ts'
import type { Findings, Line } from './word-runs.ts'
import { readRuns } from './word-runs.ts'

/**
 * A Word file as its reader sees it, with all changes accepted: text, footnotes, headers and footers. Deleted, hidden, white and tiny words
 * do not count as shown.
 *
 * @throws BriefingError those of `openPackage`; `ingest/broken`
 */
export function readDocxFile(bytes: Uint8Array, file: string): ShownFile {
  const parts = openPackage(bytes, file)
  const document = partTree(parts, 'word/document.xml', file)
  if (document === undefined) throw broken(file, 'no part `word/document.xml`')
  const styles = partTree(parts, 'word/styles.xml', file)
  const reading: Reading = {
    passages: [],
    hidden: [],
    unread: [],
    rows: 0,
    count: 0,
    looksOf: looksIn(styles),
  }
  const body = findElement(document, 'w:body')
  if (body !== undefined) readBlocks(body, reading, {})
  for (const name of ['word/footnotes.xml', 'word/endnotes.xml']) {
    const notes = partTree(parts, name, file)
    for (const note of childElements(notes)) {
      if (note.attributes['w:type'] === undefined) readBlocks(note, reading, {})
    }
  }
  for (const name of parts.names
    .filter((part) => /^word\/(?:header|footer)\d*\.xml$/u.test(part))
    .sort()) {
    const part = partTree(parts, name, file)
    if (part !== undefined) readBlocks(part, reading, {})
  }
  return {
    format: 'docx',
    passages: reading.passages,
    hidden: reading.hidden,
    unread: reading.unread,
    carried: carriedBy(parts),
  }
}

interface Reading extends Findings {
  readonly passages: ShownPassage[]
  rows: number
  count: number
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
      case 'w:altChunk':
        reading.unread.push({ what: 'another document that Word puts in', place: {} })
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
