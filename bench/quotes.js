/**
 * Scores quotations, speakers and their confidence on the development kits: the whole road from plain text to Brief.
 *
 *     npm run build && node bench/quotes.js [../shared/quotes]
 *
 * The kits are no part of the project; without them there is nothing to score. README.md says how to read the tables.
 */
import { judgeQuotes } from './judge.js'
import { briefOf, kits, openKits, shares } from './kits.js'
import { printTable } from './measure.js'
import { reliabilityOf } from './reliability.js'

/** What rules without a trained model are expected to reach: overlap F1 / end-to-end F1, or one share. */
const GOALS = {
  'polnear-dev': {
    all: '83 / 75',
    direct: '97.5 / 91',
    mixed: '76 / 65',
    indirect: '68 / 63',
    'speaker right on a match': '90',
    'pronouns resolved': '70',
  },
  'direct-dev': { all: '93 / 85', single: '85' },
  'gum-dev': { all: '85 / 72', 'speakers resolved': '70', 'in full': '60' },
}

const folder = process.argv.slice(2).find((word) => !word.startsWith('--'))
const opened = await openKits(folder)
if (opened === undefined) process.stderr.write('Nothing to score: no kits there.\n')
else await scoreKits(opened)

async function scoreKits({ scorer, rowsOf }) {
  const judged = { development: [], 'set aside': [] }
  for (const kit of kits) {
    const columns = []
    const sizes = []
    const whole = { rows: [], predictions: [] }
    const by = kit === 'direct-dev' ? 'style' : undefined
    for (const share of shares) {
      const rows = rowsOf(kit, share)
      const predictions = []
      for (const row of rows) {
        const brief = await briefOf(row.text)
        predictions.push({ id: row.id, quotes: predictionsOf(brief, kit === 'direct-dev') })
        if (kit !== 'direct-dev') judged[share].push(...judgeQuotes(row, brief, scorer))
      }
      columns.push(cellsOf(scorer.score(rows, predictions, { by }), kit))
      sizes.push(`${share} (${rows.length})`)
      whole.rows.push(...rows)
      whole.predictions.push(...predictions)
    }
    columns.push(cellsOf(scorer.score(whole.rows, whole.predictions, { by }), kit))
    sizes.push('whole')
    printTable(
      [kit, ...sizes, 'goal'],
      Object.keys(columns[0]).map((name) => [
        name,
        ...columns.map((cells) => cells[name] ?? '-'),
        GOALS[kit][name] ?? '',
      ]),
    )
  }
  printReliability(judged)
}

/** What the scorer takes: every piece, and who is said to have said it. Direct-only kits ask for nothing else. */
function predictionsOf({ quotes, speakers }, isDirectOnly) {
  const names = new Map(speakers.map(({ id, name }) => [id, name]))
  return quotes
    .filter(({ kind }) => (isDirectOnly ? kind === 'direct' : kind !== 'scare' && kind !== 'title'))
    .map(({ spans, speaker, mention }) => ({
      spans,
      speaker:
        speaker === null && mention === null
          ? null
          : {
              name: names.get(speaker),
              ...(mention !== null && { start: mention.start, end: mention.end }),
            },
    }))
}

/** Rows of the table by name: overlap F1 / end-to-end F1, and shares of speakers. */
function cellsOf(result, kit) {
  const { byKind, by = {}, speaker, resolved } = result
  const kinds = Object.entries(byKind).filter(([, { gold }]) => gold > 0)
  const isOneKind = kinds.length === 1
  return {
    all: pair(result),
    ...Object.fromEntries(
      Object.entries(isOneKind ? by : byKind).map(([name, part]) => [name, pair(part)]),
    ),
    'speaker right on a match': percent(speaker.head),
    ...(resolved !== undefined && {
      [kit === 'gum-dev' ? 'speakers resolved' : 'pronouns resolved']: percent(resolved.recall),
      'in full': percent(resolved.full),
    }),
  }
}

function printReliability(judged) {
  const [ours, theirs] = shares.map((share) => reliabilityOf(judged[share]))
  printTable(
    ['confidence', ...shares.flatMap((share) => [`${share}: n`, 'mean', 'right'])],
    ours.map((bin, index) => [
      bin.name,
      ...[bin, theirs[index]].flatMap(({ count, mean, right }) => [
        count,
        count === 0 ? '-' : percent(mean),
        count === 0 ? '-' : percent(right),
      ]),
    ]),
  )
}

function pair({ overlap, e2e }) {
  return `${percent(overlap.f1)} / ${percent(e2e.f1)}`
}

function percent(share) {
  return (100 * share).toFixed(1)
}
