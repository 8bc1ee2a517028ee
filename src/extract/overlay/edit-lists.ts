import type { Brief } from '../../model/brief.ts'
import type { OverlayEdits } from './overlay-edits.ts'
import type { OrderableList } from './overlay-schema.ts'

/** The lists of a brief as the analyst wants them: without what is hidden, and in the order given. */
export function editLists(brief: Brief, edits: OverlayEdits): Brief {
  const { isHidden } = edits
  const shown = <Entry extends { readonly id: string; readonly sentence?: string | null }>(
    entries: readonly Entry[],
  ): Entry[] =>
    entries.filter(({ id, sentence }) => !isHidden(id) && (sentence == null || !isHidden(sentence)))
  const ordered = <Entry>(
    list: OrderableList,
    entries: readonly Entry[],
    { idOf, choice = entries }: Ordering<Entry>,
  ) => {
    const first = edits.orderOf(list).flatMap((id, index) => {
      const entry = choice.find((one) => idOf(one) === id)
      if (entry === undefined)
        edits.reportUnknown(['order', list, String(index)], id, entries.map(idOf))
      return entry === undefined ? [] : [entry]
    })
    const ids = new Set(first.map(idOf))
    return [...first, ...entries.filter((entry) => !ids.has(idOf(entry)))]
  }
  const byId = { idOf: ({ id }: { readonly id: string }) => id }
  const { entities, positions } = brief
  return {
    ...brief,
    summary: shown(brief.summary),
    keyPoints: ordered('keyPoints', shown(brief.keyPoints), {
      ...byId,
      choice: [...brief.keyPoints, ...brief.sentences],
    }),
    background: shown(brief.background),
    developments: brief.developments
      .map((one) => ({ ...one, statements: shown(one.statements) }))
      .filter(({ statements }) => statements.length > 0),
    positions: ordered(
      'positions',
      positions.filter(({ speaker }) => !isHidden(speaker)),
      { idOf: ({ speaker }) => speaker },
    ),
    timeline: shown(brief.timeline),
    undated: shown(brief.undated),
    figures: ordered('figures', shown(brief.figures), byId),
    outlook: ordered('outlook', shown(brief.outlook), byId),
    disputes: ordered('disputes', shown(brief.disputes), byId),
    recommendations: ordered('recommendations', shown(brief.recommendations), byId),
    entities: {
      people: shown(entities.people),
      organisations: shown(entities.organisations),
      places: shown(entities.places),
    },
  }
}

interface Ordering<Entry> {
  readonly idOf: (entry: Entry) => string
  /** What the analyst may put first; the list itself unless it is more. */
  readonly choice?: readonly Entry[]
}
