import { joinBrokenUnits } from './join-broken-units.ts'
import { mendDirections } from './mend-directions.ts'
import { mendLines } from './mend-lines.ts'
import type { ShownFile } from './shown-file.ts'
import type { ExpectedUnit, ShownUnit } from './units.ts'
import { shownUnits } from './units.ts'

/** What a file is known to have been made of. */
export interface KnownTexts {
  /** Of the sources. */
  readonly texts: readonly string[]
  /** Undefined where it is not to be trusted at all. */
  readonly ledger: ShownFile['carried']['ledger']
  readonly expected: readonly ExpectedUnit[]
}

/** What a file shows, with what its pages break and turn round made whole again. */
export function unitsOfFile(
  file: ShownFile,
  { texts, ledger, expected }: KnownTexts,
): readonly ShownUnit[] {
  const known = [
    ...texts,
    ...(ledger?.passages ?? []).flatMap(({ leaves }) => leaves.map(({ text }) => text).join('')),
  ]
  const mended = mendLines(file.passages, known)
  const isDirected = file.format === 'pdf' && ledger !== undefined
  return joinBrokenUnits(shownUnits(isDirected ? mendDirections(mended, ledger) : mended), expected)
}
