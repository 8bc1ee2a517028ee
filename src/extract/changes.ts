import type { Brief } from '../model/brief.ts'

/**
 * The brief with what is new in it since a previous one. Entries are the same while their words are, whatever was
 * written around them; speakers while they are called alike. `gone` counts the quotations that are no longer there.
 */
export function withChanges(brief: Brief, previous: Brief): Brief {
  const newIn = (ids: readonly string[], before: readonly string[]) => {
    const known = new Set(before)
    return ids.filter((id) => !known.has(id))
  }
  const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
  const names = new Set(previous.speakers.flatMap(({ name, aliases }) => [name, ...aliases]))
  return {
    ...brief,
    changes: {
      reference: previous.handling.reference.value,
      date: previous.date?.value ?? null,
      speakers: idsOf(brief.speakers.filter(({ name }) => !names.has(name))),
      quotes: newIn(idsOf(brief.quotes), idsOf(previous.quotes)),
      events: newIn(idsOf(brief.timeline), idsOf(previous.timeline)),
      figures: newIn(idsOf(brief.figures), idsOf(previous.figures)),
      gone: newIn(idsOf(previous.quotes), idsOf(brief.quotes)).length,
      spans: [],
    },
  }
}
