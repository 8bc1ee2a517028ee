import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { harbourArticle } from '../support/harbour-article.ts'
import { fakeHost } from '../support/host.ts'

// The first test of a file waits for everything to be imported.
vi.setConfig({ testTimeout: 60_000 })

const NAME = 'harbour.policy-brief.md'

describe('build', () => {
  test('makes briefings of source/ in output/, and prints their paths', async () => {
    const host = await fakeHost({ files: { 'source/harbour.txt': harbourArticle } })
    expect(await run(['build', '-f', 'md'], host)).toBe(0)
    expect(host.printed()).toBe(`output/${NAME}\n`)
    expect(host.said()).toMatch(/^1 briefing from 1 source; 1 file: 1 written; no problems\.$/m)
    expect(await host.read(`output/${NAME}`)).toContain('Ines Varga')
  })

  test('takes a source, a folder, kinds and formats from the command line', async () => {
    const host = await fakeHost({ files: { 'a.txt': harbourArticle, 'in/b.txt': harbourArticle } })
    const argv = ['build', 'a.txt', 'in', '-o', 'out', '-t', 'policy-brief', '-f', 'md,docx']
    expect(await run(argv, host)).toBe(0)
    expect(await readdir(join(host.cwd, 'out'))).toEqual([
      'a.policy-brief.docx',
      'a.policy-brief.md',
      'b.policy-brief.docx',
      'b.policy-brief.md',
      'manifest.json',
    ])
  })

  test('reads standard input and prints one format to standard output', async () => {
    const host = await fakeHost({ stdin: harbourArticle })
    expect(await run(['build', '-', '-f', 'md', '-o', '-'], host)).toBe(0)
    expect(host.printed()).toContain('# Port of Selm to close for repairs')
    expect(await readdir(host.cwd)).toEqual([])
  })

  test('takes its defaults from the configuration, which the command line overrules', async () => {
    const host = await fakeHost({
      files: {
        'news/harbour.txt': harbourArticle,
        'briefwright.config.yaml': 'sources: [news]\noutput: briefings\nformats: [md]\n',
      },
    })
    expect(await run(['build'], host)).toBe(0)
    expect(await run(['build', '-o', 'elsewhere'], host)).toBe(0)
    expect(host.printed()).toBe(`briefings/${NAME}\nelsewhere/${NAME}\n`)
  })

  test('prints the date and the handling of the configuration', async () => {
    const host = await fakeHost({
      files: {
        'source/harbour.txt': harbourArticle,
        'briefwright.config.yaml': 'formats: [md]\nhandling: { marking: HARBOUR EYES }\n',
      },
    })
    expect(await run(['build', '--date', '2031-03-09'], host)).toBe(0)
    const briefing = await host.read(`output/${NAME}`)
    expect(briefing).toContain('HARBOUR EYES')
    expect(briefing).toMatch(/9 March 2031|2031-03-09/)
  })

  test('does not write again what is there already', async () => {
    const host = await fakeHost({ files: { 'source/harbour.txt': harbourArticle } })
    await run(['build', '-f', 'md'], host)
    await run(['build', '-f', 'md'], host)
    expect(host.said()).toContain('1 file: 1 unchanged')
  })

  test('uses a template beside the source before one of the project, part by part', async () => {
    const host = await fakeHost({
      files: {
        'in/harbour.txt': harbourArticle,
        'in/templates/note/template.md.hbs': '# {{title.text}}\n\n{{> lead}}\n\n{{> foot}}\n',
        'in/templates/note/partials/lead.md.hbs': 'Beside the source.\n',
        'templates/note/partials/lead.md.hbs': 'In the project.\n',
        'templates/note/partials/foot.md.hbs': 'Foot of the project.\n',
      },
    })
    expect(await run(['build', 'in', '-t', 'note', '-f', 'md', '-o', '-'], host)).toBe(0)
    expect(host.printed()).toContain('Beside the source.')
    expect(host.printed()).toContain('Foot of the project.')
  })

  test('prints files and findings as JSON', async () => {
    const host = await fakeHost({ files: { 'a.txt': harbourArticle, 'b.txt': '' } })
    expect(await run(['build', 'a.txt', 'b.txt', '-f', 'md', '--json'], host)).toBe(1)
    expect(JSON.parse(host.printed())).toMatchObject({
      sources: 2,
      briefings: 1,
      files: [
        {
          path: 'output/a.policy-brief.md',
          source: 'a.txt',
          kind: 'policy-brief',
          format: 'markdown',
          status: 'written',
        },
      ],
      diagnostics: [{ severity: 'error', code: 'ingest/empty', place: { file: 'b.txt' } }],
    })
    expect(host.said()).toBe('')
  })

  test('shows progress on a terminal and nothing of the kind elsewhere', async () => {
    const files = { 'source/a.txt': harbourArticle, 'source/b.txt': harbourArticle }
    const terminal = await fakeHost({ files, isTty: true })
    await run(['build', '-f', 'md'], terminal)
    expect(terminal.said()).toContain('\r\u001b[K1 of 2 sources done')
    const pipe = await fakeHost({ files })
    await run(['build', '-f', 'md'], pipe)
    expect(pipe.said()).not.toContain('\u001b')
  })

  test('is colourless under NO_COLOR', async () => {
    const options = { files: { 'a.txt': '' }, isTty: true }
    const colourful = await fakeHost(options)
    await run(['build', 'a.txt'], colourful)
    expect(colourful.said()).toContain('\u001b[31m')
    const plain = await fakeHost({ ...options, environment: { NO_COLOR: '1' } })
    await run(['build', 'a.txt'], plain)
    expect(plain.said()).not.toContain('\u001b[31m')
  })

  test('that is interrupted ends with 130 and leaves no half file', async () => {
    const host = await fakeHost({
      files: { 'source/a.txt': harbourArticle, 'source/b.txt': harbourArticle },
    })
    const interrupting = {
      ...host,
      files: {
        ...host.files,
        write: async (path: string, bytes: Uint8Array) => {
          await host.files.write(path, bytes)
          host.interrupt()
        },
      },
    }
    expect(await run(['build', '-f', 'md'], interrupting)).toBe(130)
    expect(host.said()).toMatch(/^Interrupted: 1 briefing from 2 sources;/m)
    expect(await readdir(join(host.cwd, 'output'))).toEqual(['a.policy-brief.md', 'manifest.json'])
  })
})

