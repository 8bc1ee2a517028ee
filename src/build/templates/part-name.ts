import type { Format } from '../../model/document.ts'
import { extensions, formats } from '../../model/document.ts'

/** The language and the format a template file may be for: `masthead.fr.pdf.md.hbs`. */
export interface Variant {
  /** BCP 47, as in the file name. */
  readonly language?: string | undefined
  readonly format?: Format | undefined
}

export interface PartName extends Variant {
  readonly name: string
}

export const PART_ENDING = '.md.hbs'

const NAME = /^[a-z0-9][a-z0-9_-]*$/i
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i

/** Whether a text can name a kind or a partial: a file or folder name without dots. */
export function isPlainName(name: string): boolean {
  return NAME.test(name)
}

/** What a template's file name says: its name, perhaps a language, perhaps a format; undefined for other files. */
export function parsePartName(file: string): PartName | undefined {
  if (!file.endsWith(PART_ENDING)) return undefined
  const [name = '', ...marks] = file.slice(0, -PART_ENDING.length).split('.')
  if (!isPlainName(name)) return undefined
  const format = formats.find((candidate) => extensions[candidate] === marks.at(-1))
  const [language, ...others] = format === undefined ? marks : marks.slice(0, -1)
  if (others.length > 0 || (language !== undefined && !LANGUAGE.test(language))) return undefined
  return { name, language, format }
}

/** The file names a part may have, the most particular first: language and format, format, language, neither. */
export function partFiles(name: string, { language, format }: Variant): readonly string[] {
  const ofLanguage = language === undefined ? [] : [`.${language}`]
  const ofFormat = format === undefined ? [] : [`.${extensions[format]}`]
  const marks = [
    ...ofLanguage.flatMap((first) => ofFormat.map((second) => first + second)),
    ...ofFormat,
    ...ofLanguage,
    '',
  ]
  return marks.map((mark) => `${name}${mark}${PART_ENDING}`)
}
