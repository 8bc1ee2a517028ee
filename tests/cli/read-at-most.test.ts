import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { readAtMost } from '../../src/cli/read-at-most.ts'

test('reads all of a stream that is short enough', async () => {
  const stream = Readable.from([Buffer.from('The quay '), Buffer.from('of Selm')])
  expect(Buffer.from(await readAtMost(stream, 16)).toString()).toBe('The quay of Selm')
})

test('stops at a stream without end, and closes it', async () => {
  let given = 0
  const endless = Readable.from(
    (function* () {
      for (;;) {
        given += 10
        yield Buffer.alloc(10)
      }
    })(),
  )
  const bytes = await readAtMost(endless, 100)
  expect(bytes.length).toBe(110)
  expect(given).toBeLessThan(1000)
  expect(endless.destroyed).toBe(true)
})
