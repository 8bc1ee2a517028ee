import type { Span } from '../../model/span.ts'
import type { Speech } from '../speech.ts'

/**
 * Who says each sentence: the speaker of the first quotation in it, direct or reported; null where there is none.
 * Sentences are in source order, so are quotations; one pass.
 */
export function speakersOfSentences(
  sentences: readonly { readonly span: Span }[],
  { quotes }: Speech,
): readonly (string | null)[] {
  const speakers: (string | null)[] = sentences.map(() => null)
  let first = 0
  for (const { kind, speaker, spans } of quotes) {
    if (speaker === null || kind === 'scare' || kind === 'title') continue
    const start = spans.reduce((first, span) => Math.min(first, span.start), Infinity)
    const end = spans.reduce((last, span) => Math.max(last, span.end), 0)
    // A nested quotation may start earlier than the one before it ended, never before it started.
    while ((sentences[first]?.span.end ?? Number.POSITIVE_INFINITY) <= start) first++
    for (let index = first; (sentences[index]?.span.start ?? end) < end; index++) {
      speakers[index] ??= speaker
    }
  }
  return speakers
}
