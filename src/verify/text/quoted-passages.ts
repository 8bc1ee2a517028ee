/** What stands in quotation marks. */
export interface QuotedPassage {
  readonly text: string
  /** Index of its first character, behind the mark. */
  readonly start: number
}

const QUOTED =
  /“([^“”]+)”|«([^«»]+)»|„([^„“”]+)[“”]|"([^"]+)"|「([^「」]+)」|‘([^‘’]+(?:’\p{L}[^‘’]*)*)’(?!\p{L})/gu

/** The passages of a text in quotation marks, whatever the marks, in its order. */
export function quotedPassages(text: string): readonly QuotedPassage[] {
  return [...text.matchAll(QUOTED)].map((match) => {
    const inside = match.slice(1).find((group) => group !== undefined) ?? ''
    return { text: inside, start: match.index + match[0].indexOf(inside) }
  })
}
