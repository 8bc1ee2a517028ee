import { collectSpeech } from '../../../src/extract/speech/collect-speech.ts'
import { readingOf } from '../../support/reading.ts'

/** Each quotation of an article as `speaker: text`, `?` for an unknown speaker. */
export function said(...paragraphs: readonly string[]): readonly string[] {
  const { quotes, speakers } = collectSpeech(readingOf(paragraphs.join('\n')))
  const names = new Map(speakers.map(({ id, name }) => [id, name]))
  return quotes.map(({ speaker, text }) => `${names.get(speaker ?? '') ?? '?'}: ${text}`)
}
