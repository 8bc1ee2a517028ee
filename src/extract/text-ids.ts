import { hash } from 'node:crypto'
import { normaliseSpace } from '../model/fact.ts'

/** Hexadecimal digits of an id: among a thousand texts, two share one in fewer than one article of eight thousand. */
const DIGITS = 8

/**
 * Gives ids made from texts, such as `q-5f0c81aa`: one stays while the words stay, wherever in the article they move and
 * whatever is written around them. The second text of the same words gets `q-5f0c81aa-2`, and so on.
 */
export function textIds(prefix: string): (text: string) => string {
  const counts = new Map<string, number>()
  return (text) => {
    const id = `${prefix}-${hash('sha256', normaliseSpace(text)).slice(0, DIGITS)}`
    const count = (counts.get(id) ?? 0) + 1
    counts.set(id, count)
    return count === 1 ? id : `${id}-${count}`
  }
}
