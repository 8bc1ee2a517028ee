/** What comments say. A sentence of the source stands in quotation marks of its language. */
export interface CommentWords {
  readonly toWrite: (prompt: string) => string
  /** The sentence that stands last before a slot. */
  readonly before: (sentence: string) => string
  readonly whoSays: string
  /** `percent` is how often such an attribution is right. */
  readonly isItSaidBy: (speaker: string, percent: number) => string
  readonly source: (paragraph: number, sentence: string) => string
}

/** The words for a BCP 47 language; English where we have none. */
export function commentWordsIn(language: string): CommentWords {
  return LANGUAGES[language.split('-')[0]?.toLowerCase() ?? ''] ?? english
}

const english: CommentWords = {
  toWrite: (prompt) => `To be written by an analyst: ${prompt}`,
  before: (sentence) => `Last before this, from the source: “${sentence}”`,
  whoSays: 'Check: the source does not make clear who says this.',
  isItSaidBy: (speaker, percent) =>
    `Check: is it ${speaker} who says this? An attribution of this kind is right in ${percent} of 100 cases.`,
  source: (paragraph, sentence) => `Source, ¶ ${paragraph}: “${sentence}”`,
}

const french: CommentWords = {
  toWrite: (prompt) => `À rédiger par un analyste : ${prompt}`,
  before: (sentence) => `Juste avant, dans la source : « ${sentence} »`,
  whoSays: 'À vérifier : la source ne dit pas clairement qui parle.',
  isItSaidBy: (speaker, percent) =>
    `À vérifier : est-ce bien ${speaker} qui le dit ? Une telle attribution est juste dans ${percent} cas sur 100.`,
  source: (paragraph, sentence) => `Source, ¶ ${paragraph} : « ${sentence} »`,
}

const arabic: CommentWords = {
  toWrite: (prompt) => `يكتبه المحلل: ${prompt}`,
  before: (sentence) => `آخر ما سبق من المصدر: «${sentence}»`,
  whoSays: 'للتحقق: لا يوضح المصدر من القائل.',
  isItSaidBy: (speaker, percent) =>
    `للتحقق: هل القائل هو ${speaker}؟ يصح إسناد من هذا النوع في ${percent} حالة من كل 100.`,
  source: (paragraph, sentence) => `المصدر، الفقرة ${paragraph}: «${sentence}»`,
}

const LANGUAGES: Readonly<Record<string, CommentWords>> = { en: english, fr: french, ar: arabic }
