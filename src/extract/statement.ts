import type { Sentence, Statement } from '../model/brief.ts'
import type { WeighedSentence } from './material.ts'

/** The sentence as one entry of a list; its id, such as `outlook-s-5f0c81aa`, stays while its words do. */
export function statementOf(list: string, sentence: WeighedSentence): Statement {
  return {
    id: `${list}-${sentence.id}`,
    text: sentence.fact,
    paragraph: sentence.paragraph.number,
    section: sentence.paragraph.section,
    speaker: sentence.speaker,
    score: sentence.score,
    sentence: sentence.id,
  }
}

/** The sentence with its score, under its own id. */
export function scoredSentenceOf(sentence: WeighedSentence): Sentence {
  const { id, fact, paragraph, speaker, score } = sentence
  return {
    id,
    text: fact,
    paragraph: paragraph.number,
    section: paragraph.section,
    speaker,
    score,
  }
}
