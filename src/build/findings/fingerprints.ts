import { createHash } from 'node:crypto'
import type { Diagnostic } from '../../model/diagnostic.ts'

/** Hexadecimal digits of a fingerprint: too many for two findings of a project to share one by chance. */
const LENGTH = 16

/**
 * For each finding a name that stays the same while lines are added or taken away above it: made of its code, its
 * file, what it says and the line meant. Findings that are alike in all of these are told apart by their order.
 */
export function fingerprintsOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  const counts = new Map<string, number>()
  return diagnostics.map(({ code, message, place, frame }) => {
    const content = JSON.stringify([code, place?.file ?? '', message, lineOf(frame)])
    const count = counts.get(content) ?? 0
    counts.set(content, count + 1)
    const hash = createHash('sha256').update(`${content}${count}`).digest('hex')
    return hash.slice(0, LENGTH)
  })
}

// `codeFrame` writes the line meant as `> 12 | words`.
function lineOf(frame: string | undefined): string {
  return /^> \d+ \| ?(.*)$/m.exec(frame ?? '')?.[1]?.trim() ?? ''
}