describe('build --check', () => {
  test('is content with what a build has just made, and writes nothing', async () => {
    const host = await fakeHost({
      files: { 'source/harbour.txt': harbourArticle },
    })
    await run(['build', '-f', 'md'], host)
    const readOnly = { ...host, files: { ...host.files, write: () => Promise.reject(new Error()) } }
    expect(await run(['build', '-f', 'md', '--check'], readOnly)).toBe(0)
    expect(host.said()).toContain('1 file: 1 current')
  })

  test('ends with 3 and names the output that is stale or missing, and the command that mends it', async () => {
    const host = await fakeHost({
      files: { 'my source/harbour.txt': harbourArticle, [`output/${NAME}`]: '# Older\n' },
    })
    expect(await run(['build', 'my source', '-f', 'md,docx', '--check'], host)).toBe(3)
    expect(host.said()).toContain(`output/${NAME}:1: error: Cannot vouch for`)
    expect(host.said()).toContain('harbour.policy-brief.docx`: it is missing.')
    expect(host.printed()).toBe(`output/${NAME}\noutput/harbour.policy-brief.docx\n`)
    expect(host.said()).toContain("hint: Run `briefwright build 'my source' -f md,docx`.")
    expect(await readdir(join(host.cwd, 'output'))).toEqual([NAME])
  })
})

