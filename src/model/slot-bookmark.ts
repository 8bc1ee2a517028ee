import { createHash } from 'node:crypto'
import { normaliseSpace } from './fact.ts'

const SLOT = 'slot_'
const PROMPT = 'asked_'

/** Word takes no longer names. */
const MAX_LENGTH = 40

/** Digits of a hash; so many stand for a prompt, and for the end of an id that is too long. */
const HASH_LENGTH = 8

/** Room for the count of places that one slot stands in. */
const MAX_COUNT = '__99'.length

/**
 * The name of the bookmark around an analyst's slot in a Word file, for programs that drop content controls: the id
 * with underscores for what is no letter or digit. `count` tells the places of one slot apart; the first is 1.
 *
 * @example slotBookmark('why-it-matters', 1) // 'slot_why_it_matters'
 */
export function slotBookmark(id: string, count: number): string {
  return SLOT + wordOf(id) + ending(count)
}

/**
 * The name of the bookmark within a slot's content control: with a hash of the prompt in it, by which a slot nobody
 * filled is known; of a filled one the prompt is empty.
 */
export function promptBookmark(id: string, count: number, prompt: string): string {
  return `${PROMPT}${hashOf(normaliseSpace(prompt))}_${wordOf(id)}${ending(count)}`
}

/** Whether a bookmark is one of a slot. */
export function isSlotBookmark(name: string): boolean {
  return name.startsWith(SLOT) && name.length > SLOT.length
}

/** The slot that a bookmark names, among those there are; else as far as the name tells. */
export function slotOfBookmark(name: string, ids: readonly string[]): string {
  const word = name.slice(SLOT.length).replace(/__\d+$/, '')
  return ids.find((id) => wordOf(id) === word) ?? word.replaceAll('_', '-')
}

/** Whether a bookmark is one of a prompt. */
export function isPromptBookmark(name: string): boolean {
  return name.startsWith(PROMPT)
}

/** Whether words are the prompt that a bookmark was put around. */
export function isPromptOfBookmark(name: string, words: string): boolean {
  return name.startsWith(`${PROMPT}${hashOf(normaliseSpace(words))}_`)
}

function ending(count: number): string {
  return count === 1 ? '' : `__${count}`
}

function wordOf(id: string): string {
  const word = id.replace(/[^A-Za-z0-9]+/g, '_')
  const room = MAX_LENGTH - PROMPT.length - HASH_LENGTH - 1 - MAX_COUNT
  return word.length <= room ? word : `${word.slice(0, room - HASH_LENGTH)}${hashOf(id)}`
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH)
}
