import type { ArticleMetadata } from '../../model/article.ts'
import { normaliseSpace } from '../../model/fact.ts'
import { findDate } from '../line/find-date.ts'
import { walkXml } from './walk-xml.ts'

const PART = 'docProps/core.xml'

/** Names that programs write when nobody is the author. */
const NO_AUTHOR =
  /^(?:microsoft(?: office)?(?: user)?|office user|user|admin(?:istrator)?|author|owner|unknown|unnamed|un-?named|python-docx|openpyxl|docx4j|pandoc|briefwright|libreoffice|google docs|apache poi|template|test|default)$/iu

/** Titles that programs write by themselves: a file name, or the name of the empty template. */
const NO_TITLE =
  /^(?:(?:microsoft )?word(?: document)?(?: ?[-–] .*)?|document ?\d*|dokument ?\d*|untitled.*|unbenannt.*|.*\.(?:docx?|dotx?|rtf|odt))$/iu

/** Dates that programs write so that the same document gives the same bytes. */
const NO_DATE = /^(?:1970|1980)-01-01/

/** A file is often made on the day it is published, and as often earlier. */
const MADE = { reason: 'the day the file was made', confidence: 0.5 }

/** What the core properties of a document say of it (ECMA-376 part 2, 11); what a program filled in is left out. */
export function readProperties(xml: string | undefined, file: string): ArticleMetadata {
  if (xml === undefined) return {}
  const values = new Map<string, string>()
  let open = ''
  walkXml(
    xml,
    { file, part: PART },
    {
      open(name) {
        open = name
      },
      close() {
        open = ''
      },
      text(text) {
        if (open !== '') values.set(open, (values.get(open) ?? '') + text)
      },
    },
  )
  const read = (name: string) => normaliseSpace(values.get(name) ?? '') || undefined
  const title = read('title')
  const authors = (read('creator') ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !NO_AUTHOR.test(name))
  const created = read('created')
  const iso = created === undefined || NO_DATE.test(created) ? undefined : findDate(created)?.iso
  const language = read('language')
  return {
    title: title === undefined || NO_TITLE.test(title) ? undefined : { value: title },
    byline: authors.length > 0 ? authors.map((value) => ({ value })) : undefined,
    published:
      created !== undefined && iso !== undefined ? { value: iso, iso, guess: MADE } : undefined,
    language:
      language !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language)
        ? language
        : undefined,
  }
}
