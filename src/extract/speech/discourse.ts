import type { Gender } from '../lexicons/gender.ts'
import { agrees } from './agrees.ts'
import { type Candidate, collectCandidates } from './collect-candidates.ts'
import { describeSpeaker } from './describe-speaker.ts'
import { findDelayedName } from './find-delayed-name.ts'
import { findFrontedOwner } from './find-fronted-owner.ts'
import { type Identity, identify, type Naming } from './identify.ts'
import type { NamedActor } from './named-actor.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { openOffices } from './offices.ts'
import type { Passage } from './passage.ts'
import { openRecall, type Recalled } from './recall.ts'
import { isSameSpeaker, type Resolution, type SpeakerRef } from './resolution.ts'
import type { Trace } from './trace.ts'
import { openTurns } from './turns.ts'

/** What a reader has in mind at a place of the article: who spoke last, what the last sentence was about. */
export interface Discourse {
  /** Takes in the offices the names of a passage have, before it is read. */
  enter(passage: Passage): void
  /** The speaker a noun phrase means. `unit` counts the units of the article. */
  resolve(passage: Passage, phrase: NounPhrase, unit: number): Resolution
  /** The last speaker, for a quotation without a cue. */
  last(passage: Passage): Resolution
  /** `asks`: in words that are called a question. */
  noteSpeaker(resolution: Resolution, unit: number, asks?: boolean): void
  /** Takes in who says what the next paragraph has: `Ann Lee said:`. */
  announce(resolution: Resolution): void
  /** Takes `she` in `Ann Lee said she` for the speaker. */
  learn(resolution: Resolution, pronoun: string): void
  noteSubject(passage: Passage, phrase: NounPhrase | undefined, unit: number): void
}

/** Speakers that may be meant by a pronoun some sentences later. */
const MAX_RECENT = 6

/** The lead in score below which somebody else fits a pronoun nearly as well. */
const MIN_LEAD = 1

