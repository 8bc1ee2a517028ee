import type { Brief } from '../../model/brief.ts'
import { compareText } from '../../model/span.ts'
import { MAX_DISPUTES } from '../disputes.ts'
import { grouped } from '../grouped.ts'
import { MAX_KEY_POINTS } from '../key-points.ts'
import { withoutRepeats } from './alike-texts.ts'
import { findConflicts } from './find-conflicts.ts'
import { mergeHandling, mergeOverlays, mergeSlots } from './merge-analyst-input.ts'
import { mergeEntities } from './merge-entities.ts'
import { mergePositions } from './merge-positions.ts'
import { mergeQuotes } from './merge-quotes.ts'
import { mergeSourceBase } from './merge-source-base.ts'
import { mergeSpeakers, renameSpeakers, withQuotes } from './merge-speakers.ts'
import { withOwnIds } from './own-ids.ts'

/**
 * One brief of several, in their order; their sources must have ids of their own. Who is called alike is one speaker.
 * What two articles quote in the same words from the same speaker is one quotation with its places in both; a sentence
 * that stands in two is told once; there is one timeline; numbers that do not agree are set side by side in `conflicts`.
 * Title and language are the first brief's.
 */
export function mergeBriefs(briefs: readonly Brief[], slug: string): Brief {
  const own = withOwnIds(briefs)
  const { speakers: known, rename } = mergeSpeakers(own)
  const parts = own.map((brief, index) => renameSpeakers(brief, (id) => rename(index, id)))
  const [first] = parts
  if (first === undefined) throw new Error('Bug: no briefs to merge')
  const { quotes, quoteOf } = mergeQuotes(parts)
  const quotesOf = grouped(quotes, ({ speaker }) => speaker)
  const speakers = known.flatMap((speaker) => {
    const said = quotesOf.get(speaker.id)
    return said === undefined ? [] : [withQuotes(speaker, said)]
  })
  const figures = parts.flatMap((brief) => brief.figures).toSorted((a, b) => b.score - a.score)
  const timeline = withoutRepeats(
    parts.flatMap((brief) => brief.timeline),
    ({ date, end }) => `${date} ${end ?? ''}`,
  )
  return {
    ...first,
    slug,
    source: parts.flatMap(({ source }) => source),
    date: parts.find(({ date }) => date !== null)?.date ?? null,
    summary: withoutRepeats(parts.flatMap(({ summary }) => summary)),
    keyPoints: mergeKeyPoints(parts),
    sections: parts.flatMap(({ sections }) => sections),
    sentences: parts.flatMap(({ sentences }) => sentences),
    background: withoutRepeats(parts.flatMap(({ background }) => background)),
    developments: parts.flatMap(({ developments }) => developments),
    speakers,
    quotes,
    positions: mergePositions(parts, { speakers, quotes, quoteOf }),
    timeline: timeline.toSorted((a, b) => compareText(a.date, b.date)),
    undated: withoutRepeats(parts.flatMap(({ undated }) => undated)),
    figures,
    conflicts: findConflicts(figures),
    outlook: withoutRepeats(parts.flatMap(({ outlook }) => outlook)),
    disputes: withoutRepeats(parts.flatMap(({ disputes }) => disputes)).slice(0, MAX_DISPUTES),
    recommendations: withoutRepeats(parts.flatMap((brief) => brief.recommendations)),
    entities: mergeEntities(
      parts.map(({ entities }) => entities),
      speakers,
    ),
    sourceBase: mergeSourceBase(parts, { quotes, speakers }),
    slots: mergeSlots(parts),
    handling: mergeHandling(parts),
    overlay: mergeOverlays(parts),
    redaction: mergeRedactions(parts),
    diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
  }
}

/** The best of all articles, in the order of the articles. */
function mergeKeyPoints(briefs: readonly Brief[]): Brief['keyPoints'] {
  const all = briefs.flatMap(({ keyPoints }) => keyPoints)
  const best = withoutRepeats(all.toSorted((a, b) => b.score - a.score))
  const chosen = new Set(best.slice(0, MAX_KEY_POINTS))
  return all.filter((point) => chosen.has(point))
}

/** Whoever is withheld in one article is withheld in the briefing of all; where one withholds all, all are. */
function mergeRedactions(briefs: readonly Brief[]): Brief['redaction'] {
  const found = briefs.flatMap(({ redaction }) => (redaction === null ? [] : [redaction]))
  const [first] = found
  if (first === undefined) return null
  const isAll = found.some(({ withhold }) => withhold.length === 0)
  return { ...first, withhold: isAll ? [] : found.flatMap(({ withhold }) => withhold) }
}
