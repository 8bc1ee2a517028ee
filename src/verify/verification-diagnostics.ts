import type { Diagnostic, Place } from '../model/diagnostic.ts'
import { formatDiff } from './text/word-diff.ts'
import type { Checked, ShownPlace, Verification } from './verdict.ts'

/** What does not pass, as diagnostics; `file` is the path people know the file by. */
export function verificationDiagnostics(
  { checked, faults }: Verification,
  file: string,
): readonly Diagnostic[] {
  return [
    ...faults.map(
      ({ message, place, hint }): Diagnostic => ({
        severity: 'error',
        code: 'verify/bad-evidence',
        message: `Cannot trust what \`${file}\` carries: ${message}.`,
        place: { file },
        hint: place === undefined ? hint : `In the source: ${formatPlace(place)}.`,
      }),
    ),
    ...checked.filter(({ passes }) => !passes).map((one) => diagnosticOf(one, file)),
  ]
}

function diagnosticOf(checked: Checked, file: string): Diagnostic {
  const { shownAt, sourceAt, verdict } = checked
  const where = formatShownPlace(shownAt)
  return {
    severity: 'error',
    code: CODES[verdict],
    message: `Cannot accept ${NOUNS[checked.kind]}${where === '' ? '' : ` ${where}`}: ${describe(checked)}.`,
    place: { file, ...(shownAt?.line !== undefined && { line: shownAt.line }) },
    ...(sourceAt !== undefined && { hint: `In the source: ${formatPlace(sourceAt)}.` }),
  }
}

const CODES = {
  exact: 'verify/not-tolerated',
  typographic: 'verify/not-tolerated',
  elided: 'verify/not-tolerated',
  altered: 'verify/altered',
  'not-found': 'verify/not-found',
  misattributed: 'verify/misattributed',
} as const

const NOUNS = {
  quotation: 'a quotation',
  sentence: 'words of the source',
  name: 'a name',
  value: 'a value',
} as const

function describe({ verdict, text, diff, note, source }: Checked): string {
  const words = `“${shorten(text)}”`
  switch (verdict) {
    case 'exact':
    case 'typographic':
      return `found ${words}, expected ${source === undefined ? 'it' : `“${shorten(source)}”`}; only typography differs`
    case 'elided':
      return `found words left out in ${words}, expected them whole`
    case 'altered':
      return `altered: ${diff === undefined ? words : formatDiff(diff)}`
    case 'not-found':
      return `not found: ${words}${note === undefined ? '' : `; ${note}`}`
    case 'misattributed':
      return `misattributed: ${diff === undefined ? words : formatDiff(diff)}${note === undefined ? '' : `; ${note}`}`
  }
}

/** How much of a text is shown. UTF-16 units. */
const MAX_SHOWN = 120

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line
}

/** `on page 2, paragraph 14`, nothing where a line says it. */
export function formatShownPlace(place: ShownPlace | undefined): string {
  if (place === undefined || place.line !== undefined) return ''
  const { page, paragraph } = place
  return [
    ...(page === undefined ? [] : [`on page ${page}`]),
    ...(paragraph === undefined
      ? []
      : [`${page === undefined ? 'in ' : ''}paragraph ${paragraph}`]),
  ].join(', ')
}

function formatPlace({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(':')
}
