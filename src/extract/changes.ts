import type { Brief } from '../model/brief.ts'
import type { Change, ChangeKind } from '../model/diff-briefs.ts'
import { diffBriefs } from '../model/diff-briefs.ts'

/**
 * The brief with what is new in it since a previous one: see `diffBriefs`, which `briefwright diff` prints. What was
 * changed is new as well. `gone` counts the quotations that are no longer there in their old words.
 */
export function withChanges(brief: Brief, previous: Brief): Brief {
  const changes = diffBriefs(previous, brief)
  return {
    ...brief,
    changes: {
      reference: previous.handling.reference.value,
      date: previous.date?.value ?? null,
      speakers: brief.speakers.map(({ id }) => id).filter(isNewSpeaker(brief, previous)),
      quotes: newIn(changes, 'quotation'),
      events: newIn(changes, 'date'),
      figures: newIn(changes, 'figure'),
      gone: changes.filter(
        ({ kind, before, after }) =>
          kind === 'quotation' && before !== undefined && before !== after,
      ).length,
      spans: [],
    },
  }
}

/** Ids of what stands in these words in the later brief only. */
function newIn(changes: readonly Change[], kind: ChangeKind): readonly string[] {
  return changes.flatMap((change) =>
    change.kind === kind && change.after !== undefined && change.after !== change.before
      ? [change.after]
      : [],
  )
}

/** Speakers are the same while they are called alike, by any of their names. */
function isNewSpeaker(brief: Brief, previous: Brief): (id: string) => boolean {
  const known = new Set(previous.speakers.flatMap(({ name, aliases }) => [name, ...aliases]))
  const names = new Map(brief.speakers.map(({ id, name }) => [id, name]))
  return (id) => !known.has(names.get(id) ?? '')
}
