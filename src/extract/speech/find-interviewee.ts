import type { Reading } from '../reading.ts'
import { announcesInterview, saysI } from '../turns/find-turns.ts'
import { kindOfActor } from './actor-kind.ts'
import type { Naming } from './identify.ts'
import type { Mention } from './mention.ts'
import { collectSeen } from './name-runs.ts'
import type { NamedActor } from './named-actor.ts'
import type { Passage } from './passage.ts'
import type { Resolution } from './resolution.ts'

/**
 * Whose the answers behind `A:` are: the one person that the text before the first turn names, the article's authors left
 * out. Undefined where it names nobody or several, or where nothing says that a person answers: neither a word such as
 * `interview` there, nor an `I` in an answer.
 */
export function findInterviewee(
  passages: readonly Passage[],
  { reading, naming }: { readonly reading: Reading; readonly naming: Naming },
): Resolution | undefined {
  const isAnswer = ({ turn }: Passage) => turn?.role === 'answer'
  const first = passages.findIndex(({ turn }) => turn !== undefined && turn.role !== 'name')
  if (first < 0 || !passages.some(isAnswer)) return undefined
  const opening = passages.slice(0, first)
  const { language, article } = reading
  const texts = [article.metadata.title?.value ?? '', ...opening.map(({ text }) => text)]
  const isInterview =
    announcesInterview(texts, language) ||
    saysI(
      passages.filter(isAnswer).map(({ text, turn }) => text.slice(turn?.start)),
      language,
    )
  if (!isInterview) return undefined
  const people = peopleOf(opening, passages, naming)
  const askers = (article.metadata.byline ?? []).map(({ value }) => value)
  const named = [...people].filter(([{ name }]) => !askers.some((asker) => asker.includes(name)))
  const [[actor, mention] = []] = named
  const passage = passages[mention?.passage ?? -1]
  if (named.length !== 1 || actor === undefined || mention === undefined) return undefined
  if (passage === undefined) return undefined
  return {
    speaker: { type: 'named', actor },
    rule: 'interviewee',
    passage,
    naming: undefined,
    evidence: { passage, range: mention },
    roles: [],
  }
}

/** The people named in some passages, and where each is first. */
function peopleOf(
  opening: readonly Passage[],
  passages: readonly Passage[],
  { mentions, table, grammar }: Naming,
): ReadonlyMap<NamedActor, Mention> {
  const { capital: capitals } = collectSeen(passages)
  const people = new Map<NamedActor, Mention>()
  for (const mention of opening.flatMap(({ index }) => mentions.get(index) ?? [])) {
    const actor = table.actorOf.get(mention)
    if (actor === undefined || people.has(actor)) continue
    const kind = kindOfActor(actor, { speaks: false, passages, capitals, grammar })
    if (kind === 'person') people.set(actor, mention)
  }
  return people
}
