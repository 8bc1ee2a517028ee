import { unusedSlot } from '../compose/unused-slot.ts'
import type { Brief } from '../model/brief.ts'
import { codeFrame, placeIn } from '../model/code-frame.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { EvidenceSource } from '../model/evidence.ts'
import type { ManifestInput } from '../model/manifest.ts'
import type { OverlayFile } from '../model/overlay.ts'

/** The files analysts write in. */
interface Written {
  readonly texts: readonly EvidenceSource[]
  readonly overlay?: OverlayFile | undefined
  /** They have the paths people know. */
  readonly inputs: readonly ManifestInput[]
}

/** Adds to findings on slots that nothing prints where they were filled. */
export type PlaceSlots = (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[]

/**
 * Tells where slots were filled: in the front matter of an article, or in the overlay. What comes of a brief alone, or of
 * an overlay beside one of several articles, has no place.
 */
export function slotPlaces({ slots }: Brief, { texts, overlay, inputs }: Written): PlaceSlots {
  const files = [
    ...texts.map(({ id, name, sha256, text }) => {
      const file = inputs.find((input) => input.sha256 === sha256)?.path ?? name
      return { id, file, text }
    }),
    ...(overlay === undefined ? [] : [{ ...overlay, id: overlay.name, file: overlay.name }]),
  ]
  const places = new Map(
    slots.flatMap(({ id, spans: [span] }) => {
      const written = files.find((file) => file.id === span?.source)
      if (span === undefined || written === undefined) return []
      const place = placeIn(written.file, written.text, span.start, span.end)
      return [[unusedSlot(id).message, { place, frame: codeFrame(written.text, place) }] as const]
    }),
  )
  return (diagnostics) =>
    diagnostics.map((diagnostic) => ({ ...diagnostic, ...places.get(diagnostic.message) }))
}
