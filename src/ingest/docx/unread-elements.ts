import type { Findings } from './findings.ts'
import type { XmlVisitor } from './walk-xml.ts'

/** Elements whose words are not read: old wordings, field codes, drawings with what stands in them. */
const UNREAD: ReadonlySet<string> = new Set([
  ...['del', 'moveFrom', 'delText', 'instrText', 'delInstrText'],
  ...['pPrChange', 'rPrChange', 'sectPrChange', 'tblPrChange', 'tcPrChange', 'trPrChange'],
  ...['drawing', 'pict', 'object', 'Fallback', 'sdtPr', 'sectPr', 'numberingChange'],
  // How characters below are read aloud, in small print above them.
  'rt',
])

interface Unread {
  readonly name: string
  hasTextBox: boolean
  hasText: boolean
  /** The code of a field, or the words of a text box. */
  text: string
}

interface UnreadOptions {
  readonly findings: Findings
  /** Whether the element, such as an empty `del` among properties, says something and is to be visited after all. */
  readonly visits: (name: string) => boolean
  /** Given the code of a field. */
  readonly onFieldCode: (code: string) => void
}

/** A visitor that sees a part without the elements nobody reads; those that hold words or pictures are counted. */
export function withoutUnread(
  visitor: Required<XmlVisitor>,
  { findings, visits, onFieldCode }: UnreadOptions,
): XmlVisitor {
  let depth = 0
  let unread: Unread | undefined
  return {
    open(name, attribute) {
      if (unread !== undefined) {
        depth += 1
        if (name === 'txbxContent') unread.hasTextBox = true
        if (name === 't' || name === 'delText') unread.hasText = true
        if (name === 'p') unread.text += ' '
      } else if (UNREAD.has(name) && !visits(name)) {
        unread = { name, hasTextBox: false, hasText: false, text: '' }
      } else visitor.open(name, attribute)
    },
    close(name) {
      if (unread === undefined) visitor.close(name)
      else if (depth > 0) depth -= 1
      else {
        tell(unread, findings)
        if (name === 'instrText') onFieldCode(unread.text)
        unread = undefined
      }
    },
    text(text) {
      if (unread === undefined) visitor.text(text)
      else if (unread.name === 'instrText' || unread.hasTextBox) unread.text += text
    },
  }
}

function tell({ name, hasTextBox, hasText, text }: Unread, findings: Findings): void {
  const isDrawing = name === 'drawing' || name === 'pict'
  if (isDrawing && hasTextBox) findings.addTextBox(text)
  else if (isDrawing) findings.add('image')
  else if (name === 'rt' && hasText) findings.add('reading')
  else if (name === 'object') findings.add('object')
  else if ((name === 'del' || name === 'moveFrom') && hasText) findings.add('deleted')
}
