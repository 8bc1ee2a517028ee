import type { Brief, BriefSource, Sentence } from '../model/brief.ts'
import { joinWords, wordsIn } from './words-in.ts'

type SourceParagraph = BriefSource['paragraphs'][number]

/** The longest part of a text that a link's text fragment carries, in words; browsers find a place by a few. */
const FRAGMENT_WORDS = 8

/** How many words in front of it tell a place from an earlier one with the same words. */
const PREFIX_WORDS = 4

/**
 * The address of a paragraph of a source on the web: that of the source, with a text fragment of the paragraph's first
 * words (WICG, Text Fragments). Browsers go to the first place with these words: where an earlier sentence has them, the
 * words in front of the paragraph are told as well. Undefined where the source has no address on the web.
 */
export function textFragmentUrl(
  { id, url }: BriefSource,
  { opening, spans }: SourceParagraph,
  sentences: Brief['sentences'],
): string | undefined {
  if (url === null || !/^https?:\/\//i.test(url)) return undefined
  const words = joinWords(wordsIn(opening.value).slice(0, FRAGMENT_WORDS))
  if (words === '') return url
  const start = spans[0]?.start ?? 0
  const earlier = sentences.filter((sentence) => standsBefore(sentence, id, start))
  const isAmbiguous = earlier.some(({ text }) => foldOf(text.value).includes(foldOf(words)))
  const before = isAmbiguous ? earlier.at(-1)?.text.value : undefined
  const prefix =
    before === undefined ? '' : `${encode(joinWords(wordsIn(before).slice(-PREFIX_WORDS)))}-,`
  return `${url.replace(/#.*$/s, '')}#:~:text=${prefix}${encode(words)}`
}

function standsBefore({ text }: Sentence, source: string, start: number): boolean {
  return text.spans.every((span) => span.source === source && span.end <= start)
}

/** Browsers compare without case and with any white space. */
function foldOf(text: string): string {
  return joinWords(wordsIn(text)).toLowerCase()
}

/** `-` and `,` are part of the syntax of text fragments. */
function encode(words: string): string {
  return encodeURIComponent(words.replace(/\p{Cs}/gu, '\uFFFD')).replace(/-/g, '%2D')
}
