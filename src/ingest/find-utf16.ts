/** How much of a file without a byte order mark is looked at. */
const SAMPLE_BYTES = 1024

/** Share of zeros among every other byte that tells UTF-16 of mostly Latin text; nothing else comes near. */
export const MIN_ZERO_SHARE = 0.6

/** UTF-16, as its byte order mark says or, without one, as zeros at every other place do. */
export function findUtf16(
  bytes: Uint8Array,
): { readonly encoding: 'utf-16le' | 'utf-16be'; readonly marked: boolean } | undefined {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', marked: true }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', marked: true }
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const enough = Math.max(1, Math.floor(sample.length / 2) * MIN_ZERO_SHARE)
  let even = 0
  let odd = 0
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  if (odd > enough && even === 0) return { encoding: 'utf-16le', marked: false }
  if (even > enough && odd === 0) return { encoding: 'utf-16be', marked: false }
  return undefined
}
