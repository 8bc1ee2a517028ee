import { withoutDirectionMarks } from '../../../model/direction-marks.ts'
import type { Parts } from './parts.ts'
import { MAIN_PART, partText } from './parts.ts'

/**
 * The words of each paragraph of the text and the footnotes, as `docx` wrote them, in order, those without words left
 * out. Content controls are left out whole: an analyst is meant to write in them, and a table of contents changes by
 * itself.
 */
export function paragraphTexts(parts: Parts): readonly string[] {
  return [MAIN_PART, 'word/footnotes.xml'].flatMap((name) => textsIn(partText(parts, name)))
}

/** Boxes that a reference document brings along are no part of the text. */
const TEXT_BOXES = /<mc:Fallback\b.*?<\/mc:Fallback>|<w:txbxContent\b.*?<\/w:txbxContent>/gs

const TOKENS = /<(\/?w:sdt|\/w:p|w:tab\/|w:br\/)>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g

function textsIn(xml: string): readonly string[] {
  const texts: string[] = []
  let controls = 0
  let text = ''
  const story = xml.includes('<w:txbxContent') ? xml.replace(TEXT_BOXES, '') : xml
  for (const [, tag, words] of story.matchAll(TOKENS)) {
    if (tag === 'w:sdt') controls += 1
    else if (tag === '/w:sdt') controls -= 1
    else if (controls > 0) continue
    else if (words !== undefined) text += words
    else if (tag !== '/w:p') text += ' '
    else {
      if (text.trim() !== '') texts.push(withoutDirectionMarks(unescapeXml(text)))
      text = ''
    }
  }
  return texts
}

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
