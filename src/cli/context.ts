import type { Host } from '../build/files/host.ts'

/** What every command is given. */
export interface Context {
  readonly host: Host
  /** The command line without the program's own name. */
  readonly argv: readonly string[]
  /** Told by each command when it is through; see `exit-codes.ts`. */
  readonly finish: (exitCode: number) => void
}
