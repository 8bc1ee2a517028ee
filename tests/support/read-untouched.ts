import { openGrounds } from '../../src/verify/grounds.ts'
import { readShownFile } from '../../src/verify/read-shown-file.ts'
import type { ShownFile } from '../../src/verify/shown-file.ts'
import { verifyAgainst } from '../../src/verify/verify.ts'

interface Untouched {
  readonly name: string
  readonly bytes: Uint8Array
  /** What stands beside a Markdown file, which does not carry it. */
  readonly texts: NonNullable<ShownFile['carried']['sources']>
}

/** A file that nobody touched as it is read back, and what `verify` says against it; nothing when it passes. */
export async function readUntouched({ name, bytes, texts }: Untouched) {
  const shown = await readShownFile({ name, bytes })
  const carried = name.endsWith('.md') ? { ...shown.carried, sources: texts } : shown.carried
  const { checked, faults } = verifyAgainst({ ...shown, carried }, await openGrounds(carried, {}))
  const wrong = [
    ...faults.map(({ message }) => message),
    ...checked.filter(({ passes }) => !passes).map(({ verdict, text }) => `${verdict}: ${text}`),
  ]
  const failure = wrong.length > 0 || checked.length === 0 ? wrong.join('; ') : undefined
  return { shown, failure }
}
