import { createHash } from 'node:crypto'

/** What the bookmarks of facts begin with, by which they are told from all others. */
const PREFIX = 'bw_'

/** Word takes no longer names. */
const MAX_LENGTH = 40

/** Before the count of paragraphs with the same fact. */
const COUNT_MARK = '__'

/**
 * The name of the bookmark around a paragraph of a Word file whose first extracted words are the fact at a path of the
 * Brief: the path with underscores for its points. `count` tells the paragraphs of one fact apart; the first is 1. Word
 * takes 40 letters, digits and underscores: of a longer path its end stays, behind a hash.
 *
 * @example factBookmark('quotes.3.content', 1) // 'bw_quotes_3_content'
 * @example factBookmark('quotes.3.content', 2) // 'bw_quotes_3_content__2'
 */
export function factBookmark(path: string, count: number): string {
  const ending = count === 1 ? '' : `${COUNT_MARK}${count}`
  const words = path.replace(/[^A-Za-z0-9]/g, '_')
  const room = MAX_LENGTH - PREFIX.length - ending.length
  if (words.length <= room) return PREFIX + words + ending
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 8)
  return `${PREFIX}${hash}_${words.slice(hash.length + 1 - room)}${ending}`
}

/**
 * The path of the Brief that a bookmark of `factBookmark` stands for; undefined for bookmarks of another kind, and for
 * paths that were cut.
 */
export function pathOfBookmark(name: string): string | undefined {
  if (!name.startsWith(PREFIX)) return undefined
  const words = name.slice(PREFIX.length).replace(/__\d+$/, '')
  return /^[0-9a-f]{8}_/.test(words) ? undefined : words.replaceAll('_', '.')
}
