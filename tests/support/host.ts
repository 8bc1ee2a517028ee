import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Files, Host, Output } from '../../src/build/files/host.ts'
import { nodeFiles } from '../../src/build/files/node-files.ts'

/** A host in a folder of its own: real files, everything else recorded. */
export interface FakeHost extends Host {
  /** All that was written to standard output. */
  readonly printed: () => string
  readonly printedBytes: () => Uint8Array
  /** All that was written to standard error. */
  readonly said: () => string
  readonly interrupt: () => void
  /** The text of a file of the folder. */
  readonly read: (path: string) => Promise<string>
}

interface FakeHostOptions {
  /** What stands in the folder, by relative path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly stdin?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly isTty?: boolean
  /** Replaces some of what the disk does. */
  readonly disk?: Partial<Files>
}

/** A host for one test; its folder goes when the test ends. */
export async function fakeHost({
  files = {},
  stdin = '',
  environment = {},
  isTty = false,
  disk = {},
}: FakeHostOptions = {}): Promise<FakeHost> {
  const folder = await mkdtemp(join(tmpdir(), 'briefwright-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  const stdout = recorder(isTty)
  const stderr = recorder(isTty)
  const interruption = new AbortController()
  return {
    cwd: folder,
    environment,
    stdin: async () => Buffer.from(stdin),
    stdout: stdout.output,
    stderr: stderr.output,
    files: { ...nodeFiles, ...disk },
    today: () => '2031-05-14',
    interruption: interruption.signal,
    printed: () => stdout.bytes().toString(),
    printedBytes: () => stdout.bytes(),
    said: () => stderr.bytes().toString(),
    interrupt: () => interruption.abort(),
    read: (path) => readFile(join(folder, path), 'utf8'),
  }
}

function recorder(isTty: boolean): { readonly output: Output; readonly bytes: () => Buffer } {
  const chunks: Buffer[] = []
  return {
    output: { isTty, columns: 80, write: (chunk) => void chunks.push(Buffer.from(chunk)) },
    bytes: () => Buffer.concat(chunks),
  }
}
