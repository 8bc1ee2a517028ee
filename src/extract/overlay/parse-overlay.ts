import { createHash } from 'node:crypto'
import { readLocatedYaml, type Stretch } from '../../model/located-yaml.ts'
import type { OverlayFile } from '../../model/overlay.ts'
import type { Span } from '../../model/span.ts'
import { type OverlayContent, overlaySchema } from './overlay-schema.ts'

/** An overlay file, read. */
export interface Overlay extends OverlayFile {
  /** Of the text in UTF-8. */
  readonly sha256: string
  readonly content: OverlayContent
  /** Where the value at a path stands in the overlay; the source of the span is the overlay's name. */
  readonly spanOf: (path: readonly string[]) => Span | undefined
  /** The same of its key. */
  readonly keySpanOf: (path: readonly string[]) => Span | undefined
}

/** @throws BriefingError `extract/bad-overlay`, standing for every fault of the file, each with its place. */
export function parseOverlay({ name, text }: OverlayFile): Overlay {
  const { value, stretchOf, keyStretchOf } = readLocatedYaml(overlaySchema, {
    file: name,
    text,
    code: 'extract/bad-overlay',
  })
  return {
    name,
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    content: value,
    spanOf: (path) => spanIn(name, stretchOf(path)),
    keySpanOf: (path) => spanIn(name, keyStretchOf(path)),
  }
}

function spanIn(source: string, stretch: Stretch | undefined): Span | undefined {
  return stretch && { source, ...stretch }
}
