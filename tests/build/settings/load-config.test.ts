import { expect, test } from 'vitest'
import { loadConfig } from '../../../src/build/settings/load-config.ts'
import { fakeHost } from '../../support/host.ts'

test('a project without a configuration has the defaults', async () => {
  expect(await loadConfig(await fakeHost())).toEqual({})
})

test.each([
  ['briefwright.config.yaml', 'output: briefings'],
  ['briefwright.config.yml', 'output: briefings'],
  ['briefwright.config.json', '{"output":"briefings"}'],
])('%s is read', async (name, text) => {
  expect(await loadConfig(await fakeHost({ files: { [name]: text } }))).toEqual({
    output: 'briefings',
  })
})

test('two configurations are one too many', async () => {
  const host = await fakeHost({
    files: { 'briefwright.config.yaml': '', 'briefwright.config.json': '{}' },
  })
  await expect(loadConfig(host)).rejects.toMatchObject({
    code: 'build/bad-config',
    message:
      'Cannot choose a configuration: found `briefwright.config.yaml` and `briefwright.config.json`, expected one of them.',
  })
})
