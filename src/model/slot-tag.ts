import { createHash } from 'node:crypto'

/** Word takes no longer tags. */
const MAX_LENGTH = 64

const PREFIX = 'slot:'

/** The tag of the content control that holds an analyst's slot in a Word file. */
export function slotTag(id: string): string {
  const tag = PREFIX + id
  if (tag.length <= MAX_LENGTH) return tag
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 8)
  return `${tag.slice(0, MAX_LENGTH - hash.length - 1)}~${hash}`
}

/** The slot that a tag names, among those there are where the tag was cut; undefined for tags of others. */
export function slotOfTag(tag: string, ids: readonly string[]): string | undefined {
  if (!tag.startsWith(PREFIX)) return undefined
  return ids.find((id) => slotTag(id) === tag) ?? tag.slice(PREFIX.length)
}
