import type { Brief } from './brief.ts'

/** What became of one entry from one Brief to the next. */
export interface Change {
  readonly kind: ChangeKind
  readonly change: 'added' | 'removed' | 'changed'
  /** Ids; of what was added the later Brief's, of what was removed the earlier one's. */
  readonly before: string | undefined
  readonly after: string | undefined
  /** Its words before and after, with the speaker, the date or the figure that goes with them. */
  readonly from: string | undefined
  readonly to: string | undefined
}

export const changeKinds = ['speaker', 'quotation', 'figure', 'date', 'position'] as const

export type ChangeKind = (typeof changeKinds)[number]

interface Entry {
  readonly id: string
  /** Entries of one key are one, whatever became of their words. */
  readonly key: string
  /** Another name for an entry whose words were changed: where both have no entry of the same key. */
  readonly likeKey: string
  readonly words: string
}

/**
 * What is new, gone and other in a Brief since an earlier one, kind by kind in source order. Entries are the same while
 * their words are, whatever was written around them; of the rest, those of one speaker, one label or one date, in their
 * order, are taken to be changed.
 */
export function diffBriefs(before: Brief, after: Brief): readonly Change[] {
  return changeKinds.flatMap((kind) =>
    diffEntries(kind, entriesOf(before)[kind], entriesOf(after)[kind]),
  )
}

function diffEntries(
  kind: ChangeKind,
  before: readonly Entry[],
  after: readonly Entry[],
): readonly Change[] {
  const old = new Map(before.map((entry) => [entry.key, entry]))
  const kept = new Set(after.map(({ key }) => key).filter((key) => old.has(key)))
  const gone = before.filter(({ key }) => !kept.has(key))
  const changed = new Set<Entry>()
  const changes = after.flatMap((entry): readonly Change[] => {
    const same = old.get(entry.key)
    if (same !== undefined) return same.words === entry.words ? [] : [changeOf(kind, same, entry)]
    const like = gone.find(({ likeKey }) => likeKey === entry.likeKey)
    const other = like !== undefined && !changed.has(like) ? like : undefined
    if (other !== undefined) changed.add(other)
    return [changeOf(kind, other, entry)]
  })
  const removed = gone.filter((entry) => !changed.has(entry))
  return [...changes, ...removed.map((entry) => changeOf(kind, entry, undefined))]
}

function changeOf(kind: ChangeKind, before: Entry | undefined, after: Entry | undefined): Change {
  const change = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'
  return {
    kind,
    change,
    before: before?.id,
    after: after?.id,
    from: before?.words,
    to: after?.words,
  }
}

function entriesOf(brief: Brief): Readonly<Record<ChangeKind, readonly Entry[]>> {
  const names = new Map(brief.speakers.map(({ id, name }) => [id, name]))
  const nameOf = (id: string | null) => (id === null ? 'somebody' : (names.get(id) ?? id))
  return {
    speaker: brief.speakers.map(({ id, name }) => ({ id, key: name, likeKey: id, words: name })),
    quotation: brief.quotes.map(({ id, text, speaker }) => ({
      id,
      key: id,
      likeKey: nameOf(speaker),
      words: `${nameOf(speaker)}: ${text}`,
    })),
    figure: brief.figures.map(({ id, asWritten, label }) => ({
      id,
      key: id,
      likeKey: label?.value ?? id,
      words: `${asWritten.value}${label === null ? '' : ` · ${label.value}`}`,
    })),
    date: brief.timeline.map(({ id, date, text }) => ({
      id,
      key: id,
      likeKey: date,
      words: `${date}: ${text.value}`,
    })),
    position: brief.positions.map(({ speaker, statements }) => ({
      id: speaker,
      key: nameOf(speaker),
      likeKey: speaker,
      words: statements.map(({ text }) => text.value).join(' | '),
    })),
  }
}
