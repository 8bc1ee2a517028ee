/**
 * Function words that tell one language from its neighbours in the Latin alphabet, as frequent as there are; words that
 * two of them share are left out. BCP 47 to words in lower case.
 *
 * Origin: written for this project from the closed word classes of each language.
 */
export const tellingWords: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'en',
    setOf(
      'the and of to that was for with his is are from by which has have this were been they not',
    ),
  ],
  [
    'fr',
    setOf(
      'le les des du et une dans est qui au aux pour pas sur ont sont avec cette ces selon nous été',
    ),
  ],
  [
    'de',
    setOf('der die das und den von mit dem des ist nicht ein eine auf für sich auch wird nach bei'),
  ],
  ['es', setOf('el los las y en que una por con para del se su como más pero fue este han según')],
  [
    'it',
    setOf('il lo gli di che è una per con non sono della dei nel alla ha anche questo degli delle'),
  ],
  ['pt', setOf('os as e do da em um uma não com para que por mais dos foi ao são também seu pelo')],
  [
    'nl',
    setOf('het een en van dat niet zijn met voor ook aan er bij werd naar maar wordt om uit hij'),
  ],
])

/** Alphabets that by themselves tell the language, near enough for choosing rules. */
export const tellingScripts: ReadonlyMap<string, RegExp> = new Map([
  ['ar', /\p{Script=Arabic}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
])

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}
