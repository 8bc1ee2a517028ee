/** Leaves room for the kind and the extension in the 255 bytes most file systems give a name. */
export const MAX_SLUG_BYTES = 160

/**
 * What the outputs of a source are called: its file name without the extension, in lower case, letters and digits of
 * any script kept, everything else a hyphen.
 *
 * @example
 * slugOf('Harbour Pact (final).txt') === 'harbour-pact-final'
 */
export function slugOf(name: string): string {
  const stem = name.replace(/(?<=.)\.[^.]*$/u, '').normalize('NFC')
  const words = stem.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return shorten(words.join('-')) || 'article'
}

function shorten(slug: string): string {
  let bytes = 0
  let kept = ''
  for (const character of slug) {
    bytes += Buffer.byteLength(character)
    if (bytes > MAX_SLUG_BYTES) break
    kept += character
  }
  return kept
}
