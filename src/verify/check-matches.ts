import type { LedgerLeaf } from '../model/ledger.ts'
import { alignLeaves } from './align-leaves.ts'
import type { Match } from './match-units.ts'
import type { SourceText } from './source-text.ts'
import type { SpeakerNames } from './speech.ts'
import type { Agreement, Tolerance } from './text/compare.ts'
import { compareWords, findWords } from './text/compare.ts'
import { fold } from './text/fold.ts'
import { wordDiff } from './text/word-diff.ts'
import type { ExpectedUnit, ShownUnit } from './units.ts'
import { isReference } from './units.ts'
import type { Checked, Verdict } from './verdict.ts'

export interface CheckContext {
  readonly sources: ReadonlyMap<string, SourceText>
  readonly speakers: readonly SpeakerNames[]
  readonly tolerance: Tolerance
  readonly shown: readonly ShownUnit[]
  /** Why nobody sees words that are in the file, if they are. */
  readonly hiddenHow: (text: string) => string | undefined
}

/** What is checked of a leaf, and how it is called. */
interface Claim {
  readonly leaf: LedgerLeaf
  readonly kind: Checked['kind']
  /** The words of the source at its spans; the leaf's own for what was computed of them. */
  readonly stretches: readonly string[]
}

/** A stretch of a unit that is proven: what stands there needs no further look. */
export interface Proven {
  readonly unit: ShownUnit
  readonly start: number
  readonly end: number
}

export interface CheckedUnit {
  readonly checked: readonly Checked[]
  readonly proven: readonly Proven[]
  /** Where words stand that the ledger does not give to the source. */
  readonly unclaimed: readonly Proven[]
}

/** What became of each text of the source that a unit was made to show. */
export function checkMatch({ expected, shown }: Match, context: CheckContext): CheckedUnit {
  const claims = expected.leaves.map((leaf) => claimOf(leaf, context))
  if (shown === undefined) return checkMissing(claims, context)
  const stands = alignLeaves(
    expected,
    shown.text,
    claims.map((claim) => claim !== undefined),
  )
  const checked: Checked[] = []
  const proven: Proven[] = []
  const unclaimed: Proven[] = []
  claims.forEach((claim, index) => {
    const { start, end } = stands[index] ?? { start: 0, end: 0 }
    const leaf = expected.leaves[index]
    if (claim === undefined) {
      if (leaf !== undefined && isOwnWord(leaf, shown.text.slice(start, end))) {
        proven.push({ unit: shown, start, end })
      }
      unclaimed.push({ unit: shown, start, end })
      return
    }
    const text = withoutEdges(shown.text.slice(start, end), claim.leaf.text)
    const result = judge(claim, text, context)
    if (result.passes) proven.push({ unit: shown, start, end })
    if ((claim.kind === 'name' || claim.kind === 'value') && result.passes) return
    const isElsewhere = result.verdict === 'altered' && text.trim() === ''
    checked.push(
      isElsewhere
        ? missing(claim, context)
        : {
            ...result,
            verdict: nameVerdict(result.verdict, claim, expected),
            shownAt: shown.place,
          },
    )
  })
  return { checked, proven, unclaimed }
}

function claimOf(leaf: LedgerLeaf, { sources, speakers }: CheckContext): Claim | undefined {
  const { origin, spans = [], text, path = '' } = leaf
  if (origin === undefined || origin === 'label' || origin === 'analyst') return undefined
  if (spans.length === 0 || isReference(leaf) || text.trim() === '') return undefined
  if (speakers.some(({ names }) => names.includes(fold(text)))) {
    return { leaf, kind: 'name', stretches: [text] }
  }
  const stretches = spans.flatMap((span) => sources.get(span.source)?.wordsAt(span) ?? [])
  const kind = /(?:^|\.)(?:quotes|statements|positions)\./.test(path) ? 'quotation' : 'sentence'
  if (origin === 'extracted') return { leaf, kind, stretches }
  // Computed: words of the source cut to length are checked against it, anything else against what was computed.
  return compareWords(text, stretches) === 'altered'
    ? { leaf, kind: 'value', stretches: [text] }
    : { leaf, kind, stretches }
}

