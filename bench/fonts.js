import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { article } from './articles.js'

/** How often one process opens each font file for several briefings. Gives the gates that failed, as sentences. */
export async function fonts() {
  const folder = await mkdtemp(join(tmpdir(), 'briefwright-bench-'))
  try {
    for (const name of ['a', 'b', 'c']) {
      await writeFile(join(folder, `${name}.txt`), article(6_000, 'quotes'))
    }
    const here = (name) => new URL(name, import.meta.url)
    const argv = [
      '--import',
      here('count-opens.js').href,
      fileURLToPath(here('../dist/cli/start.js')),
    ]
    const build = ['build', folder, '-o', join(folder, 'out')]
    const { stderr } = spawnSync(process.execPath, [...argv, ...build], { encoding: 'utf8' })
    const counted = /^FONT-OPENS (.*)$/m.exec(stderr)?.[1]
    if (counted === undefined) return [`The font files could not be counted:\n${stderr}`]

    const opens = JSON.parse(counted)
    const most = Math.max(0, ...opens.map(([, count]) => count))
    console.log(
      `  fonts: ${opens.length} files for three briefings, each opened at most ${most}x\n`,
    )
    if (opens.length === 0) return ['No font file was opened: the count cannot be right.']
    return opens
      .filter(([, count]) => count > 1)
      .map(([path, count]) => `${path} is opened ${count} times by one process, expected once.`)
  } finally {
    await rm(folder, { recursive: true })
  }
}