/** An empty mind at the start of an article. */
export function openDiscourse(naming: Naming, passages: readonly Passage[]): Discourse {
  const { grammar } = naming
  const { genders, plurals } = grammar.lexicon.words
  let lastSpeaker: Trace | undefined
  let lastSubject: Trace | undefined
  const offices = openOffices(grammar)
  const recall = openRecall(naming)
  const learned = new Map<NamedActor, Gender>()
  const actorActs = new Map<NamedActor, boolean>()
  const recent: SpeakerRef[] = []
  const turns = openTurns()
  let announced: Trace | undefined
  let headingAt = -1
  const delayed = findDelayedName(passages, naming)
  if (delayed !== undefined) offices.noteWhole(delayed.passage, delayed.description, delayed.trace)

  return { enter, resolve, last, noteSpeaker, announce, noteSubject, learn }

  function learn({ speaker }: Resolution, pronoun: string): void {
    const gender = genders.get(pronoun)
    if (speaker?.type === 'named' && gender !== undefined) learned.set(speaker.actor, gender)
  }

  function resolve(passage: Passage, phrase: NounPhrase, unit: number): Resolution {
    const identity = identify(passage, phrase, naming)
    const found = { passage, naming: identity.naming, roles: identity.roles, evidence: undefined }
    if (identity.actor !== undefined) {
      return { ...found, speaker: { type: 'named', actor: identity.actor }, rule: 'name' }
    }
    if (identity.isPronoun) return resolvePronoun(passage, identity, unit)
    recall.readTo(passage, phrase.start)
    const isBare = identity.naming.end - identity.naming.start === 1
    const mayBeKnown = identity.isDefinite || passage.paragraph === undefined
    const known = mayBeKnown
      ? (offices.find(passage, identity.naming) ??
        (isBare
          ? (recall.findOfTwo(identity.head, passage) ?? recall.find(identity.head))
          : undefined))
      : undefined
    if (known !== undefined) {
      const isDelayed = known === delayed?.trace && passage === delayed.passage
      return {
        ...found,
        roles: isDelayed ? [identity.naming] : identity.roles,
        speaker: known.speaker,
        rule: 'definite-description',
        evidence: evidenceOf(known),
      }
    }
    const speaker = describeSpeaker(passage, identity, grammar)
    return { ...found, speaker, rule: speaker === undefined ? 'not-a-speaker' : 'description' }
  }

  function resolvePronoun(passage: Passage, identity: Identity, unit: number): Resolution {
    const at = identity.naming.start
    const word = passage.tokens[at]?.lower ?? ''
    const gender = genders.get(word)
    const isPlural = plurals.has(word)
    const found = { passage, naming: identity.naming, roles: [] }
    const candidates = collectCandidates(
      passage,
      { at, unit, gender, isPlural: isPlural || grammar.forms.bodyPronouns.has(word) },
      { lastSubject, lastSpeaker, answerer: turns.next(passage), learned, naming },
    )
    const best = candidates.reduce<Candidate | undefined>(
      (top, one) => (top === undefined || one.score > top.score ? one : top),
      undefined,
    )
    if (best === undefined || grammar.syntax.ownPronouns.has(word)) {
      return { ...found, speaker: undefined, rule: 'unresolved-pronoun', evidence: undefined }
    }
    const rival = candidates
      .filter((one) => !isSameSpeaker(one.trace.speaker, best.trace.speaker))
      .reduce((top, one) => Math.max(top, one.score), 0)
    const owner = findFrontedOwner(passage, at, { gender, naming, learned })
    const isContested = owner !== undefined && !isSameSpeaker(owner.speaker, best.trace.speaker)
    if (owner?.speaker.type === 'named' && isContested && acts(owner.speaker.actor)) {
      return {
        ...found,
        speaker: owner.speaker,
        rule: 'fronted-possessor',
        evidence: evidenceOf(owner),
      }
    }
    const rule = isContested
      ? 'contested-pronoun'
      : isCutOff(passage, best.trace, { at, gender })
        ? 'cut-off-pronoun'
        : best.score - rival < MIN_LEAD
          ? (`rivalled-${best.rule}` as const)
          : best.rule
    return { ...found, speaker: best.trace.speaker, rule, evidence: evidenceOf(best.trace) }
  }

  /** Whether a heading stands between, the text has gone on behind it, and others of that gender spoke before it. */
  function isCutOff(
    passage: Passage,
    best: Trace,
    { at, gender }: { readonly at: number; readonly gender: Gender | undefined },
  ): boolean {
    const isBehindHeading = best.passage.index < headingAt && headingAt < passage.index
    const isNext = passage.index === headingAt + 1 && at < (passage.units[0]?.end ?? 0)
    if (gender === undefined || !isBehindHeading || isNext) return false
    return recent.some(
      (speaker) =>
        !isSameSpeaker(speaker, best.speaker) &&
        agrees(speaker, { gender, isPlural: false, learned }),
    )
  }

  /** Whether a finite verb stands right behind his name anywhere in the article. */
  function acts(actor: NamedActor): boolean {
    const known = actorActs.get(actor)
    if (known !== undefined) return known
    const isActing = actor.mentions.some(({ passage, end }) =>
      grammar.isFinite(passages[passage]?.tokens[end]),
    )
    actorActs.set(actor, isActing)
    return isActing
  }

  function last(passage: Passage): Resolution {
    const none = { passage, naming: undefined, roles: [] }
    if (announced?.passage.index === passage.index - 1) {
      const { speaker } = announced
      return { ...none, speaker, rule: 'announced', evidence: evidenceOf(announced) }
    }
    const turn = turns.next(passage)
    if (turn !== undefined)
      return { ...none, speaker: turn.speaker, rule: 'turn', evidence: evidenceOf(turn) }
    const trace = lastSpeaker
    if (trace === undefined || passage.index - trace.passage.index > 2) {
      return { ...none, speaker: undefined, rule: 'no-cue', evidence: undefined }
    }
    const gap = passage.index - trace.passage.index
    return {
      ...none,
      speaker: trace.speaker,
      rule: gap === 0 ? 'continued' : gap === 1 ? 'continued-next' : 'continued-later',
      evidence: evidenceOf(trace),
    }
  }

  function noteSpeaker(
    { speaker, passage, naming: range, evidence, roles }: Resolution,
    unit: number,
    asks = false,
  ): void {
    if (speaker === undefined) return
    const place = range === undefined ? evidence : { passage, range }
    if (place === undefined) return
    turns.note({ speaker, ...place, unit }, passage, asks)
    lastSpeaker = {
      speaker,
      passage: range === undefined ? passage : place.passage,
      range: place.range,
      unit,
    }
    for (const role of roles) offices.note(passage, role, lastSpeaker)
    if (speaker.type === 'described' && !speaker.isPlural && range !== undefined) {
      recall.note(speaker.head, lastSpeaker)
      offices.forget(speaker.head)
    }
    if (recent.at(-1) !== speaker) recent.push(speaker)
    if (recent.length > MAX_RECENT) recent.shift()
  }

  function announce({ speaker, passage, naming: range }: Resolution): void {
    if (speaker?.type === 'named' && range !== undefined)
      announced = { speaker, passage, range, unit: -1 }
  }

  function enter(passage: Passage): void {
    recall.readTo(passage, 0)
    if (passage.block.type === 'heading') headingAt = passage.index
    for (const mention of naming.mentions.get(passage.index) ?? []) {
      const actor = naming.table.actorOf.get(mention)
      if (actor === undefined) continue
      const apposed = grammar.order.titlesTakeArticle ? mention.apposed : []
      for (const role of [...apposed, ...(mention.role === undefined ? [] : [mention.role])]) {
        offices.note(passage, role, {
          speaker: { type: 'named', actor },
          passage,
          range: mention,
          unit: -1,
        })
      }
    }
  }

  function noteSubject(passage: Passage, phrase: NounPhrase | undefined, unit: number): void {
    if (phrase === undefined) return
    const found = resolve(passage, phrase, unit)
    if (found.speaker === undefined || found.naming === undefined) return
    if (
      found.speaker.type === 'named'
        ? found.speaker.actor.kind === 'place'
        : !found.speaker.isPerson && !found.speaker.hasGender
    )
      return
    lastSubject = { speaker: found.speaker, passage, range: found.naming, unit }
  }
}

function evidenceOf({ passage, range }: Recalled) {
  return { passage, range }
}
