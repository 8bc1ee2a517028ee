import type { Brief } from '../model/brief.ts'
import type { Ledger } from '../model/ledger.ts'
import type { EvidenceFault } from './verdict.ts'

const COUNTED = ['direct', 'mixed', 'indirect', 'unattributed'] as const
type Counted = (typeof COUNTED)[number]

/**
 * Where a file says that it has more quotations of a kind than its Brief has, or fewer: counted again, since the Brief and
 * what the page was made to show may both have been changed.
 */
export function checkCounts(brief: Brief, ledger: Ledger | undefined): readonly EvidenceFault[] {
  const leaves = (ledger?.passages ?? []).flatMap((passage) => passage.leaves)
  return COUNTED.flatMap((kind) => {
    const count = countOf(kind, brief)
    const shown = leaves
      .filter(({ path, text }) => path === `sourceBase.${kind}` && /^\d+$/u.test(text))
      .map(({ text }) => Number(text))
    const told = new Set([brief.sourceBase[kind], ...shown])
    return [...told]
      .filter((number) => number !== count)
      .map((number) => ({
        message: `it counts ${number} ${kind} quotations, and the Brief it carries has ${count}`,
      }))
  })
}

function countOf(counted: Counted, { quotes }: Brief): number {
  const spoken = quotes.filter(({ kind }) => kind !== 'scare' && kind !== 'title')
  return spoken.filter(({ kind, speaker }) =>
    counted === 'unattributed' ? speaker === null : kind === counted,
  ).length
}
