import { codeFrame, placeIn } from '../../model/code-frame.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { didYouMean } from '../../model/did-you-mean.ts'
import type { TextFact } from '../../model/fact.ts'
import type { OrderableList } from './overlay-schema.ts'
import type { Overlay } from './parse-overlay.ts'

/** What an overlay changes in what the article says. It knows which of its ids were met, and reports the others. */
export interface OverlayEdits {
  /** Whether the analyst leaves out what has this id. */
  readonly isHidden: (id: string) => boolean
  /** Who says the quotation, as an id or a name; null for nobody, undefined where the analyst says nothing of it. */
  readonly speakerOf: (quote: string) => string | null | undefined
  /** Pairs of ids or names: the first is the same speaker as the second. */
  readonly joins: readonly (readonly [speaker: string, same: string])[]
  /** Roles and affiliations, by id or name of the speaker. */
  readonly descriptions: readonly (readonly [speaker: string, description: TextFact])[]
  /** The ids that come first in a list. */
  readonly orderOf: (list: OrderableList) => readonly string[]
  /** Reports an id or name at a path that the article does not have (any more); `known` are those it has. */
  readonly reportUnknown: (path: readonly string[], id: string, known?: readonly string[]) => void
  /** Those of `reportUnknown`, and one for each hidden or corrected id that nobody asked about. */
  readonly diagnostics: () => readonly Diagnostic[]
}

/** The edits of an overlay; without one, none. */
export function overlayEdits(overlay: Overlay | undefined): OverlayEdits {
  const { hide, quotes, speakers, order } = overlay?.content ?? {}
  const hidden = new Set(hide ?? [])
  const corrections = new Map(Object.entries(quotes ?? {}))
  const met = new Set<string>()
  const reports: Diagnostic[] = []
  const isMet = (id: string, among: { readonly has: (id: string) => boolean }) => {
    if (!among.has(id)) return false
    met.add(id)
    return true
  }
  return {
    isHidden: (id) => isMet(id, hidden),
    speakerOf: (quote) => (isMet(quote, corrections) ? corrections.get(quote)?.speaker : undefined),
    joins: Object.entries(speakers ?? {}).flatMap(([id, { sameAs }]) =>
      sameAs === undefined ? [] : [[id, sameAs] as const],
    ),
    descriptions: Object.entries(speakers ?? {}).flatMap(([id, { description }]) => {
      if (description === undefined) return []
      const span = overlay?.spanOf(['speakers', id, 'description'])
      const spans = span === undefined ? [] : [span]
      return [[id, { value: description, origin: 'analyst', spans }] as const]
    }),
    orderOf: (list) => order?.[list] ?? [],
    reportUnknown: (path, id, known) => {
      if (overlay !== undefined) reports.push(unknownId(overlay, path, { id, known }))
    },
    diagnostics: () => {
      if (overlay === undefined) return reports
      const unmet = [
        ...[...corrections.keys()].map((id) => ({ id, path: ['quotes', id] })),
        ...[...hidden].map((id, index) => ({ id, path: ['hide', String(index)] })),
      ].filter(({ id }) => !met.has(id))
      return [...reports, ...unmet.map(({ id, path }) => unknownId(overlay, path, { id }))]
    },
  }
}

function unknownId(
  { name, text, spanOf, keySpanOf }: Overlay,
  path: readonly string[],
  { id, known = [] }: { readonly id: string; readonly known?: readonly string[] | undefined },
): Diagnostic {
  const span = path.at(-1) === id ? keySpanOf(path) : spanOf(path)
  const place = span === undefined ? { file: name } : placeIn(name, text, span.start, span.end)
  const near = didYouMean(id, known)
  return {
    severity: 'error',
    code: 'extract/unknown-id',
    message: `Cannot find \`${id}\` of the overlay: the article has nothing (more) by this id or name, and what is said of it is left out.`,
    place,
    ...(span !== undefined && { frame: codeFrame(text, place) }),
    hint: `The ids are in what \`briefwright overlay\` and \`briefwright extract\` print; one changes with the words it stands for.${near === undefined ? '' : ` ${near}`}`,
  }
}
