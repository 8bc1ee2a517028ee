import { splitSentences } from '../extract/text/sentences.ts'
import type { Article } from '../model/article.ts'
import type { Brief } from '../model/brief.ts'
import { checkAttributions } from './check-attribution.ts'
import type { CheckContext, Proven } from './check-matches.ts'
import { checkMatch } from './check-matches.ts'
import type { WordsContext } from './check-quoted.ts'
import { checkQuoted, checkSentence } from './check-quoted.ts'
import type { Grounds } from './grounds.ts'
import { openGrounds } from './grounds.ts'
import { matchUnits } from './match-units.ts'
import { blankOut } from './metadata-words.ts'
import { createPartSearch } from './parts-of-statements.ts'
import type { ShownFile } from './shown-file.ts'
import type { Tolerance } from './text/compare.ts'
import { findWords } from './text/compare.ts'
import { fold } from './text/fold.ts'
import type { ShownUnit } from './units.ts'
import { expectedUnits } from './units.ts'
import { unitsOfFile } from './units-of-file.ts'
import type { Checked, EvidenceFault, ShownPlace, Verification } from './verdict.ts'

export interface VerifyOptions {
  /** The true sources, in place of those the file carries. */
  readonly sources?: readonly Article[] | undefined
  /** The Brief the file was made of, in place of the one it carries. */
  readonly brief?: Brief | undefined
  /** What may differ and still pass. Default: all of it. */
  readonly tolerance?: Partial<Tolerance> | undefined
}

/**
 * Checks every quotation and every extracted text that a finished file shows against its sources. `docs/verification.md`
 * is the contract.
 */
export async function verify(file: ShownFile, options: VerifyOptions = {}): Promise<Verification> {
  return verifyAgainst(file, await openGrounds(file.carried, options), options.tolerance)
}

/** The same against grounds that are open already: those of files that were made of the same sources. */
export function verifyAgainst(
  file: ShownFile,
  grounds: Grounds,
  tolerated: VerifyOptions['tolerance'] = {},
): Verification {
  const tolerance = { typographic: true, elided: true, ...tolerated }
  const { brief, speech } = grounds
  const isRewritten = file.isTagged === false && file.carried.ledger !== undefined
  const faults = [
    ...grounds.faults,
    ...file.unread.map(({ what, place }) => unreadFault(what, place)),
    ...(isRewritten ? [{ message: REWRITTEN }] : []),
  ]
  const sources = [...grounds.sources.values()]
  const ledger = isRewritten ? undefined : file.carried.ledger
  const against = ledger === undefined ? 'source' : 'ledger'
  if (sources.length === 0) return { checked: [], faults, against, passes: false }
  const expected = ledger === undefined ? [] : expectedUnits(ledger, file.format)
  const texts = sources.map(({ text }) => text)
  const units = unitsOfFile(file, { texts, ledger, expected })
  const words = {
    sources,
    speech,
    tolerance,
    alike: grounds.alike,
    metadata: grounds.metadata,
    knowsLabels: ledger !== undefined,
  }
  const leaves =
    ledger === undefined
      ? { checked: [], proven: [], added: units, unclaimed: [] }
      : checkLedger(units, {
          expected,
          context: {
            sources: grounds.sources,
            speakers: speech.speakers,
            tolerance,
            shown: units,
            hiddenHow: (text) =>
              file.hidden.find((one) => findWords(text, fold(one.text)) >= 0)?.how,
          },
        })
  const proven = [...leaves.proven, ...analystWords(units, brief)]
  const sentences = [
    ...leaves.added.flatMap((unit) => checkSentences(unit, grounds.language, words)),
    ...checkUnclaimed(leaves.unclaimed, proven, { language: grounds.language, words }),
  ]
  const sentenceWords = sentences.flatMap((one) => one.proven)
  const quoted = units.flatMap((unit) => checkQuoted(unit, [...proven, ...sentenceWords], words))
  const checked: Checked[] = [
    ...leaves.checked,
    ...sentences.flatMap((one) => one.checked),
    ...quoted,
  ]
  const partsIn = createPartSearch(speech, { sources, language: grounds.language })
  const truths = sentences.filter((one) => one.checked.every(({ passes }) => passes))
  const attributed = checkAttributions(units, [...proven, ...truths.flatMap((one) => one.proven)], {
    speech,
    partsIn,
  })
  checked.push(...newOnes(attributed, checked))
  return {
    checked,
    faults,
    against,
    passes: faults.length === 0 && checked.every((one) => one.passes),
  }
}

