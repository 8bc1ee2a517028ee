import { withoutOuterMarks } from '../../model/direction-marks.ts'
import type { XmlElement } from '../../model/xml-tree.ts'
import { findElement, isElement } from '../../model/xml-tree.ts'
import type { HiddenText, ShownPassage, Unread } from '../shown-file.ts'
import type { Looks, LooksOf } from './word-looks.ts'
import { fillOf, howUnseen } from './word-looks.ts'

/** What is found while a Word file is read. */
export interface Findings {
  readonly hidden: HiddenText[]
  readonly unread: Unread[]
  readonly looksOf: LooksOf
}

/** A paragraph while its runs are read. */
export interface Line {
  text: string
  /** Text boxes anchored in it. */
  readonly boxes: XmlElement[]
  readonly looks: Looks
  readonly fill: string | undefined
  readonly place: ShownPassage['place']
}

/** Deleted words, and where moved ones stood (ECMA-376 part 1, 17.13.5). */
const DELETED = new Set(['w:del', 'w:moveFrom'])

/** Adds what the runs below an element show to a line; text boxes are put aside. */
export function readRuns(parent: XmlElement, line: Line, reading: Findings): void {
  for (const child of parent.children.filter(isElement)) {
    if (FIELDS.has(child.name)) noteField(child, line, reading)
    if (DELETED.has(child.name)) hide(child, 'a deletion that is tracked', line, reading)
    else if (child.name === 'w:r') readRun(child, line, reading)
    else if (child.name === 'mc:AlternateContent')
      readRuns(findElement(child, 'mc:Choice') ?? child, line, reading)
    else if (child.name === 'w:txbxContent') line.boxes.push(child)
    else if (child.name !== 'w:pPr') readRuns(child, line, reading)
  }
}

/** Where the instruction of a field stands. */
const FIELDS = new Set(['w:fldSimple', 'w:instrText'])

/** Fields that put other words on the page when Word updates them (ECMA-376 part 1, 17.16.5). */
const OTHER_WORDS =
  /^\s*(?:AUTOTEXT|AUTOTEXTLIST|DATABASE|DDE|DDEAUTO|FILLIN|IF|INCLUDEPICTURE|INCLUDETEXT|LINK|MERGEFIELD|QUOTE|RD)\b/iu

function noteField(field: XmlElement, { place }: Line, { unread }: Findings): void {
  const instruction =
    field.attributes['w:instr'] ??
    field.children.filter((text) => typeof text === 'string').join('')
  const [name] = OTHER_WORDS.exec(instruction) ?? []
  if (name !== undefined) unread.push({ what: `a field (${name.trim().toUpperCase()})`, place })
}

function readRun(run: XmlElement, line: Line, reading: Findings): void {
  const properties = findElement(run, 'w:rPr')
  const looks = reading.looksOf.run(properties, line.looks)
  const how = howUnseen(looks, fillOf(properties) ?? line.fill)
  if (how !== undefined) {
    hide(run, how, line, reading)
    return
  }
  line.text += runText(run)
  for (const child of run.children)
    if (isElement(child) && FIELDS.has(child.name)) noteField(child, line, reading)
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
          return withoutOuterMarks(
            child.children.filter((text) => typeof text === 'string').join(''),
          )
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

function hide(element: XmlElement, how: string, { place }: Line, { hidden }: Findings): void {
  const text = wordsBelow(element)
  if (text.trim() !== '') hidden.push({ text, how, place })
}

function wordsBelow(element: XmlElement): string {
  if (element.name === 'w:r') return runText(element)
  return element.children.filter(isElement).map(wordsBelow).join('')
}
