/** How much of a file without a byte order mark is looked at. */
const SAMPLE_BYTES = 1024

/**
 * UTF-32, as its byte order mark says or, without one, as the bytes that are zero in every character do: none is above
 * U+10FFFF. Its little-endian mark starts like that of UTF-16, so this comes first.
 */
export function findUtf32(
  bytes: Uint8Array,
): { readonly encoding: 'utf-32le' | 'utf-32be'; readonly marked: boolean } | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: 'utf-32le', marked: true }
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', marked: true }
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  if (sample.length < 8 || bytes.length % 4 !== 0) return undefined
  const isEach = (high: number, plane: number, ...low: readonly [number, number]) => {
    for (let index = 0; index + 3 < sample.length; index += 4) {
      const isCharacter = (sample[index + low[0]] ?? 0) + (sample[index + low[1]] ?? 0) > 0
      if (sample[index + high] !== 0 || (sample[index + plane] ?? 0) > 0x10 || !isCharacter)
        return false
    }
    return true
  }
  if (isEach(3, 2, 0, 1)) return { encoding: 'utf-32le', marked: false }
  if (isEach(0, 1, 2, 3)) return { encoding: 'utf-32be', marked: false }
  return undefined
}