describe('build --emit', () => {
  test.each([
    ['article', '"blocks"'],
    ['brief', '"speakers"'],
    ['document', '"type": "document"'],
  ])('prints the %s as JSON', async (tree, part) => {
    const host = await fakeHost({ files: { 'harbour.txt': harbourArticle } })
    expect(await run(['build', 'harbour.txt', '--emit', tree], host)).toBe(0)
    expect(host.printed()).toContain(part)
    expect(() => JSON.parse(host.printed())).not.toThrow()
  })

  test('prints the skeleton as text, with holes where values go', async () => {
    const host = await fakeHost({ files: { 'harbour.txt': harbourArticle } })
    expect(await run(['build', 'harbour.txt', '--emit', 'skeleton'], host)).toBe(0)
    expect(host.printed()).toContain('# ⟦title.text⟧')
    expect(host.printed()).not.toContain('Port of Selm')
  })

  test('takes one source', async () => {
    const host = await fakeHost({ files: { 'a.txt': harbourArticle, 'b.txt': harbourArticle } })
    expect(await run(['build', 'a.txt', 'b.txt', '--emit', 'brief'], host)).toBe(2)
    expect(host.printed()).toBe('')
  })
})

describe('a build of something faulty', () => {
  test('makes the others, then reports every fault, the worst first', async () => {
    const host = await fakeHost({
      files: {
        'in/a.txt': harbourArticle,
        'in/b.txt': '',
        'in/c.txt': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 0, 0]),
        'in/d.md': '---\ndate: [\n---\n\nText.\n',
        'in/e.txt': harbourArticle,
      },
    })
    expect(await run(['build', 'in', 'f.txt', '-f', 'md'], host)).toBe(1)
    expect(await readdir(join(host.cwd, 'output'))).toEqual([
      'a.policy-brief.md',
      'e.policy-brief.md',
      'manifest.json',
    ])
    const findings = [...host.said().matchAll(/^(\S+?)(?::\d+)*: error: .*\[(.+)\]$/gm)]
    expect(findings.map((match) => match.slice(1))).toEqual([
      ['f.txt', 'ingest/not-found'],
      ['in/b.txt', 'ingest/empty'],
      ['in/c.txt', 'ingest/binary'],
      ['in/d.md', 'ingest/bad-front-matter'],
    ])
    expect(host.said()).toMatch(/^2 briefings from 5 sources; .*; 4 errors\.$/m)
  })

  test('a slot that one kind prints is not told as missing in another', async () => {
    const filled = `---\nslots:\n  why-it-matters: It is ours.\n  gaps: None.\n---\n\n${harbourArticle}`
    const host = await fakeHost({ files: { 'a.md': filled } })
    const kinds = 'policy-brief,information-memo'
    expect(await run(['build', 'a.md', '-t', kinds, '-f', 'md'], host)).toBe(0)
    expect(host.said().match(/for `[a-z-]+`: the template has no such slot/g)).toEqual([
      'for `gaps`: the template has no such slot',
    ])
  })

  test('a slot that nothing prints is told where it was filled, with the one that was meant', async () => {
    const files = {
      'in/a.md': `---\nslots:\n  gaps: None.\n---\n\n${harbourArticle}`,
      'in/b.md': harbourArticle,
      'in/b.brief.yaml': 'slots:\n  why-it-mattes: It is ours.\n',
    }
    const host = await fakeHost({ files })
    expect(await run(['build', 'in', '-f', 'md'], host)).toBe(0)
    expect(host.said()).toMatch(/^in\/a\.md:3:9: warning: .* for `gaps`: .*$/m)
    expect(host.said()).toMatch(
      /^in\/b\.brief\.yaml:2:18: warning: .*\n(?:.*\n)*?\s+hint: Did you mean `why-it-matters`\?$/m,
    )
    const merged = ['build', 'in/a.md', 'in/b.md', '--merge', 'both', '-f', 'md', '-o', 'both']
    expect(await run(merged, host)).toBe(0)
    expect(host.said().match(/^in\/a\.md:3:9: warning: .* for `gaps`: /gm)).toHaveLength(2)
  })

  test.each([
    ['a kind there is no template for', ['-t', 'x'], 'compose/template-not-found'],
    ['a theme there is not', ['--theme', 'x'], 'compose/unknown-theme'],
  ])('%s ends with 2', async (_, argv, code) => {
    const host = await fakeHost({ files: { 'a.txt': harbourArticle } })
    expect(await run(['build', 'a.txt', ...argv, '-f', 'md'], host)).toBe(2)
    expect(host.said()).toContain(`[${code}]`)
  })

  test.each([
    ['a missing file', ['build', 'nowhere.txt'], 'ingest/not-found'],
    ['a folder without articles', ['build', 'empty'], 'build/nothing-to-build'],
    ['no default folder', ['build'], 'ingest/not-found'],
    [
      'a kind outside the templates',
      ['build', 'a.txt', '-t', '../x'],
      'compose/template-outside-root',
    ],
  ])('%s ends with 1', async (_, argv, code) => {
    const host = await fakeHost({ files: { 'a.txt': harbourArticle } })
    await mkdir(join(host.cwd, 'empty'))
    expect(await run([...argv, '-f', 'md'], host)).toBe(1)
    expect(host.said()).toContain(`[${code}]`)
    expect(host.said()).not.toContain('    at ')
  })

  test('front matter is shown where it breaks', async () => {
    const host = await fakeHost({ files: { 'in/d.md': '---\ndate: [\n---\n\nText.\n' } })
    await run(['build', 'in'], host)
    expect(host.said()).toMatch(/^in\/d\.md:\d+:\d+: error:/m)
    expect(host.said()).toMatch(/> \d \| /)
  })

  test('a template has all its faults reported at once, each with its line, once for all sources', async () => {
    const template = '# {{title.txt}}\n\n{{shout title.text}}\n\n{{> masthed}}\n'
    const host = await fakeHost({
      files: {
        'source/a.txt': harbourArticle,
        'source/b.txt': harbourArticle,
        'templates/note/template.md.hbs': template,
      },
    })
    expect(await run(['build', '-t', 'note', '-f', 'md'], host)).toBe(1)
    const places = host.said().match(/^templates\/note\/template\.md\.hbs:\d+:\d+: error/gm)
    expect(places).toHaveLength(3)
    expect(host.said()).toContain('[compose/unknown-field]')
    expect(host.said()).toContain('[compose/unknown-helper]')
    expect(host.said()).toContain('[compose/unknown-partial]')
  })

  test('an output folder that refuses is one error, and what was there stays', async () => {
    const host = await fakeHost({
      files: {
        'source/a.txt': harbourArticle,
        'source/b.txt': harbourArticle,
        'output/a.policy-brief.md': '# Older\n',
      },
      disk: { write: () => Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' })) },
    })
    expect(await run(['build', '-f', 'md'], host)).toBe(1)
    expect(host.said().match(/\[build\/unwritable\]/g)).toHaveLength(1)
    expect(await host.read('output/a.policy-brief.md')).toBe('# Older\n')
  })

  test('two sources of one name: the second is an error', async () => {
    const host = await fakeHost({
      files: { 'x/a.txt': harbourArticle, 'y/a.md': '# Other\n\nText.\n' },
    })
    expect(await run(['build', 'x', 'y', '-f', 'md'], host)).toBe(1)
    expect(host.said()).toContain('y/a.md: error: Cannot build `y/a.md`')
    expect(host.printed()).toBe('output/a.policy-brief.md\n')
  })

  test('a fault of ours ends with 70, says how to report it, and stops no other source', async () => {
    const host = await fakeHost({
      files: { 'source/a.txt': harbourArticle, 'source/b.txt': harbourArticle },
    })
    const read = (path: string) =>
      path.endsWith('a.txt') ? Promise.reject(new Error('Bug: mislaid')) : host.files.read(path)
    const broken = { ...host, files: { ...host.files, read } }
    expect(await run(['build', '-f', 'md'], broken)).toBe(70)
    expect(host.printed()).toBe('output/b.policy-brief.md\n')
    expect(host.said()).toContain('source/a.txt: Error: Bug: mislaid')
    expect(host.said()).toContain('This is a fault of Briefwright')
  })
})
