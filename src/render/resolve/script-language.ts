const SCRIPTS = [
  ['Latn', /\p{Script=Latin}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Syrc', /\p{Script=Syriac}/u],
  ['Thaa', /\p{Script=Thaana}/u],
  ['Nkoo', /\p{Script=Nko}/u],
  ['Adlm', /\p{Script=Adlam}/u],
] as const

/** The language of words that run against the page: what their script tells of it, no more (BCP 47: `und`, a script). */
export function scriptLanguage(text: string): string | undefined {
  const script = SCRIPTS.find(([, letters]) => letters.test(text))?.[0]
  return script && `und-${script}`
}