/** Printed to a new file, as Ghostscript does: the attachments stay, what tells paragraphs and rows does not. */
const REWRITTEN =
  'its pages have lost their tags: another program wrote them anew, so which words belong together cannot be told. Verify the file as it was made'

function unreadFault(what: string, { page, paragraph, line }: ShownPlace): EvidenceFault {
  const at =
    page !== undefined
      ? ` on page ${page}`
      : line !== undefined
        ? ` in line ${line}`
        : paragraph !== undefined
          ? ` in paragraph ${paragraph}`
          : ''
  return { message: `it holds ${what}${at}, which may change what is shown and cannot be checked` }
}

interface LedgerCheck {
  readonly expected: ReturnType<typeof expectedUnits>
  readonly context: CheckContext
}

function checkLedger(units: readonly ShownUnit[], { expected, context }: LedgerCheck) {
  const { matches, added } = matchUnits(expected, units)
  const results = matches.map((match) => checkMatch(match, context))
  return {
    checked: results.flatMap((one) => one.checked),
    proven: results.flatMap((one) => one.proven),
    unclaimed: results.flatMap((one) => one.unclaimed),
    added,
  }
}

function checkSentences(unit: ShownUnit, language: string, words: WordsContext) {
  const checked: Checked[] = []
  const proven: Proven[] = []
  const text = blankOut(unit.text, words.metadata)
  for (const { start, end } of splitSentences(text, language)) {
    const found = checkSentence(text.slice(start, end), unit, words)
    checked.push(...found)
    const [first] = found
    if (first === undefined) continue
    // A name in front of it or behind is no part of what the source says.
    const at = unit.text.indexOf(first.text, start)
    const isThere = at >= 0 && at + first.text.length <= end
    proven.push(isThere ? { unit, start: at, end: at + first.text.length } : { unit, start, end })
  }
  return { checked, proven }
}

/**
 * Words that the ledger gives to the template or an analyst: those that read like the source and are not what it says.
 * Whoever changes a sentence may change what the file says of it as well.
 */
function checkUnclaimed(
  unclaimed: readonly Proven[],
  proven: readonly Proven[],
  { language, words }: { readonly language: string; readonly words: WordsContext },
) {
  return unclaimed
    .filter(
      ({ unit }) =>
        !proven.some((one) => one.unit === unit && one.end - one.start >= unit.text.length),
    )
    .flatMap(({ unit, start, end }) => {
      const text = unit.text.slice(start, end)
      const { checked } = checkSentences({ ...unit, text, folded: fold(text) }, language, words)
      return [{ checked: checked.filter(({ passes }) => !passes), proven: [] }]
    })
}

/** What an analyst wrote, by the Brief, may hold quotations from elsewhere. */
function analystWords(units: readonly ShownUnit[], brief: Brief | undefined): readonly Proven[] {
  const texts =
    brief === undefined ? [] : brief.slots.flatMap(({ content }) => content.flatMap(textsOf))
  return units.flatMap((unit) => {
    const isAnalyst = texts.some((text) => fold(text) === unit.folded)
    return isAnalyst ? [{ unit, start: 0, end: unit.text.length }] : []
  })
}

function textsOf(block: Brief['slots'][number]['content'][number]): readonly string[] {
  return block.type === 'list' ? block.items.map(({ value }) => value) : [block.text.value]
}

/** One fault is told once: where a name was changed, the words under it need not be told of again. */
function newOnes(found: readonly Checked[], known: readonly Checked[]): readonly Checked[] {
  return found.filter(
    ({ shownAt, verdict }) =>
      !known.some(
        (one) => one.verdict === verdict && JSON.stringify(one.shownAt) === JSON.stringify(shownAt),
      ),
  )
}
