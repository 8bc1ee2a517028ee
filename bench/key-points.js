import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { collectKeyPoints } from '../dist/extract/key-points.js'
import { materialOf } from '../dist/extract/material.js'
import { read } from '../dist/extract/read.js'
import { collectSpeech } from '../dist/extract/speech/collect-speech.js'
import { collectSummary } from '../dist/extract/summary.js'
import { ingest } from '../dist/ingest/index.js'

// How much of what an article comes to its key points say, beside its first three sentences: words of the gist that
// they have (recall), words of theirs that are of the gist (precision), and F1, by stems of content words (ROUGE-1, Lin
// 2004). The gists of our own articles were written by hand before any score was seen. Of news articles, where the kit
// is at hand, the headline is the gist, and the key points are chosen without having seen it.

const root = fileURLToPath(new URL('..', import.meta.url))
const kit = join(root, process.argv[2] ?? '../shared/quotes', 'polnear-dev.jsonl')

const own = Object.entries(JSON.parse(readFileSync(new URL('gists.json', import.meta.url), 'utf8')))
const articles = await Promise.all(
  own.map(async ([name, gist]) => ({
    gist,
    of: await materialIn(name, readFileSync(join(root, name))),
  })),
)
for (const [index, { gist, of }] of articles.entries()) {
  console.log(own[index]?.[0])
  table([{ gist, of }])
}
console.log(`\n${articles.length} articles of our own, gists written by hand`)
const isEnough = table(articles)

if (existsSync(kit)) {
  const headlined = await Promise.all(
    readFileSync(kit, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(async (line) => {
        const [headline = '', ...body] = JSON.parse(line).text.split('\n\n')
        return {
          gist: headline,
          of: await materialIn('article.txt', Buffer.from(body.join('\n\n'))),
        }
      }),
  )
  console.log(`\n${headlined.length} news articles, their headlines`)
  table(headlined)
}
process.exitCode = isEnough ? 0 : 1

/**
 * @param {string} name
 * @param {Uint8Array} bytes
 */
async function materialIn(name, bytes) {
  const { value } = await ingest({ id: 'source', name, bytes })
  const reading = read(value)
  return materialOf(reading, collectSpeech(reading))
}

/**
 * Prints means; true where the three key points have at least the F1 of the first three sentences.
 *
 * @param {readonly { gist: string, of: ReturnType<typeof materialOf> }[]} measured
 */
function table(measured) {
  const rows = {
    'first three sentences': measured.map(({ gist, of }) =>
      scoreOf(gist, of.sentences.slice(0, 3)),
    ),
    'three key points': measured.map(({ gist, of }) =>
      scoreOf(gist, threeOf(collectKeyPoints(of))),
    ),
    'all of a brief, and its summary': measured.map(({ gist, of }) => scoreOf(gist, shownOf(of))),
    'as many words of the opening': measured.map(({ gist, of }) =>
      scoreOf(gist, openingOf(of, wordsIn(shownOf(of)))),
    ),
  }
  const means = Object.fromEntries(
    Object.entries(rows).map(([name, scores]) => [
      name,
      {
        recall: mean(scores.map(({ recall }) => recall)),
        precision: mean(scores.map(({ precision }) => precision)),
        F1: mean(scores.map(({ f1 }) => f1)),
        words: Math.round(mean(scores.map(({ words }) => words))),
      },
    ]),
  )
  console.table(means)
  return (means['three key points']?.F1 ?? 0) >= (means['first three sentences']?.F1 ?? 0)
}

/** @param {ReturnType<typeof collectKeyPoints>} points */
function threeOf(points) {
  return [...points]
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ text }) => textOf(text.value))
}

/** The summary and the key points, which do not repeat it. @param {ReturnType<typeof materialOf>} material */
function shownOf(material) {
  const { statements } = collectSummary(material)
  const points = collectKeyPoints(material, new Set(statements.map(({ sentence }) => sentence)))
  return [...statements, ...points].map(({ text }) => textOf(text.value))
}

/**
 * @param {ReturnType<typeof materialOf>} material
 * @param {number} words
 */
function openingOf({ sentences }, words) {
  const before = sentences.map((_, index) => wordsIn(sentences.slice(0, index)))
  return sentences.filter((sentence, index) => (before[index] ?? 0) + sentence.words / 2 < words)
}

/** @param {string} text */
function textOf(text) {
  return { text, words: text.split(/\s+/u).length }
}

/**
 * @param {string} gist
 * @param {readonly { text: string, words: number }[]} sentences
 */
function scoreOf(gist, sentences) {
  const wanted = stemsOf(gist)
  const found = stemsOf(sentences.map(({ text }) => text).join(' '))
  const shared = [...found].filter((stem) => wanted.has(stem)).length
  const recall = shared / (wanted.size || 1)
  const precision = shared / (found.size || 1)
  const f1 = shared === 0 ? 0 : (2 * recall * precision) / (recall + precision)
  return { recall, precision, f1, words: wordsIn(sentences) }
}

/** @param {readonly { words: number }[]} sentences */
function wordsIn(sentences) {
  return sentences.reduce((sum, { words }) => sum + words, 0)
}

/** Words of four letters and more, and numbers, without the endings of English. @param {string} text */
function stemsOf(text) {
  const words = text.toLowerCase().match(/\p{N}[\p{N}.,]*\p{N}|\p{N}|\p{L}{4,}/gu) ?? []
  const common = new Set(
    'that this with from have been were will would which their they them than what when where while whose there about after before into over also only says said more most'.split(
      ' ',
    ),
  )
  return new Set(
    words
      .filter((word) => !common.has(word))
      .map((word) => word.replace(/(?:ing|ed|es|s|ly)$/u, '')),
  )
}

/** @param {readonly number[]} values */
function mean(values) {
  const sum = values.reduce((total, value) => total + value, 0)
  return Math.round((sum / values.length) * 1000) / 1000
}
