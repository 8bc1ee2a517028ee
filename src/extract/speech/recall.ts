import type { NamedActor } from './actors.ts'
import type { Range } from './cue.ts'
import type { Naming } from './identify.ts'
import type { Passage } from './passages.ts'
import type { SpeakerRef } from './resolution.ts'

/** Somebody and where the text names him. */
export interface Recalled {
  readonly speaker: SpeakerRef
  readonly passage: Passage
  readonly range: Range
}

/** Whom `the bank`, `the company`, `the official` take up again. */
export interface Recall {
  /** Takes in the bodies named before a place. Places have to come in source order. */
  readTo(passage: Passage, at: number): void
  /** Takes in an unnamed speaker by the noun that describes him. */
  note(head: string, recalled: Recalled): void
  /** The last one a noun fits. */
  find(head: string): Recalled | undefined
}

/** An empty memory at the start of an article. */
export function openRecall({ table, mentions, grammar }: Naming): Recall {
  const { bodies, firms, firmNouns } = grammar.lexicon.names
  const byHead = new Map<string, Recalled>()
  let lastFirm: Recalled | undefined
  let open: Passage | undefined
  let next = 0

  return {
    readTo,
    note: (head, recalled) => byHead.set(head, recalled),
    find: (head) => byHead.get(head) ?? (firmNouns.has(head) ? lastFirm : undefined),
  }

  function readTo(passage: Passage, at: number): void {
    if (open !== undefined && open !== passage) take(open, open.tokens.length)
    if (open !== passage) [open, next] = [passage, 0]
    take(passage, at)
  }

  function take(passage: Passage, at: number): void {
    const own = mentions.get(passage.index) ?? []
    for (let mention = own[next]; mention !== undefined; mention = own[next]) {
      if (mention.end > at) return
      next += 1
      const actor = table.actorOf.get(mention)
      if (actor !== undefined) keep(actor, { passage, range: mention })
    }
  }

  function keep(actor: NamedActor, place: { readonly passage: Passage; readonly range: Range }) {
    if (actor.kind === 'person' || actor.kind === 'place') return
    const words = actor.name.toLowerCase().split(/\s+/u)
    if (words.length < 2) return
    const recalled: Recalled = { speaker: { type: 'named', actor }, ...place }
    for (const word of words) if (bodies.has(word)) byHead.set(word, recalled)
    if (words.some((word) => firms.has(word))) lastFirm = recalled
  }
}
