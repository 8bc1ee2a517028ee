import type { Host, Output } from '../build/files/host.ts'
import type { Paint } from '../build/findings/format-diagnostic.ts'

const COLOUR_CODES = { red: [31, 39], yellow: [33, 39], blue: [34, 39], dim: [2, 22] } as const

/** Colours for an output, or none: where it is no terminal, or `NO_COLOR` is set (no-color.org), or `TERM=dumb`. */
export function paintFor(output: Output, host: Host): Paint {
  if (!hasColours(output, host)) return (_, text) => text
  return (colour, text) => {
    const [on, off] = COLOUR_CODES[colour]
    return `\u001b[${on}m${text}\u001b[${off}m`
  }
}

/** Whether an output shows colours. */
export function hasColours(output: Output, { environment }: Host): boolean {
  return output.isTty && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb'
}

/** A line on standard error that is written over; nothing where that is no terminal. An empty text removes it. */
export function showProgress(text: string, { stderr, environment }: Host): void {
  if (!stderr.isTty || environment['TERM'] === 'dumb') return
  stderr.write(`\r\u001b[K${text.slice(0, stderr.columns - 1)}`)
}
