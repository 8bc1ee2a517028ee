import type { Brief } from '../../model/brief.ts'
import { slugOf } from './slug.ts'

export interface FileNaming {
  readonly slug: string
  readonly kind: string
  /** Such as `{marking}.{slug}.{kind}`. */
  readonly pattern?: string | undefined
}

/**
 * The name of a briefing's file without its ending. What the pattern asks for and the briefing does not have is left out,
 * with one sign that joined it.
 */
export function fileNameOf(
  { handling }: Brief,
  { slug, kind, pattern = '{slug}.{kind}' }: FileNaming,
): string {
  const marking = handling.tlp === null ? handling.marking?.value : `TLP ${handling.tlp}`
  const words: Readonly<Record<string, string>> = {
    ...{ slug, kind },
    reference: slugOf(handling.reference.value),
    marking: marking === undefined ? '' : slugOf(marking),
  }
  return pattern.replace(/\{(\w+)\}([.+_-]?)/g, (_, key: string, joint: string) => {
    const word = words[key] ?? ''
    return word === '' ? '' : word + joint
  })
}
