/** The outside world as `cli/`, `build/` and `preview/` see it; a test passes one of its own. */
export interface Host {
  /** Absolute. Relative paths of the command line and the configuration start here. */
  readonly cwd: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** All of standard input; of more than a source may have, only so much that this shows. */
  readonly stdin: () => Promise<Uint8Array>
  /** Results. */
  readonly stdout: Output
  /** Everything else. */
  readonly stderr: Output
  readonly files: Files
  /** `YYYY-MM-DD`, UTC. For what ends on a day, never for anything printed in a briefing. */
  readonly today: () => string
  /** Aborted when the user interrupts. */
  readonly interruption: AbortSignal
}

export interface Output {
  readonly isTty: boolean
  /** Width in characters, where it is a terminal. */
  readonly columns: number
  readonly write: (chunk: string | Uint8Array) => void
}

/** Files by absolute path. Errors are Node's, with a `code` such as `ENOENT`. */
export interface Files {
  readonly read: (path: string) => Promise<Uint8Array>
  /** In bytes; 0 for devices and pipes. */
  readonly sizeOf: (path: string) => Promise<number>
  /** Makes the folders on the way; the file appears whole or not at all. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>
  /** What stands at a path, links followed; devices and pipes count as files. */
  readonly kindOf: (path: string) => Promise<'file' | 'folder' | undefined>
  /** The files a glob matches, as sorted absolute paths. Names that start with a dot are left out. */
  readonly glob: (pattern: string, options: GlobOptions) => Promise<readonly string[]>
}

export interface GlobOptions {
  /** Where relative patterns start; absolute. */
  readonly folder: string
  /** Globs to leave out. */
  readonly ignore?: readonly string[] | undefined
}
