import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { extract } from '../dist/extract/index.js'
import { read } from '../dist/extract/read.js'
import { collectSpeech } from '../dist/extract/speech/collect-speech.js'
import { ingest } from '../dist/ingest/index.js'

/** The kits of annotated quotations: whole articles, single paragraphs (direct quotations only), more articles. */
export const kits = ['polnear-dev', 'direct-dev', 'gum-dev']

/** Articles to write rules by, and every third one, set aside to see whether they hold. */
export const shares = ['development', 'set aside']

/**
 * The kits of a folder with their scorer, or nothing where they are not at hand.
 *
 * @param {string} folder
 */
export async function openKits(folder = '../shared/quotes') {
  const path = resolve(folder)
  if (!existsSync(join(path, 'score.mjs'))) return undefined
  const { score, namesCanonical, surname } = await import(
    pathToFileURL(join(path, 'score.mjs')).href
  )
  const { normalise, words } = await import(pathToFileURL(join(path, 'lib.mjs')).href)
  return { scorer: { score, namesCanonical, surname, normalise, words }, rowsOf }

  /**
   * @param {string} kit
   * @param {string} share
   */
  function rowsOf(kit, share) {
    return readFileSync(join(path, `${kit}.jsonl`), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .filter((_, index) => (index % 3 === 2) === (share === 'set aside'))
      .map((line) => JSON.parse(line))
  }
}

/**
 * The whole road from plain text to Brief.
 *
 * @param {string} text
 */
export async function briefOf(text) {
  return extract(await articleOf(text)).value
}

/**
 * Quotations and speakers, with every speaker a rule found, however unsure.
 *
 * @param {string} text
 */
export async function speechOf(text) {
  return collectSpeech(read(await articleOf(text)), { minSpeakerChance: 0 })
}

/** @param {string} text */
async function articleOf(text) {
  const bytes = new TextEncoder().encode(text)
  return (await ingest({ id: 'source', name: 'article.txt', bytes, format: 'text' })).value
}
