import { createFields } from './fields.ts'
import type { Findings } from './findings.ts'
import type { Format, ParagraphWriter } from './paragraph-writer.ts'
import { createParagraphWriter } from './paragraph-writer.ts'
import type { WordStyles } from './read-styles.ts'
import { PLAIN_STYLE } from './read-styles.ts'
import type { StoryPart } from './story-collector.ts'
import { createStoryCollector } from './story-collector.ts'
import { withoutUnread } from './unread-elements.ts'
import type { Attribute } from './walk-xml.ts'
import { isOn, walkXml } from './walk-xml.ts'

export interface StoryContext {
  readonly file: string
  /** Name of the part, for errors. */
  readonly part: string
  readonly styles: WordStyles
  readonly links: ReadonlyMap<string, string>
  readonly findings: Findings
  /** The identifier of a note that is referred to: by kind, `footnote` or `endnote`, and its id in the file. */
  readonly noteOf: (kind: string, id: string) => string
}

/** Character styles of the sign that a note opens with, by their ids in Word and LibreOffice. */
const NOTE_SIGN_STYLE = /^(?:foot|end)note(?:reference|characters|anchor|symbol)/i

/**
 * The paragraphs and tables of a part such as `word/document.xml` (ECMA-376 part 1, 17), in order. Deleted and hidden
 * text is not read, inserted text is.
 *
 * @throws BriefingError `ingest/broken`, `ingest/too-deep`
 */
export function readStory(xml: string, context: StoryContext): readonly StoryPart[] {
  const { styles, links, findings } = context
  const story = createStoryCollector()
  const fields = createFields()
  let writer: ParagraphWriter | undefined
  let formats = new Set<Format>()
  let isHidden = false
  let within: 'paragraph' | 'run' | 'row' | 'other' = 'other'
  let isText = false
  // What follows in the run is the sign of a note, which the note's author chose (17.11.14).
  let isNoteSign = false
  let markIsDeleted = false
  let rowIsDeleted = false

  const endParagraph = () => {
    if (writer !== undefined) story.addParagraph(writer.build())
    writer = undefined
  }
  const addText = (text: string) => {
    if (writer === undefined || text === '') return
    const style = styles.get(writer.styleId) ?? PLAIN_STYLE
    if (isHidden || style.isHidden) {
      if (text.trim() !== '') findings.add('hidden')
    } else writer.addText(text, formats)
  }
  const addBreak = () => {
    if (writer === undefined || isHidden) return
    if (!writer.endsInBreak()) {
      writer.addBreak()
      return
    }
    // Two line ends in a row are how people end a paragraph who do not know of paragraphs.
    const { styleId, outlineLevel, isNumbered } = writer
    endParagraph()
    writer = Object.assign(createParagraphWriter(), { styleId, outlineLevel, isNumbered })
  }
  const readField = (type: string | undefined) => {
    if (type === 'begin') fields.begin()
    else if (type === 'separate') {
      const url = fields.separate()
      if (url !== undefined) writer?.openLink(url)
    } else if (type === 'end' && fields.end()) writer?.closeLink()
  }
  const readRunProperty = (name: string, attribute: Attribute) => {
    const set = (format: Format, on: boolean) => (on ? formats.add(format) : formats.delete(format))
    if (name === 'b') set('strong', isOn(attribute))
    else if (name === 'i') set('emphasis', isOn(attribute))
    else if (name === 'vanish') isHidden = isOn(attribute)
    else if (name === 'rStyle') {
      if (story.isInNote() && NOTE_SIGN_STYLE.test(attribute('val') ?? '')) isNoteSign = true
      const style = styles.get(attribute('val') ?? '') ?? PLAIN_STYLE
      if (style.isBold) formats.add('strong')
      if (style.isItalic) formats.add('emphasis')
      if (style.isHidden) isHidden = true
    }
  }
  const readParagraphProperty = (name: string, attribute: Attribute) => {
    if (writer === undefined) return
    const value = attribute('val')
    if (name === 'pStyle') writer.styleId = value ?? ''
    else if (name === 'outlineLvl') {
      const level = Number(value)
      writer.outlineLevel = level >= 0 && level < 9 ? level + 1 : 0
    } else if (name === 'numId') writer.isNumbered = value !== '0'
  }
  const open = (name: string, attribute: Attribute) => {
    switch (name) {
      case 'p':
        if (markIsDeleted && writer !== undefined) markIsDeleted = false
        else {
          endParagraph()
          writer = createParagraphWriter()
        }
        break
      case 'pPr':
        within = 'paragraph'
        break
      case 'r':
        formats = new Set()
        isHidden = false
        isNoteSign = false
        break
      case 'rPr':
        if (within === 'other') within = 'run'
        break
      case 't':
        isText = !fields.isCode() && !isNoteSign
        break
      case 'tab':
      case 'ptab':
        if (within !== 'paragraph') addText('\t')
        break
      case 'br':
      case 'cr':
        addBreak()
        break
      case 'noBreakHyphen':
        addText('\u2011')
        break
      case 'sym':
        findings.add('symbol')
        break
      case 'fldChar':
        readField(attribute('fldCharType'))
        break
      case 'hyperlink': {
        const url = links.get(attribute('id') ?? '')
        if (url !== undefined) writer?.openLink(url)
        break
      }
      case 'footnoteReference':
      case 'endnoteReference':
        writer?.addFootnote(context.noteOf(name.replace('Reference', ''), attribute('id') ?? ''))
        isNoteSign = /^(?:1|true|on)$/.test(attribute('customMarkFollows') ?? '')
        break
      case 'commentReference':
        findings.add('comment')
        break
      case 'del':
        if (within === 'row') rowIsDeleted = true
        else markIsDeleted = true
        break
      case 'ins':
      case 'moveTo':
        if (within === 'other') findings.addInsertion()
        break
      case 'footnote':
      case 'endnote':
        story.openNote(attribute('id') ?? '', (attribute('type') ?? 'normal') === 'normal')
        break
      case 'tbl':
        endParagraph()
        story.openTable()
        break
      case 'tr':
        story.openRow()
        rowIsDeleted = false
        break
      case 'trPr':
        within = 'row'
        break
      case 'tc':
        story.openCell()
        break
      default:
        if (within === 'run') readRunProperty(name, attribute)
        else if (within === 'paragraph') readParagraphProperty(name, attribute)
    }
  }
  const close = (name: string) => {
    switch (name) {
      case 'p':
        if (!markIsDeleted) endParagraph()
        break
      case 'pPr':
      case 'trPr':
        within = 'other'
        break
      case 'rPr':
        if (within === 'run') within = 'other'
        break
      case 't':
        isText = false
        break
      case 'hyperlink':
        writer?.closeLink()
        break
      case 'tr':
        if (rowIsDeleted) story.dropRow()
        break
      case 'tbl':
        story.closeTable()
        break
      default:
        break
    }
  }
  const text = (words: string) => {
    if (isText) addText(words)
  }
  const visitor = withoutUnread(
    { open, close, text },
    {
      findings,
      visits: (name) => name === 'del' && within !== 'other',
      onFieldCode: fields.addCode,
    },
  )
  walkXml(xml, context, visitor)
  endParagraph()
  return story.parts()
}
