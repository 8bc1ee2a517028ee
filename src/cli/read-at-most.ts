import type { Readable } from 'node:stream'

/** The bytes of a stream; of one with more than `most`, only as many chunks as show that. Then the stream is closed. */
export async function readAtMost(stream: Readable, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    length += chunk.length
    if (length > most) break
  }
  return Buffer.concat(chunks)
}
