import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { extract } from '../../src/extract/index.ts'
import { ingest } from '../../src/ingest/index.ts'
import { harbourArticle } from '../support/harbour-article.ts'
import { fakeHost } from '../support/host.ts'
import { sourceFile } from '../support/source-file.ts'

// The first test of a file waits for everything to be imported.
vi.setConfig({ testTimeout: 120_000 })

test.each(['docx', 'pdf'])(
  'a briefing as %s can be read back: its title and every quotation',
  async (format) => {
    const host = await fakeHost({ files: { 'harbour.txt': harbourArticle } })
    expect(await run(['build', 'harbour.txt', '-o', '.', '-f', format], host)).toBe(0)
    const bytes = await readFile(join(host.cwd, `harbour.policy-brief.${format}`))
    const { value } = await ingest(sourceFile(bytes, { name: `harbour.${format}` }))
    expect(value.source.format).toBe(format)
    expect(value.metadata.title?.value).toBe('Port of Selm to close for repairs')
    const words = value.blocks.map(({ map }) => map.text).join('\n')
    expect(words).toContain('We have no choice but to close the northern quay')
    expect(words).toContain('freight prices may rise in May')
    const headings = value.blocks.filter(({ type }) => type === 'heading')
    expect(headings.map(({ map }) => map.text)).toContain('Key messages')
    expect(extract(value).value.source[0]?.paragraphs.length).toBeGreaterThan(5)
  },
)
