/**
 * The matches of a global pattern in a text, in order: `matchAll` without the copy it makes of the pattern each time,
 * which dozens of patterns on each sentence are dear for. The pattern must match no empty text.
 */
export function everyMatch(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (match === null) return NONE
  const matches: RegExpExecArray[] = []
  while (match !== null) {
    matches.push(match)
    match = pattern.exec(text)
  }
  return matches
}

const NONE: readonly RegExpExecArray[] = []
