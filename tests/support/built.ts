import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export const PROJECT = join(import.meta.dirname, '../..')

/** The program as it is published. */
export const BUILT_CLI = join(PROJECT, 'dist/cli/start.js')

export interface Ended {
  /** Null for a process that a signal ended. */
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface StartOptions {
  readonly cwd?: string
  /** Added to the environment. */
  readonly environment?: Readonly<Record<string, string>>
  readonly stdin?: string
  /** Called with the running process. */
  readonly onStart?: (kill: (signal: NodeJS.Signals) => void) => void
}

/** Runs the built program as a process of its own. */
export function startBuilt(argv: readonly string[], options: StartOptions = {}): Promise<Ended> {
  assertFresh()
  return start(process.execPath, [BUILT_CLI, ...argv], options)
}

/** Runs a program and waits for its end. */
export function start(
  program: string,
  argv: readonly string[],
  { cwd = PROJECT, environment = {}, stdin = '', onStart }: StartOptions = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, argv, { cwd, env: { ...process.env, ...environment } })
    const output = { stdout: '', stderr: '' }
    child.stdout.on('data', (chunk: Buffer) => {
      output.stdout += chunk.toString()
    })
    child.stderr.on('data', (chunk: Buffer) => {
      output.stderr += chunk.toString()
    })
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode, ...output }))
    child.stdin.end(stdin)
    onStart?.((signal) => child.kill(signal))
  })
}

/** A stale `dist/` would make tests of it meaningless; `npm test` builds it first. */
function assertFresh(): void {
  const built = statSync(BUILT_CLI, { throwIfNoEntry: false })?.mtimeMs ?? 0
  const sources = readdirSync(join(PROJECT, 'src'), { recursive: true, encoding: 'utf8' })
  const newest = Math.max(...sources.map((name) => statSync(join(PROJECT, 'src', name)).mtimeMs))
  if (built < newest) throw new Error('dist/ is older than src/: run `npm run build` first')
}
