const WORD =
  "(?:\\p{Lu}[\\p{L}\\p{M}\\p{N}'’.-]*|d[eiu]|d[’'](?=\\p{Lu})|des|la|le|van|von|der|bin|al|el)"
const LABEL = new RegExp(
  `^(?=\\p{Lu})(${WORD}(?:(?:[ \\u00a0]|(?<=[’']))${WORD}){0,5})[ \\u00a0\\u202f]?:\\s+(?=\\S)`,
  'u',
)

/** Fewest paragraphs a label opens by which an article tells whose turn it is. */
const MIN_TURNS = 2

/** The name before the colon at the start of a paragraph. UTF-16 units into it, end exclusive. */
export interface TurnLabel {
  readonly name: string
  readonly colon: number
}

/**
 * For each paragraph of an interview the name that says whose words it is, undefined for all others. A name is a label if
 * it opens two paragraphs and more, or has the initials of one that does; a single word only if it is written in capitals
 * or is the last of a longer name.
 *
 *     Ann de Lee: Nothing is lost. Everything has its price.
 *     ^^^^^^^^^^
 *     A. de L.: It is false.
 */
export function findTurnLabels(texts: readonly string[]): readonly (TurnLabel | undefined)[] {
  const labels = texts.map(labelOf)
  const counts = new Map<string, number>()
  for (const label of labels) {
    if (label !== undefined) counts.set(label.name, (counts.get(label.name) ?? 0) + 1)
  }
  const repeated = new Set(
    [...counts].filter(([, count]) => count >= MIN_TURNS).map(([name]) => name),
  )
  const initials = new Set([...repeated].map(initialsOf))
  const isKnown = ({ name }: TurnLabel) =>
    (repeated.has(name) || initials.has(initialsOf(name))) && isNamely(name, texts)
  return labels.map((label) => (label !== undefined && isKnown(label) ? label : undefined))
}

/** The capitals of a name, in order: `AVL` of `Agnès de Villiers-Laporte`. */
export function initialsOf(name: string): string {
  return (name.match(/(?<![\p{L}\p{M}])\p{Lu}/gu) ?? []).join('')
}

/** `A. de V.-L.` */
export function isInitials(name: string): boolean {
  return name.includes('.') && /^(?:\p{Lu}\.[ -]?|d[eiu] |[ld][’'] ?){2,6}$/u.test(name)
}

function labelOf(text: string): TurnLabel | undefined {
  const match = LABEL.exec(text)
  const name = match?.[1]
  if (match === null || name === undefined) return undefined
  return { name, colon: match[0].lastIndexOf(':') }
}

function isNamely(name: string, texts: readonly string[]): boolean {
  if (/\s|[’']/u.test(name)) return true
  if (/^\p{Lu}{3,}$/u.test(name)) return true
  const whole = new RegExp(
    `\\p{Lu}[\\p{L}.-]+\\s${name.replace(/[.\\^$*+?()[\]{}|]/gu, '\\$&')}(?!\\p{L})`,
    'u',
  )
  return name.length > 2 && texts.some((text) => whole.test(text))
}
