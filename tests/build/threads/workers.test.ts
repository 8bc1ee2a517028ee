import { expect, test } from 'vitest'
import { sourceAt } from '../../../src/build/sources/source.ts'
import { openWorkers } from '../../../src/build/threads/workers.ts'
import { fakeHost } from '../../support/host.ts'
import { sourceFile } from '../../support/source-file.ts'

test('a task that comes after the end starts no thread, and ends at once', async () => {
  const host = await fakeHost()
  const places = { workingFolder: host.cwd, templates: host.cwd, packages: [] }
  const workers = openWorkers(2, {
    ...{ kinds: ['policy-brief'], formats: ['markdown'], places },
    version: '1.0.0',
    inputs: [],
  })
  await workers.close()
  const made = await workers.make({
    source: sourceAt('a.txt', host),
    input: sourceFile('Text.'),
    inputs: [],
  })
  expect(made).toEqual({ briefings: [], diagnostics: [], crashes: [] })
})
