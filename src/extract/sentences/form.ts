/** Whether a text has the form of a statement: no question, no fragment of a list, nothing that leads on by a colon. */
export function isWholeSentence(text: string): boolean {
  return (
    /[.!…。！।۔](?:["”’')»\]]|[ \u00a0\u202f]»)*(?:\[\d+\])?$/u.test(text) &&
    !/^["“‘'(«]?[\p{Ll},;]/u.test(text)
  )
}

/** Whether every quotation mark and bracket has its partner, as far as its shape tells; German marks open with `„`. */
export function hasBalancedMarks(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0
  const low = count(/„/gu)
  return (
    (low > 0 ? low === count(/[“”]/gu) : count(/“/gu) === count(/”/gu)) &&
    count(/"/gu) % 2 === 0 &&
    count(/«/gu) === count(/»/gu) &&
    count(/\(/gu) === count(/\)/gu)
  )
}

/** Nothing but words in quotation marks: who says so stands elsewhere. */
export function isBareQuotation(text: string): boolean {
  return /^["“«„‘'][^"”»]*["”»’']?$/u.test(text)
}

/** `Open every night, 8 p.m. to 6 a.m.`: the last stop is that of a word, and may end nothing else. */
export function endsInAbbreviation(text: string): boolean {
  return /(?<!\p{L})(?:\p{L}\.){2,}$/u.test(text)
}

/** A telephone number with the sign of a country, or a mail address: how to reach somebody is no point of an article. */
export function givesContact(text: string): boolean {
  return /\+\d{1,3}[ ()\d-]{6,}|(?<!\S)[\w.+-]+@[\w-]+\.\p{L}{2,}/u.test(text)
}
