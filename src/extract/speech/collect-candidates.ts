import type { Gender } from '../lexicons/gender.ts'
import { agrees } from './agrees.ts'
import { isDialogue } from './dialogue.ts'
import type { Naming } from './identify.ts'
import type { NamedActor } from './named-actor.ts'
import { nearMentions } from './near-mentions.ts'
import type { Passage } from './passage.ts'
import type { SpeakerRef } from './resolution.ts'
import type { PronounRule } from './resolution-rule.ts'
import type { Trace } from './trace.ts'

/** Somebody a pronoun may mean, by which rule. */
export interface Candidate {
  readonly trace: Trace
  readonly rule: PronounRule
  readonly score: number
}

interface PronounPlace {
  readonly at: number
  readonly unit: number
  readonly gender: Gender | undefined
  readonly isPlural: boolean
}

interface PronounMemory {
  readonly lastSubject: Trace | undefined
  readonly lastSpeaker: Trace | undefined
  /** Whose turn a conversation makes the passage. */
  readonly answerer: Trace | undefined
  /** Genders the article itself has told. */
  readonly learned: ReadonlyMap<NamedActor, Gender>
  readonly naming: Naming
}

/** Whoever a pronoun may mean, and how much speaks for each. */
export function collectCandidates(
  passage: Passage,
  { at, unit, gender, isPlural }: PronounPlace,
  { lastSubject, lastSpeaker, answerer, learned, naming }: PronounMemory,
): readonly Candidate[] {
  const candidates: Candidate[] = []
  const isStrict = naming.grammar.order.strictPlurals
  const add = (trace: Trace | undefined, rule: PronounRule, score: number) => {
    if (trace === undefined || !agrees(trace.speaker, { gender, isPlural, learned })) return
    if (isPlural && isStrict && isOnePerson(trace.speaker)) return
    const known =
      trace.speaker.type === 'named'
        ? (trace.speaker.actor.gender ?? learned.get(trace.speaker.actor))
        : trace.speaker.gender
    const isMatch = gender !== undefined && known === gender
    const isFaint = gender !== undefined && isDoubtful(trace.speaker)
    candidates.push({ trace, rule, score: score + (isMatch ? 0.8 : 0) - (isFaint ? 2 : 0) })
  }
  if (lastSubject !== undefined) {
    const distance = unit - lastSubject.unit
    if (takesTurn(passage, lastSubject, lastSpeaker)) add(lastSubject, 'previous-subject', 5)
    else if (distance === 0 && lastSubject.range.end <= at && lastSubject.passage === passage)
      add(lastSubject, 'same-sentence', 5)
    else if (distance === 1 || (distance > 1 && !(isPlural && isStrict)))
      add(
        lastSubject,
        'previous-subject',
        lastSubject.passage === passage
          ? 4 - 0.4 * (distance - 1)
          : 2.5 - 0.2 * Math.min(5, distance),
      )
  }
  if (lastSpeaker !== undefined) {
    const gap = passage.index - lastSpeaker.passage.index
    const distance = unit - lastSpeaker.unit
    add(
      lastSpeaker,
      distance === 0 ? 'same-sentence' : 'last-speaker',
      gap === 0 ? 4.2 - 0.4 * Math.max(0, distance - 1) : Math.max(1, 3.6 - 0.4 * (gap - 1)),
    )
  }
  if (opensWithWords(passage) && passage.tokens[at]?.region === -1)
    add(answerer, 'last-speaker', ANSWERER_SCORE)
  for (const [index, mention] of nearMentions(passage, at, naming).entries()) {
    const actor = naming.table.actorOf.get(mention)
    if (actor === undefined) continue
    const trace: Trace = { speaker: { type: 'named', actor }, passage, range: mention, unit }
    add(trace, 'nearest-person', (actor.kind === 'person' ? 1.6 : 0.8) - 0.2 * index)
  }
  return candidates
}

/** `“Did you see it?” asked Orr. “No,” he said.` does not mean Orr, where there is somebody else. */
const ANSWERER_SCORE = 4.8

function opensWithWords({ tokens }: Passage): boolean {
  return (tokens[0]?.region ?? -1) >= 0
}

/** Behind a dash, whoever the text spoke of last, if nobody has spoken since. */
function takesTurn(
  { regions, text }: Passage,
  subject: Trace,
  speaker: Trace | undefined,
): boolean {
  const [region] = regions
  return region !== undefined && isDialogue(text, region) && subject.unit > (speaker?.unit ?? -1)
}

/** A name with a gender is no plural, even where nothing else shows that it is a person’s. */
function isOnePerson(speaker: SpeakerRef): boolean {
  return speaker.type === 'named' && speaker.actor.gender !== undefined
}

/** A single word that opens a sentence once, and is never seen again: `Energy alone has cost us that, she said`. */
function isDoubtful(speaker: SpeakerRef): boolean {
  if (speaker.type !== 'named' || speaker.actor.kind !== 'unknown') return false
  const { mentions } = speaker.actor
  return mentions.length === 1 && mentions[0]?.isDoubtful === true
}
