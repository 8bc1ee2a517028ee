import { expect, test } from 'vitest'
import { readSource } from '../../../src/build/sources/read-source.ts'
import { sourceAt } from '../../../src/build/sources/source.ts'
import { fakeHost } from '../../support/host.ts'

test('a file larger than any article is refused before it is read', async () => {
  const read: string[] = []
  const host = await fakeHost({
    files: { 'a.txt': 'Text.' },
    disk: {
      sizeOf: async () => 100 * 1024 * 1024,
      read: async (path) => {
        read.push(path)
        return new Uint8Array()
      },
    },
  })
  await expect(readSource(sourceAt('a.txt', host), host)).rejects.toMatchObject({
    code: 'ingest/too-large',
    message: 'Cannot read `a.txt`: found 100 MB, expected at most 50 MB.',
  })
  expect(read).toEqual([])
})

test('a file that is not there is told as such', async () => {
  const host = await fakeHost()
  await expect(readSource(sourceAt('a.txt', host), host)).rejects.toMatchObject({
    code: 'ingest/not-found',
  })
})
