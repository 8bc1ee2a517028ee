import { oncePer } from '../words/once-per.ts'
import type { Range } from './cue.ts'
import type { Naming } from './identify.ts'
import type { NamedActor } from './named-actor.ts'
import type { Passage } from './passage.ts'
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
  /** Of the last two named, `the latter` or `the former`; nobody where they are not in this paragraph or the one before. */
  findOfTwo(head: string, passage: Passage): Recalled | undefined
}

/** An empty memory at the start of an article. */
export function openRecall({ table, mentions, grammar }: Naming): Recall {
  const { bodies, firms, firmNouns } = grammar.lexicon.names
  const { latterWords, formerWords } = grammar.syntax
  const byHead = new Map<string, Recalled>()
  const traitsOf = oncePer(readTraits)
  let lastFirm: Recalled | undefined
  let two: readonly [former: Recalled | undefined, latter: Recalled | undefined] = [
    undefined,
    undefined,
  ]
  let open: Passage | undefined
  let next = 0

  return {
    readTo,
    note: (head, recalled) => byHead.set(head, recalled),
    find: (head) => byHead.get(head) ?? (firmNouns.has(head) ? lastFirm : undefined),
    findOfTwo: (head, passage) => {
      const [former, latter] = two
      const found = latterWords.has(head) ? latter : formerWords.has(head) ? former : undefined
      return found !== undefined && passage.index - found.passage.index <= 1 ? found : undefined
    },
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
    if (actor.kind !== 'place') noteTwo(actor, place)
    if (actor.kind === 'person' || actor.kind === 'place') return
    const { heads, isFirm: isNamedFirm } = traitsOf(actor)
    const before = place.passage.tokens[place.range.start - 1]?.lower ?? ''
    const isFirm = isNamedFirm || grammar.forms.firmTitle.test(before)
    if (heads.length === 0 && !isFirm) return
    const recalled: Recalled = { speaker: { type: 'named', actor }, ...place }
    for (const head of heads) byHead.set(head, recalled)
    if (isFirm) lastFirm = recalled
  }

  function noteTwo(actor: NamedActor, place: Omit<Recalled, 'speaker'>): void {
    const latter: Recalled = { speaker: { type: 'named', actor }, ...place }
    const [, before] = two
    const isSame = before?.speaker.type === 'named' && before.speaker.actor === actor
    two = isSame ? [two[0], latter] : [before, latter]
  }

  /** The words of a name of several that say what the body is. */
  function readTraits({ name }: NamedActor): Traits {
    const words = name.toLowerCase().split(/\s+/u)
    if (words.length < 2) return { heads: [], isFirm: false }
    return {
      heads: words.filter((word) => bodies.has(word)),
      isFirm: words.some((word) => firms.has(word)),
    }
  }
}

interface Traits {
  readonly heads: readonly string[]
  readonly isFirm: boolean
}
