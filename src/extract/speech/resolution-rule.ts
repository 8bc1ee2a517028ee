/** How a pronoun was taken for somebody named before. */
export type PronounRule = 'same-sentence' | 'previous-subject' | 'last-speaker' | 'nearest-person'

/** How the speaker of a quotation was found, or why none was. `confidences` says how often each is right. */
export type ResolutionRule =
  /** The cue has his name, or a description that names nobody else: `an official`. */
  | 'name'
  | 'description'
  /** `the minister`: the last one with that office. */
  | 'definite-description'
  | PronounRule
  /** The same where somebody else fits the pronoun nearly as well. */
  | `rivalled-${PronounRule}`
  /** `During Lee’s visit, he said`: the owner. */
  | 'fronted-possessor'
  /** A quotation without a cue: the speaker before it, in this paragraph, the one before, or two before. */
  | 'continued'
  | 'continued-next'
  | 'continued-later'
  /** The same, in a conversation: the one who was asked, or the one who asked before. */
  | 'turn'
  /** The same, behind a paragraph that ends in a colon: the one it names. */
  | 'announced'
  /** An answer of an interview: the one person its opening names. */
  | 'interviewee'
  /** Quoted words in a sentence without a cue: the subject of the sentence. */
  | 'sentence-subject'
  | SpeakerlessRule

/** Why a quotation has no speaker. */
type SpeakerlessRule = (typeof SPEAKERLESS)[number]

const SPEAKERLESS = [
  /** Nobody fits the pronoun; two do; a heading stands between it and the one it fits. */
  'unresolved-pronoun',
  'contested-pronoun',
  'cut-off-pronoun',
  /** No speaker is in reach of a quotation without a cue. */
  'no-cue',
  'no-subject',
  /** The subject of the cue is a long phrase that means no person. */
  'not-a-speaker',
  /** The words that would name the speaker are part of what is said. */
  'misread-cue',
  /** Marked words that nobody says. */
  'not-speech',
] as const

const speakerless: ReadonlySet<ResolutionRule> = new Set(SPEAKERLESS)

/** Whether the rule says why there is no speaker. */
export function isSpeakerless(rule: ResolutionRule): boolean {
  return speakerless.has(rule)
}
