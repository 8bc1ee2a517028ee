import type { BuiltFile } from '../../build/build.ts'
import type { Finding } from '../../build/findings/findings.ts'
import { openFindings } from '../../build/findings/findings.ts'
import type { Report } from './report.ts'
import { formatPlace, isFailure, withoutControls } from './report.ts'

/** GitHub drops a job summary of more than 1 MiB whole, and one step may write several: this leaves room. */
export const MAX_SUMMARY_BYTES = 900_000

/** Digits of a hash that people compare. */
const HASH_DIGITS = 12

/**
 * A build as Markdown, for the job summary of GitHub, a merge request or a mail: the verdict, every finding, every
 * briefing with pages, words, quotations, open slots and hash. What is too much for one is cut by whole rows, and told.
 */
export function toSummary(report: Report): string {
  const open = openFindings(report.findings)
  const isFailed = open.some((finding) => isFailure(finding, report))
  const head = `## Briefings: ${isFailed ? 'something is to be done' : 'all is as it should be'}\n\n${escapeMarkdown(report.summary)}\n`
  const findings = table(
    ['Level', 'Rule', 'Place', 'Finding'],
    report.findings.map(findingRow),
    'Every finding is in the SARIF log.',
  )
  const files = table(
    ['Briefing', 'Status', 'Locale', 'Pages', 'Words', 'Quotations', 'Open slots', 'sha256'],
    report.files.map(fileRow),
    'Every briefing is in `manifest.json`.',
  )
  const half = (MAX_SUMMARY_BYTES - byteLength(head)) / 2
  const shownFindings = findings(half)
  const shownFiles = files(MAX_SUMMARY_BYTES - byteLength(head) - byteLength(shownFindings))
  return head + shownFindings + shownFiles
}

function findingRow({ severity, code, place, message, hint, suppressed }: Finding): Row {
  const words =
    hint === undefined
      ? escapeMarkdown(message)
      : `${escapeMarkdown(message)} ${escapeMarkdown(hint)}`
  return [
    suppressed === undefined ? severity : `accepted: ${escapeMarkdown(suppressed.reason)}`,
    escapeMarkdown(code),
    place === undefined ? '' : escapeMarkdown(formatPlace(place)),
    words,
  ]
}

function fileRow({ path, status, made: { artifact } }: BuiltFile): Row {
  const { locale, pages, words, quotations, openSlots, sha256 } = artifact
  const { direct, mixed, indirect, unattributed } = quotations
  return [
    escapeMarkdown(path),
    status,
    escapeMarkdown(locale),
    pages === null ? '' : String(pages),
    String(words),
    `${direct} direct, ${mixed} mixed, ${indirect} reported; ${unattributed} unattributed`,
    String(openSlots.length),
    `\`${sha256.slice(0, HASH_DIGITS)}\``,
  ]
}

type Row = readonly string[]

/** A table for as many rows as so many bytes hold; nothing for no rows. */
function table(head: Row, rows: readonly Row[], pointer: string): (bytes: number) => string {
  return (bytes) => {
    if (rows.length === 0) return ''
    const lines = [`\n${line(head)}${line(head.map(() => '---'))}`]
    // The pointer and its number fit into this.
    let left = bytes - byteLength(lines.join('')) - 200
    let shown = 0
    for (const row of rows) {
      const next = line(row)
      left -= byteLength(next)
      if (left < 0) break
      lines.push(next)
      shown += 1
    }
    const rest = rows.length - shown
    return lines.join('') + (rest > 0 ? `\nAnd ${rest} more. ${pointer}\n` : '')
  }
}

function line(cells: Row): string {
  return `| ${cells.join(' | ')} |\n`
}

/** Text that Markdown and HTML leave alone, on one line. */
function escapeMarkdown(text: string): string {
  return withoutControls(text)
    .replace(/\s+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_{}[\]()#!|>~@]/g, '\\$&')
}

function byteLength(text: string): number {
  return Buffer.byteLength(text)
}
