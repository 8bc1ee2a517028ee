/**
 * Makes a prediction of what `briefwright ingest` prints, as scorers of reading take it: one line of JSON.
 *
 *     briefwright ingest page.html --json | node bench/prediction.js ID >> predictions.jsonl
 */
import { text } from 'node:stream/consumers'

const { title, byline, date, lang, blocks } = JSON.parse(await text(process.stdin))
const parts = blocks.map(({ type, start, end, text }) => ({ type, start, end, text }))
const prediction = { id: process.argv[2], title, byline, date, lang, blocks: parts }
process.stdout.write(`${JSON.stringify(prediction)}\n`)
