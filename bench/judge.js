const PRONOUN = /^(?:he|she|they|it|i|we|you|who|whom|which|that|his|her|their|him|them|its|one)$/iu

/** Rules that take the speaker from elsewhere than the words at the cue. */
export const isElsewhere = (rule) => !['name', 'description', 'sentence-subject'].includes(rule)

/**
 * What is right of each quotation found in an article, by its annotation:
 *
 * - `words`: the words are somebody's; for `scare` and `title`, they are nobody's direct speech.
 * - `speaker`: whether the speaker is `right` or `wrong`; `misplaced` where the words that should name him are not the
 *   annotated ones; `untraced` where they are, but nobody has traced whom they mean; undefined where none is given or
 *   the words are not somebody's.
 *
 * Left out is what the scorer sets aside: pieces of half-quoted statements, and what lies on annotation nobody has to
 * find without matching it.
 */
export function judgeQuotes(row, { quotes, speakers }, scorer) {
  const { text } = row
  const gold = cut(text, goldOf(row), scorer)
  const units = quotes.flatMap((quote) =>
    cut(
      text,
      quote.spans.map(({ start, end }) => ({ start, end, quote })),
      scorer,
    ),
  )
  match(gold, units)
  const spare = new Set(gold.filter(({ required }) => !required).flatMap(({ at }) => [...at]))
  const mixed = gold.filter(({ kind }) => kind === 'mixed')
  const names = new Map(speakers.map(({ id, name }) => [id, name]))
  return quotes.flatMap((quote) => {
    const unit = units.find((one) => one.quote === quote)
    if (unit === undefined) return []
    const { rule } = quote.resolution
    const judged = { quote, rule, kind: quote.kind }
    if (quote.kind === 'scare' || quote.kind === 'title') {
      const { found } = unit
      return [{ ...judged, words: !(found?.kind === 'direct' && found.required) }]
    }
    if (unit.found === undefined) {
      const isPiece = mixed.some(({ at }) => [...unit.at].every((word) => at.has(word)))
      const isSpare = [...unit.at].filter((word) => spare.has(word)).length / unit.at.size >= 0.5
      return isPiece || isSpare ? [] : [{ ...judged, words: false }]
    }
    const name = names.get(quote.speaker)
    const speaker =
      name === undefined
        ? undefined
        : judgeSpeaker({ text, name, mention: quote.mention, rule }, unit.found, scorer)
    return [{ ...judged, words: true, speaker }]
  })
}

/** Annotated spans of one row, whichever of the two forms it has. */
function goldOf(row) {
  if (row.quotes !== undefined)
    return row.quotes.map((quote) => ({ ...quote, source: quote.speaker }))
  return row.attributions.flatMap(({ content, required, source, canonical, kind }) =>
    content.map((span) => ({ kind, ...span, required, source, canonical })),
  )
}

function cut(text, spans, { normalise }) {
  return spans.flatMap((span) =>
    normalise(text, span.start, span.end).map(({ start, end, words }) => ({
      ...span,
      start,
      end,
      required: span.required !== false,
      at: new Set(words.map((word) => word.start)),
    })),
  )
}

/** One to one, the best first: at least half of the joint words shared. */
function match(gold, units) {
  const pairs = []
  for (const one of gold) {
    for (const unit of units) {
      if (one.start >= unit.end || unit.start >= one.end) continue
      const both = [...one.at].filter((word) => unit.at.has(word)).length
      const share = both / (one.at.size + unit.at.size - both)
      if (share >= 0.5) pairs.push({ one, unit, share })
    }
  }
  pairs.sort((a, b) => b.share - a.share || Number(b.one.required) - Number(a.one.required))
  for (const { one, unit } of pairs) {
    if (one.taken || unit.found !== undefined) continue
    one.taken = true
    unit.found = one
  }
}

function judgeSpeaker({ text, name, mention, rule }, { source, canonical }, scorer) {
  if (canonical) return scorer.namesCanonical(name, canonical) ? 'right' : 'wrong'
  if (!source) return 'wrong'
  const isPointed = mention !== null && overlaps(text, mention, source, scorer)
  if (PRONOUN.test(source.text)) return isPointed || mention === null ? 'untraced' : 'misplaced'
  if (isPointed) return isElsewhere(rule) ? 'untraced' : 'right'
  const isName = scorer.surname(source.text) !== ''
  const lower = (value) =>
    ` ${scorer
      .words(value)
      .map((word) => word.text.toLowerCase())
      .join(' ')} `
  const isSame = isName
    ? (scorer.surname(name) !== '' && lower(source.text).includes(` ${scorer.surname(name)} `)) ||
      lower(name).includes(` ${scorer.surname(source.text)} `)
    : lower(source.text).includes(lower(name))
  return isSame ? 'right' : 'wrong'
}

function overlaps(text, mention, source, { words }) {
  const starts = ({ start, end }) => words(text, start, end).map((word) => word.start)
  const [ours, theirs] = [starts(mention), new Set(starts(source))]
  const both = ours.filter((start) => theirs.has(start)).length
  return both > 0 && both / Math.min(ours.length, theirs.size) >= 0.5
}
