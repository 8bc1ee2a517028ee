import { InvalidArgumentError, Option } from 'commander'
import { headingRules, sourceFormats } from '../model/article.ts'
import { redactionRules } from '../model/brief.ts'
import { didYouMean } from '../model/did-you-mean.ts'
import type { Format } from '../model/document.ts'
import { extensions } from '../model/document.ts'
import { failLevels } from '../model/rules.ts'
import { formatOf } from './format-of.ts'

/** `-t KIND[,KIND]` */
export function kindsOption(): Option {
  return new Option(
    '-t, --template <kinds>',
    'kinds of briefing, with commas (policy-brief)',
  ).argParser(splitList)
}

/** `--theme NAME` */
export function themeOption(): Option {
  return new Option(
    '--theme <name>',
    'how the briefings look: chancery, bulletin, or one in templates/themes (what the templates say)',
  )
}

/** `-f FORMAT[,FORMAT]`: file name endings in, formats out. */
export function formatsOption(): Option {
  return new Option(
    '-f, --format <formats>',
    'some of pdf, docx, md and html, with commas (pdf,docx,md)',
  ).argParser((text) => splitList(text).map(parseFormat))
}

/** `-o DIR` */
export function outputOption(): Option {
  return new Option(
    '-o, --output <folder>',
    'where the briefings go; - for standard output (output)',
  )
}

/** `--date YYYY-MM-DD` */
export function dateOption(): Option {
  return new Option(
    '--date <date>',
    'date of the briefings, YYYY-MM-DD, where front matter has none',
  ).argParser(parseDate)
}

/** `--language TAG` */
export function languageOption(): Option {
  return new Option(
    '--language <tag>',
    "language of the template's own words, such as fr (that of the article)",
  ).argParser(parseLanguage)
}

/** `--from FORMAT` */
export function fromOption(): Option {
  return new Option('--from <format>', 'what the source is, instead of finding out').choices(
    sourceFormats,
  )
}

/** `--headings RULE` */
export function headingsOption(): Option {
  return new Option(
    '--headings <rule>',
    'which lines of plain text are headings, where front matter does not say: those that look like it, none, or those with # (auto)',
  ).choices(headingRules)
}

/** `--previous FILE` */
export function previousOption(): Option {
  return new Option(
    '--previous <file>',
    'the last issue as PDF, Word or HTML, or its brief as `briefwright extract` prints it: tells what is new',
  )
}

/** `--overlay FILE` */
export function overlayOption(): Option {
  return new Option(
    '--overlay <file>',
    'what an analyst adds to the one source (<article>.brief.yaml beside it)',
  )
}

/** `--reference-doc FILE` */
export function referenceOption(): Option {
  return new Option(
    '--reference-doc <docx>',
    'a Word file of your house: its styles, or all of it where it says {{body}} (that of the theme)',
  )
}

/** `--max-pages NUMBER` */
export function maxPagesOption(): Option {
  return new Option(
    '--max-pages <number>',
    'most pages before the annex, to which the rest moves; fail if that cannot be (what the template says)',
  ).argParser(parseCount)
}

/** `--entry NUMBER` */
export function entryOption(): Option {
  return new Option('--entry <number>', 'which entry of a feed, from 1 on (1)').argParser(
    parseCount,
  )
}

/** `--trust-helpers` */
export function trustHelpersOption(): Option {
  return new Option(
    '--trust-helpers',
    'run the helper files that templates bring along: programs, which may do anything you may',
  )
}

/** `--handling RULE` */
export function handlingOption(): Option {
  return new Option(
    '--handling <rule>',
    'withhold who spoke: names, roles and affiliations, in every part of the files',
  ).choices(redactionRules)
}

/** `--fail-on LEVEL` */
export function failOnOption(): Option {
  return new Option('--fail-on <level>', 'the least level that makes it fail (error)').choices(
    failLevels,
  )
}

/** `--json` */
export function jsonOption(what: string): Option {
  return new Option('--json', what)
}

/** A whole number from 1 on. */
export function parseCount(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text))
    throw new InvalidArgumentError('Expected a number from 1 to 999.')
  return Number(text)
}

function splitList(text: string): readonly string[] {
  const parts = text.split(',').map((part) => part.trim())
  if (parts.includes('')) throw new InvalidArgumentError('Expected names with commas between them.')
  return [...new Set(parts)]
}

function parseFormat(extension: string): Format {
  const format = formatOf(extension)
  if (format !== undefined) return format
  const known = Object.values(extensions)
  const hint = didYouMean(extension, known)
  throw new InvalidArgumentError(
    `\`${extension}\` is not one of ${known.join(', ')}.${hint === undefined ? '' : ` ${hint}`}`,
  )
}

function parseLanguage(text: string): string {
  if (/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(text)) return text
  throw new InvalidArgumentError('Expected a language tag such as `fr` or `ar`.')
}

function parseDate(text: string): string {
  const date = new Date(`${text}T00:00:00Z`)
  if (
    /^\d{4}-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(text)
  ) {
    return text
  }
  throw new InvalidArgumentError('Expected a day of the calendar such as 2026-03-04.')
}
