import type { Range } from './cue.ts'
import { describeSpeaker } from './describe-speaker.ts'
import { identify, type Naming } from './identify.ts'
import { findMainSubject } from './main-subject.ts'
import type { Passage } from './passage.ts'
import type { Trace } from './trace.ts'

/** Somebody the first sentence describes, and the name that is given later. */
export interface DelayedName {
  readonly passage: Passage
  readonly description: Range
  readonly trace: Trace
}

/** Sentences behind the first one, or openings of paragraphs, in which the name is looked for. */
const MAX_DELAY = 3

/**
 * The name that news articles hold back for a paragraph: the first sentence is about `the former head of the port`, and
 * the next one whose subject is a person names him, for the first time and as nothing else.
 *
 *     The former head of the port denied it.  Anton Brusk, 58, is accused of fraud.
 *         ^-- description -----^              ^-- trace -^
 *
 * Whoever is new and another has an office beside his name.
 */
export function findDelayedName(
  passages: readonly Passage[],
  naming: Naming,
): DelayedName | undefined {
  const { grammar } = naming
  const body = passages.filter(({ paragraph, turn }) => paragraph !== undefined && !turn)
  const lead = body[0]
  const [first, ...others] = lead?.units ?? []
  if (lead === undefined || first === undefined) return undefined
  const subject = findMainSubject(lead.tokens, first, grammar)
  if (subject === undefined) return undefined
  const described = identify(lead, subject, naming)
  if (described.actor !== undefined || !described.isDefinite) return undefined
  const speaker = describeSpeaker(lead, described, grammar)
  if (speaker?.type !== 'described' || !speaker.isPerson || speaker.isPlural) return undefined
  const places = [
    ...others.map((unit) => ({ passage: lead, unit })),
    ...body
      .slice(1)
      .flatMap((passage) => passage.units.slice(0, 1).map((unit) => ({ passage, unit }))),
  ]
  for (const { passage, unit } of places.slice(0, MAX_DELAY)) {
    const phrase = findMainSubject(passage.tokens, unit, grammar)
    const { actor, roles } =
      phrase === undefined ? { actor: undefined, roles: [] } : identify(passage, phrase, naming)
    if (actor === undefined) continue
    const mention = actor.mentions.find((one) => passages[one.passage]?.paragraph !== undefined)
    const isNew = mention?.passage === passage.index && mention.start === phrase?.start
    const isBare =
      roles.length === 0 && mention?.role === undefined && mention?.apposed.length === 0
    if (!isNew || !isBare || actor.kind === 'organisation' || actor.kind === 'place')
      return undefined
    if (actor.name.split(/\s+/u).length < 2) return undefined
    return {
      passage: lead,
      description: described.naming,
      trace: { speaker: { type: 'named', actor }, passage, range: mention, unit: -1 },
    }
  }
  return undefined
}
