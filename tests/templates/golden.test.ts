import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { testTemplates } from '../../src/build/customising/golden.ts'
import { listTemplates } from '../../src/build/templates/load-template.ts'
import { run } from '../../src/cli/run.ts'
import { PROJECT } from '../support/built.ts'
import { fakeHost } from '../support/host.ts'

vi.setConfig({ testTimeout: 60_000 })

test('every built-in kind prints its golden brief as it was reviewed', async () => {
  const host = { ...(await fakeHost()), cwd: PROJECT }
  const places = { workingFolder: PROJECT, templates: join(PROJECT, 'templates'), packages: [] }
  const { count, diagnostics, crashes } = await testTemplates({ kinds: [] }, places, host)
  expect({ diagnostics, crashes }).toEqual({ diagnostics: [], crashes: [] })
  expect(count).toBeGreaterThanOrEqual((await listTemplates()).length)
})

test('a brief that kinds share is printed by each kind of the project', async () => {
  const article = 'Selm shuts its quay\n\n"We wait," said Odo Brandt, the harbour master of Selm.\n'
  const host = await fakeHost({
    files: {
      'article.txt': article,
      'templates/note/template.md.hbs': '# {{title.text}}\n',
      'templates/card/template.md.hbs': '# Card: {{title.text}}\n',
    },
  })
  expect(await run(['extract', 'article.txt'], host)).toBe(0)
  await host.files.write(
    join(host.cwd, 'templates/shared/tests/quay.json'),
    Buffer.from(host.printed()),
  )
  expect(await run(['templates', 'test', '--update'], host)).toBe(0)
  expect(await host.read('templates/note/tests/quay.expected.md')).toContain('# Selm shuts')
  expect(await host.read('templates/card/tests/quay.expected.md')).toContain('# Card: Selm shuts')
  expect(await run(['templates', 'test', 'note'], host)).toBe(0)
  expect(host.said()).toContain('1 brief printed; all as expected.')
})
