import type { Host } from '../build/files/host.ts'
import { usageError } from './usage-error.ts'

/**
 * `SOURCE_DATE_EPOCH` in seconds (reproducible-builds.org), or null where it is not set.
 *
 * @throws BriefingError `cli/usage` for anything but a whole number; the specification wants that refused.
 */
export function sourceDateEpoch({ environment }: Host): number | null {
  const text = environment['SOURCE_DATE_EPOCH']
  if (text === undefined || text === '') return null
  const seconds = Number(text)
  // What a Date can hold.
  if (/^(?:0|[1-9]\d*)$/.test(text) && seconds <= 8_640_000_000_000) return seconds
  throw usageError(
    `Cannot use \`SOURCE_DATE_EPOCH\`: found \`${text}\`, expected whole seconds since 1970.`,
  )
}

/** The day suppressions are compared with: the date asked for, that of the build, else today in UTC. */
export function dayOf(date: string | undefined, host: Host): string {
  const epoch = sourceDateEpoch(host)
  return date ?? (epoch === null ? host.today() : new Date(epoch * 1000).toISOString().slice(0, 10))
}
