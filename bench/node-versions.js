// `node bench/node-versions.js [VERSION...]`, after `npm run build`: whether other versions of Node (22 and 24 where none
// are named) make the same files of `source/` as this one, in every kind and format. Exits with 1 where they do not.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const KINDS = 'policy-brief,information-memo,talking-points,timeline-sitrep,quote-sheet'
const root = fileURLToPath(new URL('..', import.meta.url))
const versions = process.argv.length > 2 ? process.argv.slice(2) : ['22', '24']

const expected = hashesOf(process.execPath)
let differing = 0
for (const version of versions) {
  const hashes = hashesOf(install(version))
  const names = [...new Set([...expected.keys(), ...hashes.keys()])].sort()
  const different = names.filter((name) => expected.get(name) !== hashes.get(name))
  differing += different.length
  console.log(
    `Node ${version}: ${names.length - different.length} of ${names.length} files the same`,
  )
  for (const name of different) console.log(`  ${name}`)
}
process.exitCode = differing === 0 ? 0 : 1

/** The program of another version, as an npm package, outside the project. */
function install(version) {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const folder = join(tmpdir(), `briefwright-node-${version}`)
  const program = join(folder, 'node_modules', name, 'bin/node')
  if (existsSync(program)) return program
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const argv = ['install', '--no-audit', '--no-fund', `${name}@${version}`]
  const { status } = spawnSync('npm', argv, { cwd: folder, stdio: 'inherit' })
  if (status !== 0) throw new Error(`npm could not install ${name}@${version}`)
  return program
}

/** The sha256 of every file one version makes, by name. */
function hashesOf(program) {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-versions-'))
  try {
    const build = ['build', 'source', '-t', KINDS, '-f', 'pdf,docx,md,html', '-o', folder]
    const { status, stderr } = spawnSync(program, ['dist/cli/start.js', ...build], {
      cwd: root,
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`${program} failed:\n${stderr}`)
    const names = readdirSync(folder).filter((name) => !name.startsWith('.'))
    return new Map(names.map((name) => [name, sha256(readFileSync(join(folder, name)))]))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex')
}
