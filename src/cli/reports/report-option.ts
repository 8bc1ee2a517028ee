import { InvalidArgumentError, Option } from 'commander'

/** How findings can be reported. */
export const reportFormats = ['text', 'json', 'github', 'sarif', 'junit', 'summary'] as const

export type ReportFormat = (typeof reportFormats)[number]

/** One report that was asked for; without a file it goes to standard output, `text` to standard error. */
export interface ReportRequest {
  readonly format: ReportFormat
  readonly file?: string
}

/** `--report FORMAT[=FILE]`, any number of times. */
export function reportOption(): Option {
  return new Option(
    '--report <format[=file]>',
    `how to report findings, perhaps to a file: ${reportFormats.join(', ')}; may be given several times (text)`,
  ).argParser((text: string, before: readonly ReportRequest[] | undefined) => [
    ...(before ?? []),
    parseReport(text),
  ])
}

function parseReport(text: string): ReportRequest {
  const [name = '', ...rest] = text.split('=')
  const format = reportFormats.find((each) => each === name)
  const file = rest.join('=')
  if (format === undefined || (rest.length > 0 && file === '')) {
    throw new InvalidArgumentError(
      `Expected one of ${reportFormats.join(', ')}, perhaps with \`=file\`.`,
    )
  }
  return file === '' ? { format } : { format, file }
}
