/**
 * Measures how often quotations are right, by kind and by the rule that found the speaker, and writes the table that
 * their confidence is read from.
 *
 *     npm run build && node bench/calibrate.js [../shared/quotes] [--write]
 *
 * Taken from the development share of the two kits of whole articles; counts only, no text of theirs. Without `--write`
 * the table is printed, and whether it is the one in use. Run it when a rule of `src/extract/speech` was changed.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { judgeQuotes } from './judge.js'
import { openKits, speechOf } from './kits.js'
import { printTable } from './measure.js'

const TABLE = new URL('../src/extract/speech/confidence-table.ts', import.meta.url)
const START = '// Rows made by bench/calibrate.js\n'

/** So many quotations as the mean stands for: what is rare is near the mean. */
const WEIGHT_OF_MEAN = 10

/** Rules of one group have one mean: who is named at the cue, whom two fit, who is named elsewhere. */
const GROUPS = [
  ['named', /^(?:name|description|sentence-subject)$/u],
  ['rivalled', /^rivalled-/u],
  ['elsewhere', /(?:)/u],
]

const folder = process.argv.slice(2).find((word) => !word.startsWith('--'))
const opened = await openKits(folder)
if (opened === undefined) process.stderr.write('Nothing to measure: no kits there.\n')
else await calibrate(opened)

async function calibrate({ scorer, rowsOf }) {
  const judged = []
  for (const kit of ['polnear-dev', 'gum-dev']) {
    for (const row of rowsOf(kit, 'development'))
      judged.push(...judgeQuotes(row, await speechOf(row.text), scorer))
  }
  const rows = rowsOfTable(judged)
  printTable(
    ['kind, rule', 'count', 'words', 'traced', 'speaker'],
    rows.map(({ kind, rule, count, words, traced, speaker }) => [
      `${kind}, ${rule}`,
      count,
      words,
      traced,
      speaker,
    ]),
  )
  printThresholds(judged, rows)
  const old = readFileSync(TABLE, 'utf8')
  const at = old.indexOf(START) + START.length
  const text = `${old.slice(0, at)}export const CONFIDENCE_TABLE: readonly ConfidenceRow[] = [
${rows.map(formatRow).join('\n')}
]
`
  if (text === old) console.log('The table in use is this one.')
  else if (process.argv.includes('--write')) writeFileSync(TABLE, text)
  else console.log('The table in use is another one: `--write` replaces it.')
}

/** What each least chance would give: `MIN_SPEAKER_CHANCE` of confidence.ts is one of them. */
function printThresholds(judged, rows) {
  const chances = new Map(rows.map(({ kind, rule, speaker }) => [`${kind} ${rule}`, speaker]))
  const lines = []
  for (const least of [0, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9]) {
    const given = withSpeaker(judged).filter(
      ({ kind, rule }) => (chances.get(`${kind} ${rule}`) ?? 0) >= least,
    )
    const right = given.filter(isRight).length
    const wrong = given.filter(
      ({ speaker }) => speaker !== 'right' && speaker !== 'untraced',
    ).length
    lines.push([least, right, wrong, given.length - right - wrong, right - 2 * wrong])
  }
  printTable(['speaker from', 'right', 'wrong', 'untraced', 'right - 2 wrong'], lines)
}

function formatRow({ kind, rule, count, words, traced, speaker }) {
  return `  ['${kind}', '${rule}', ${count}, ${words}, ${traced}, ${speaker}],`
}

function rowsOfTable(judged) {
  const everywhere = knownRight(judged)
  const meanOf = new Map(
    GROUPS.map(([group]) => {
      const own = judged.filter(({ rule }) => groupOf(rule) === group).filter(isKnown)
      return [group, towards(everywhere, own, isRight)]
    }),
  )
  const rows = []
  for (const kind of ['direct', 'mixed', 'indirect', 'scare', 'title']) {
    const ofKind = judged.filter((one) => one.kind === kind)
    const meanWords = share(ofKind, ({ words }) => words)
    const meanPlaced = share(withSpeaker(ofKind), isPlaced)
    const rules = [...new Set(ofKind.map(({ rule }) => rule))].sort()
    for (const rule of ['any', ...rules]) {
      const own = ofKind.filter((one) => one.rule === rule)
      const allKinds = judged.filter((one) => one.rule === rule)
      const speakers = withSpeaker(own)
      const known = speakers.filter(isKnown)
      const meanRight = towards(
        meanOf.get(groupOf(rule)) ?? everywhere,
        allKinds.filter(isKnown),
        isRight,
      )
      rows.push({
        kind,
        rule,
        count: own.length,
        words: round(towards(meanWords, own, ({ words }) => words)),
        traced: known.length,
        speaker: round(
          towards(meanPlaced, speakers, isPlaced) * towards(meanRight, known, isRight),
        ),
      })
    }
  }
  return rows
}

function withSpeaker(judged) {
  return judged.filter(({ speaker }) => speaker !== undefined)
}

function isPlaced({ speaker }) {
  return speaker !== 'misplaced'
}

function isKnown({ speaker }) {
  return speaker === 'right' || speaker === 'wrong'
}

function isRight({ speaker }) {
  return speaker === 'right'
}

function groupOf(rule) {
  return GROUPS.find(([, pattern]) => pattern.test(rule))?.[0] ?? ''
}

function knownRight(judged) {
  return share(judged.filter(isKnown), isRight)
}

function share(judged, holds) {
  return judged.length === 0 ? 1 : judged.filter(holds).length / judged.length
}

/** The share in which something holds, drawn to a mean as long as there are few. */
function towards(mean, judged, holds) {
  return (judged.filter(holds).length + WEIGHT_OF_MEAN * mean) / (judged.length + WEIGHT_OF_MEAN)
}

function round(chance) {
  return Math.round(chance * 100) / 100
}
