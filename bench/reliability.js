import { isElsewhere } from './judge.js'

const LOWEST = 0.5
const WIDTH = 0.1

/**
 * Whether a confidence means what it says: by tenths of it, how many quotations have it, its mean, and the share of
 * them that is right. Right is a quotation whose words are somebody's and whose speaker, where one is given, is the
 * annotated one; for `scare` and `title`, whose words are nobody's. A pronoun that nobody has traced counts as
 * right as often as those that were.
 */
export function reliabilityOf(judged) {
  const traced = judged.filter(
    ({ quote, rule, speaker }) => quote.speaker !== null && isElsewhere(rule) && isKnown(speaker),
  )
  const chance = traced.filter(({ speaker }) => speaker === 'right').length / traced.length
  const bins = []
  for (let low = LOWEST; low < 1 - WIDTH / 2; low += WIDTH) {
    const high = low + WIDTH
    const name = `${low.toFixed(1)} to ${high.toFixed(1)}`
    bins.push({ name, ...summaryOf(judged, { low, high, chance }) })
  }
  const below = summaryOf(judged, { low: -1, high: LOWEST, chance })
  const all = summaryOf(judged, { low: -1, high: 2, chance })
  return [
    ...(below.count > 0 ? [{ name: 'less', ...below }] : []),
    ...bins,
    { name: 'all', ...all },
  ]
}

function summaryOf(judged, { low, high, chance }) {
  const own = judged.filter(
    ({ quote }) =>
      quote.confidence >= low - 1e-9 && (quote.confidence < high - 1e-9 || high > 1 - 1e-9),
  )
  return {
    count: own.length,
    mean: sum(own.map(({ quote }) => quote.confidence)) / own.length,
    right: sum(own.map((one) => rightnessOf(one, chance))) / own.length,
  }
}

function isKnown(speaker) {
  return speaker === 'right' || speaker === 'wrong'
}

function rightnessOf({ quote, words, speaker }, chance) {
  if (!words) return 0
  if (quote.speaker === null) return 1
  return speaker === 'untraced' ? chance : speaker === 'right' ? 1 : 0
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0)
}
