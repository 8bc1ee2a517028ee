/** Longer words are no surnames, and would cost time. */
const MAX_VARIANT_LETTERS = 24

/** Whether one letter put in, left out or exchanged makes one word of the other. */
export function isOneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let head = 0
  while (head < a.length && a.charAt(head) === b.charAt(head)) head += 1
  const tail = (word: string, from: number) => word.slice(from)
  return (
    tail(a, head + 1) === tail(b, head + 1) ||
    tail(a, head + 1) === tail(b, head) ||
    tail(a, head) === tail(b, head + 1)
  )
}

/** A word, and the word without each of its letters behind the first: words one letter apart share one of them. */
export function restsOf(word: string): ReadonlySet<string> {
  const rests = new Set([word])
  for (let at = 1; at < Math.min(word.length, MAX_VARIANT_LETTERS); at += 1)
    rests.add(word.slice(0, at) + word.slice(at + 1))
  return rests
}
