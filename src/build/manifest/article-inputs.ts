import type { SourceFile } from '../../model/article.ts'
import type { ManifestInput } from '../../model/manifest.ts'
import type { LocatedOverlay } from '../sources/read-overlay.ts'
import type { Source } from '../sources/source.ts'
import { inputOf } from './input-of.ts'

/** An article, and the overlay that belongs to it. */
export function articleInputs(
  { shown }: Source,
  { bytes }: SourceFile,
  overlay: LocatedOverlay | undefined,
): readonly ManifestInput[] {
  const source = inputOf('source', shown, bytes)
  if (overlay === undefined) return [source]
  return [source, inputOf('overlay', overlay.shown, Buffer.from(overlay.text))]
}
