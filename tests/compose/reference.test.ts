import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { templateReference } from '../support/template-reference.ts'

test('the reference for template authors lists what the code has', async () => {
  await expect(templateReference()).toMatchFileSnapshot('../../templates/REFERENCE.md')
})

test('the guide for template authors names partials that there are', () => {
  const guide = readFileSync(new URL('../../templates/README.md', import.meta.url), 'utf8')
  const named = [...guide.matchAll(/^\| `([a-z-]+)` +\| (shared|policy-brief) +\|/gm)]
  expect(named.length).toBeGreaterThan(10)
  for (const [, name, folder] of named) {
    const file = new URL(`../../templates/${folder}/partials/${name}.md.hbs`, import.meta.url)
    expect(readFileSync(file, 'utf8')).not.toBe('')
  }
})

test.each(['shared', 'policy-brief'])(
  'the guide for template authors names every partial of %s',
  (folder) => {
    const guide = readFileSync(new URL('../../templates/README.md', import.meta.url), 'utf8')
    const rows = guide.matchAll(/^\| `([a-z-]+)` +\| (shared|policy-brief) +\|/gm)
    const named = [...rows].filter(([, , of]) => of === folder).map(([, name]) => name)
    const files = readdirSync(new URL(`../../templates/${folder}/partials/`, import.meta.url))
    expect(named.toSorted()).toEqual(files.map((file) => file.replace(/\.md\.hbs$/, '')).toSorted())
  },
)
