import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test, vi } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { harbourArticle } from '../support/harbour-article.ts'
import { fakeHost } from '../support/host.ts'

// The first test of a file waits for everything to be imported.
vi.setConfig({ testTimeout: 120_000 })

const MANIFEST = 'output/manifest.json'
const TWO = { 'source/a.txt': harbourArticle, 'source/b.txt': harbourArticle }

test('a build writes a manifest that fits its published schema', async () => {
  const host = await fakeHost({
    files: {
      'source/harbour.txt': harbourArticle,
      'briefwright.config.yaml': 'formats: [md, pdf]\n',
    },
    environment: { SOURCE_DATE_EPOCH: '1760000000' },
  })
  expect(await run(['build'], host)).toBe(0)
  const text = await host.read(MANIFEST)
  const manifest = JSON.parse(text)
  const printer = await fakeHost()
  await run(['schema', 'manifest'], printer)
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(printer.printed()))
  expect(validate(manifest), JSON.stringify(validate.errors)).toBe(true)
  expect(manifest.epoch).toBe(1_760_000_000)
  expect(manifest.artifacts).toMatchObject([
    { path: 'harbour.policy-brief.md', format: 'markdown', locale: 'en', pages: null },
    { path: 'harbour.policy-brief.pdf', format: 'pdf', openSlots: expect.any(Array) },
  ])
  expect(manifest.artifacts[1].pages).toBeGreaterThan(0)
  const paths = manifest.inputs.map(({ path }: { readonly path: string }) => path)
  expect(paths).toContain('source/harbour.txt')
  expect(paths).toContain('briefwright.config.yaml')
  expect(paths).toContain('briefwright:policy-brief/template.md.hbs')
  expect(text).not.toContain(host.cwd)
  expect(text.endsWith('}\n')).toBe(true)
})

test('a build of some sources leaves what the manifest says of the others', async () => {
  const host = await fakeHost({ files: TWO })
  await run(['build', '-f', 'md'], host)
  const before = await host.read(MANIFEST)
  await run(['build', 'source/b.txt', '-f', 'md'], host)
  expect(await host.read(MANIFEST)).toBe(before)
})

test('only a build of all the project makes tells what it makes no more', async () => {
  const config = (formats: string) => `sources: [source]\nformats: [${formats}]\n`
  const files = { ...TWO, 'briefwright.config.yaml': config('md, html') }
  const host = await fakeHost({ files })
  expect(await run(['build'], host)).toBe(0)
  expect(await run(['build', '-f', 'md'], host)).toBe(0)
  expect(await run(['build', '-t', 'policy-brief'], host)).toBe(0)
  expect(host.said()).not.toContain('Cannot vouch')
  await writeFile(join(host.cwd, 'briefwright.config.yaml'), config('md'))
  expect(await run(['build'], host)).toBe(0)
  expect(host.said()).toContain(
    'Cannot vouch for `output/a.policy-brief.html`: the project makes no such briefing any more.',
  )
})

test('an output whose source is gone is told, until it is deleted', async () => {
  const host = await fakeHost({ files: TWO })
  await run(['build', '-f', 'md'], host)
  await rm(join(host.cwd, 'source/a.txt'))
  expect(await run(['build', '-f', 'md'], host)).toBe(0)
  expect(host.said()).toContain(
    '`output/a.policy-brief.md`: it was made of `source/a.txt`, which is gone',
  )
  await rm(join(host.cwd, 'output/a.policy-brief.md'))
  await run(['build', '-f', 'md'], host)
  expect(await host.read(MANIFEST)).not.toContain('a.policy-brief.md')
})

test('standard output has no manifest, and a file of that name that is not ours is left alone', async () => {
  const host = await fakeHost({ files: { 'a.txt': harbourArticle, [MANIFEST]: '{"name":"app"}' } })
  expect(await run(['build', 'a.txt', '-f', 'md', '-o', '-'], host)).toBe(0)
  expect(await run(['build', 'a.txt', '-f', 'md'], host)).toBe(1)
  expect(host.said()).toContain('[build/bad-manifest]')
  expect(await host.read(MANIFEST)).toBe('{"name":"app"}')
})

test('--check says which line of a source changed, and what mends it', async () => {
  const host = await fakeHost({ files: { 'source/harbour.txt': harbourArticle } })
  await run(['build', '-f', 'md'], host)
  const edited = harbourArticle.replace('Varga', 'Vargas')
  const line = harbourArticle.slice(0, harbourArticle.indexOf('Varga')).split('\n').length
  await writeFile(join(host.cwd, 'source/harbour.txt'), edited)
  expect(await run(['build', '-f', 'md', '--check'], host)).toBe(3)
  expect(host.said()).toContain(`source/harbour.txt:${line}: error: Cannot vouch for`)
  expect(host.said()).toContain(`\`source/harbour.txt\` changed (line ${line})`)
  expect(host.said()).toContain('hint: Run `briefwright build -f md`.')
  expect(await run(['build', '-f', 'md'], host)).toBe(0)
  expect(await run(['build', '-f', 'md', '--check'], host)).toBe(0)
})

test('--check finds a manifest that is missing or no longer says what is there', async () => {
  const host = await fakeHost({ files: { 'source/harbour.txt': harbourArticle } })
  await run(['build', '-f', 'md'], host)
  await rm(join(host.cwd, MANIFEST))
  expect(await run(['build', '-f', 'md', '--check'], host)).toBe(3)
  expect(host.said()).toContain(`\`${MANIFEST}\`: it is missing.`)
})

test('a SOURCE_DATE_EPOCH that is no number is refused', async () => {
  const host = await fakeHost({ files: TWO, environment: { SOURCE_DATE_EPOCH: 'today' } })
  expect(await run(['build', '-f', 'md'], host)).toBe(2)
  expect(host.said()).toContain('expected whole seconds since 1970')
})
