import type { Document, Format } from '../../model/document.ts'
import type { LedgerLeaf } from '../../model/ledger.ts'
import type { ManifestArtifact } from '../../model/manifest.ts'
import { ledgerOf } from '../../render/ledger-of.ts'
import { resolve } from '../../render/resolve.ts'

/**
 * How many texts of what people said a document shows in one format, whole and with words left out. A text with
 * emphasis in it counts once, one that is printed in two places twice, as in `briefwright verify`.
 */
export function countStates(
  document: Document,
  format: Format,
): NonNullable<ManifestArtifact['states']> {
  const { passages } = ledgerOf(resolve(document, format).value)
  const said = passages.flatMap(({ leaves }) =>
    leaves.filter((leaf, index) => isSaid(leaf) && !continues(leaf, leaves[index - 1])),
  )
  const elided = said.filter(isElided).length
  return { exact: said.length - elided, elided }
}

function isSaid({ origin, path = '', spans = [] }: LedgerLeaf): boolean {
  return (origin === 'extracted' || origin === 'computed') && spans.length > 0 && SAID.test(path)
}

/** Several stretches are joined by an ellipsis, and what a helper cuts to length ends with one. */
function isElided({ origin, spans = [] }: LedgerLeaf): boolean {
  return spans.length > 1 || origin === 'computed'
}

const SAID = /(?:^|\.)(?:quotes|statements)\.\d+\.(?:text|content)$/

function continues({ path, spans }: LedgerLeaf, before: LedgerLeaf | undefined): boolean {
  return before?.path === path && JSON.stringify(before?.spans) === JSON.stringify(spans)
}
