import type { ArticleMetadata } from '../../model/article.ts'
import { normaliseSpace } from '../../model/fact.ts'
import type { PDFDocumentProxy } from './open-pdf.ts'

/** Titles that programs write: file names, and names of the program's own documents. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|unbenannt.*|document ?\d*|.*\.(?:docx?|pptx?|indd|rtf|odt|pdf|tex|dvi|qxd|pages|html?))$/iu

const NO_AUTHOR =
  /^(?:user|admin(?:istrator)?|owner|unknown|anonymous|author|default|microsoft office user|.*\\.*)$/iu

/** A file is often made on the day it is published, and as often later. */
const MADE = { reason: 'the day the file was made', confidence: 0.5 }

/** What the properties of a PDF say of it: title, author, date, language. */
export async function pdfProperties(pdf: PDFDocumentProxy): Promise<ArticleMetadata> {
  const { info } = await pdf.getMetadata()
  const values = new Map<string, unknown>(Object.entries(info))
  const read = (key: string) => {
    const value = values.get(key)
    return typeof value === 'string' ? normaliseSpace(value) : ''
  }
  const title = read('Title')
  const authors = read('Author')
    .split(/;|\s+and\s+|,(?=\s*\p{Lu}\p{Ll}+\s+\p{Lu})/u)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !NO_AUTHOR.test(name))
  const date = /^D:(\d{4})(\d\d)(\d\d)/.exec(read('CreationDate'))
  const iso = date?.slice(1).join('-')
  const language = read('Language')
  return {
    title: title === '' || NO_TITLE.test(title) ? undefined : { value: title },
    byline: authors.length > 0 ? authors.map((value) => ({ value })) : undefined,
    published:
      iso === undefined || /^19[78]0-01-01$/.test(iso)
        ? undefined
        : { value: iso, iso, guess: MADE },
    language: /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? language : undefined,
  }
}
