#!/usr/bin/env node
// Whether `npm start` makes the same files wherever it runs: in two folders, with other time zones, locales and jobs, and
// with each further Node named on the command line. Prints each difference; ends with 1 where there is one.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const project = join(import.meta.dirname, '..')
const program = join(project, 'dist/cli/start.js')
const nodes = [process.execPath, ...process.argv.slice(2)]
const kinds = 'policy-brief,information-memo,talking-points,quote-sheet,timeline-sitrep'
const everything = ['-t', kinds, '-f', 'pdf,docx,md,html']

const variations = nodes.flatMap((node) => [
  { node, environment: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }, argv: ['--jobs', '1'] },
  {
    node,
    environment: { TZ: 'Asia/Kolkata', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    argv: ['--jobs', '4'],
  },
])

let first
let isSame = true
for (const variation of variations) {
  const name = nameOf(variation)
  if (!existsSync(variation.node)) {
    process.stdout.write(`skipped: ${name}: there is no such Node\n`)
    continue
  }
  const hashes = build(variation)
  first ??= hashes
  const names = [...new Set([...Object.keys(first), ...Object.keys(hashes)])].sort()
  const different = names.filter((file) => first[file] !== hashes[file])
  isSame &&= different.length === 0
  process.stdout.write(
    different.length === 0
      ? `the same ${names.length} files: ${name}\n`
      : `DIFFERENT: ${name}: ${different.join(', ')}\n`,
  )
}
process.exitCode = isSame ? 0 : 1

function build({ node, environment, argv }) {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-same-'))
  try {
    cpSync(join(project, 'source'), join(folder, 'source'), { recursive: true })
    const ended = spawnSync(node, [program, 'build', ...everything, ...argv], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...environment },
    })
    if (ended.status !== 0) throw new Error(ended.stderr)
    const output = join(folder, 'output')
    return Object.fromEntries(
      readdirSync(output).map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(output, name)))
          .digest('hex'),
      ]),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function nameOf({ node, environment, argv }) {
  return `${node} ${argv.join(' ')}, TZ=${environment.TZ}, LANG=${environment.LANG}`
}