function judge(claim: Claim, text: string, { tolerance, sources }: CheckContext): Checked {
  const { leaf, kind, stretches } = claim
  const verdict: Agreement = compareWords(text, stretches)
  const [span] = leaf.spans ?? []
  const source = span === undefined ? undefined : sources.get(span.source)
  const words = stretches.join(' … ')
  return {
    verdict,
    passes: isAllowed(verdict, tolerance),
    kind,
    text,
    ...(leaf.path !== undefined && { path: leaf.path }),
    ...(source !== undefined && span !== undefined && { sourceAt: source.placeAt(span.start) }),
    ...(verdict !== 'exact' && { source: words }),
    ...(verdict === 'altered' && { diff: wordDiff(words, text) }),
  }
}

/** Whether a verdict passes with the tolerances that are on. */
export function isAllowed(verdict: Verdict, { typographic, elided }: Tolerance): boolean {
  if (verdict === 'typographic') return typographic
  if (verdict === 'elided') return elided
  return verdict === 'exact'
}

/** Words under another name are misattributed; a name that governs no words is merely altered. */
function nameVerdict(
  verdict: Verdict,
  { kind }: Claim,
  { kind: unit, leaves }: ExpectedUnit,
): Verdict {
  if (kind !== 'name' || verdict !== 'altered') return verdict
  const governs =
    unit === 'heading' ||
    leaves.some(
      ({ origin, path = '' }) =>
        origin === 'extracted' || path.includes('text') || path.includes('content'),
    )
  return governs ? 'misattributed' : verdict
}

/** No unit is like this one: its texts may stand in another, as when somebody joined two paragraphs. */
function checkMissing(claims: readonly (Claim | undefined)[], context: CheckContext): CheckedUnit {
  const results = claims.flatMap((claim) =>
    claim === undefined || claim.kind === 'name' || claim.kind === 'value'
      ? []
      : [missing(claim, context)],
  )
  return { checked: results, proven: [], unclaimed: [] }
}

function missing(claim: Claim, context: CheckContext): Checked {
  const { leaf } = claim
  const folded = fold(leaf.text)
  const elsewhere = context.shown.find((unit) => findWords(folded, unit.folded) >= 0)
  if (elsewhere !== undefined) {
    return { ...judge(claim, leaf.text, context), shownAt: elsewhere.place }
  }
  const how = context.hiddenHow(folded)
  return {
    ...judge(claim, leaf.text, context),
    verdict: 'not-found',
    passes: false,
    note: how === undefined ? 'the file no longer shows it' : `the file hides it: ${how}`,
  }
}

/** What a reader adds or loses at the ends of a text: bullets, dashes before a name, the full stop of a label. */
function withoutEdges(shown: string, expected: string): string {
  const [before = ''] = /^[\s•·–—(-]+/u.exec(shown) ?? []
  const [after = ''] = /[\s·)]+$/u.exec(shown) ?? []
  const start = /^[\s•·–—(-]/u.test(expected) ? 0 : before.length
  const end = /[\s·)]$/u.test(expected) ? 0 : after.length
  return shown.slice(start, Math.max(start, shown.length - end))
}

/** How many words of the template may stand in quotation marks without being looked up in the source. */
const MAX_LABEL_WORDS = 3

/** Words of the template, unchanged and few; words of an analyst are looked up where they are checked. */
function isOwnWord({ text, origin }: LedgerLeaf, shown: string): boolean {
  if (fold(text) !== fold(shown) || fold(text) === '') return false
  return origin === undefined && text.trim().split(/\s+/u).length <= MAX_LABEL_WORDS
}
