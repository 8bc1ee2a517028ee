/**
 * JSON in which every character is one that people see: format characters (directions, zero widths), those of private use
 * and line separators are written as `\uXXXX`, which JSON reads as the same text. Whoever opens the file sees its words
 * in the order they stand in (Unicode Technical Standard #55, 4.1).
 * `indent` blanks a level; on one line where there are none.
 */
export function formatPlainJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, undefined, indent).replace(UNSEEN, escapeCharacter)
}

const UNSEEN = /[\p{Format}\p{Private_Use}\p{Noncharacter_Code_Point}\u007f-\u009f\u2028\u2029]/gu

function escapeCharacter(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}
