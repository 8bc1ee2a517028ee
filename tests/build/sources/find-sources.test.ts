import { describe, expect, test } from 'vitest'
import { findSources } from '../../../src/build/sources/find-sources.ts'
import { fakeHost } from '../../support/host.ts'

async function find(patterns: readonly string[], names: readonly string[]) {
  const host = await fakeHost({ files: Object.fromEntries(names.map((name) => [name, 'Text.'])) })
  const { value, diagnostics } = await findSources(patterns, host)
  return {
    shown: value.map(({ shown }) => shown),
    slugs: value.map(({ slug }) => slug),
    findings: diagnostics.map(({ severity, code, place }) => [severity, code, place?.file]),
  }
}

describe('sources', () => {
  test('may be files of any ending, in the order given', async () => {
    const { shown } = await find(['b.txt', './a.wire'], ['a.wire', 'b.txt'])
    expect(shown).toEqual(['b.txt', 'a.wire'])
  })

  test('may be folders, searched to the bottom for articles, sorted by path', async () => {
    const { shown } = await find(
      ['in'],
      ['in/b.md', 'in/a.txt', 'in/2031/c.HTML', 'in/.draft.txt', 'other.txt'],
    )
    expect(shown).toEqual(['in/2031/c.HTML', 'in/a.txt', 'in/b.md'])
  })

  test('are told apart from their overlays, which nobody need be told of', async () => {
    const { shown, findings } = await find(
      ['in'],
      ['in/a.md', 'in/a.brief.yaml', 'in/b.brief.yaml'],
    )
    expect(shown).toEqual(['in/a.md'])
    expect(findings).toEqual([['info', 'build/skipped-source', 'in/b.brief.yaml']])
  })

  test('may be globs, which mean articles unless they name an ending', async () => {
    const names = ['in/a.txt', 'in/b.md', 'in/c.wire', 'in/d.png']
    expect((await find(['in/*'], names)).shown).toEqual(['in/a.txt', 'in/b.md'])
    expect((await find(['in/*.wire'], names)).shown).toEqual(['in/c.wire'])
  })

  test('may be standard input', async () => {
    expect(await find(['-'], [])).toEqual({ shown: ['-'], slugs: ['stdin'], findings: [] })
  })

  test('are taken once, however often they are named', async () => {
    expect((await find(['a.txt', './a.txt', '*.txt'], ['a.txt'])).shown).toEqual(['a.txt'])
  })

  test('may have glob characters in their names', async () => {
    expect((await find(['a[1].txt'], ['a[1].txt', 'a1.txt'])).shown).toEqual(['a[1].txt'])
  })
})

describe('a folder', () => {
  test('without an article is an error that says what an article is', async () => {
    const { findings } = await find(['in'], ['in/a.png'])
    expect(findings).toEqual([['error', 'build/nothing-to-build', 'in']])
  })

  test('has its other files named, so that none is left out in silence', async () => {
    const { shown, findings } = await find(['in'], ['in/a.txt', 'in/scan.png'])
    expect(shown).toEqual(['in/a.txt'])
    expect(findings).toEqual([['info', 'build/skipped-source', 'in/scan.png']])
  })

  test('may hold a README, templates and parts of saved pages, which are no articles', async () => {
    const { shown, findings } = await find(
      ['in'],
      ['in/page.html', 'in/README.md', 'in/page_files/frame.html', 'in/templates/x/README.md'],
    )
    expect(shown).toEqual(['in/page.html'])
    expect(findings).toEqual([])
  })
})

test('what is not there is an error, and the others are found', async () => {
  const { shown, findings } = await find(['a.txt', 'b.txt', 'x*.md'], ['b.txt'])
  expect(shown).toEqual(['b.txt'])
  expect(findings).toEqual([
    ['error', 'ingest/not-found', 'a.txt'],
    ['error', 'build/nothing-to-build', 'x*.md'],
  ])
})

test('the second of two sources that would have the same outputs is an error', async () => {
  const { shown, findings } = await find(['a', 'b'], ['a/Pact.txt', 'b/pact.md'])
  expect(shown).toEqual(['a/Pact.txt'])
  expect(findings).toEqual([['error', 'build/same-name', 'b/pact.md']])
})
