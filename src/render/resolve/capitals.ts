/** Languages whose capitals differ from those of all others: dotted i, and Greek without accents. */
const OWN_CAPITALS = /^(?:az|el|lt|tr)(?=-|$)/iu

/** The text in capitals, by the rules of a language (BCP 47). */
export function capitals(text: string, language: string): string {
  const [own] = OWN_CAPITALS.exec(language) ?? []
  return own === undefined ? text.toUpperCase() : text.toLocaleUpperCase(own)
}
