import { distance } from 'fastest-levenshtein'
import { compareText } from './span.ts'

/** One letter of so many may be wrong for another name to be suggested; of shorter names too, one. */
const LETTERS_PER_MISTAKE = 3

/** `Did you mean \`title\`?` for the nearest name, or undefined when none is near. */
export function didYouMean(found: string, names: readonly string[]): string | undefined {
  const nearest = findNearest(found, names)
  return nearest === undefined ? undefined : `Did you mean \`${nearest}\`?`
}

/** The name with the fewest mistakes; two letters that changed places are one. Else the only one that goes on so. */
export function findNearest(found: string, names: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(found.length / LETTERS_PER_MISTAKE))
  const [nearest] = names
    .map((name) => ({ name, far: mistakes(found.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, far }) => far <= limit && far < name.length)
    .sort((a, b) => a.far - b.far || compareText(a.name, b.name))
  return nearest?.name ?? onlyLonger(found, names)
}

/** Letters from which on the beginning of a name tells which is meant. */
const MIN_BEGINNING = 4

function onlyLonger(found: string, names: readonly string[]): string | undefined {
  const longer = names.filter((name) => name.toLowerCase().startsWith(found.toLowerCase()))
  return found.length >= MIN_BEGINNING && longer.length === 1 ? longer[0] : undefined
}

function mistakes(found: string, name: string): number {
  const far = distance(found, name)
  return far === 2 && sortLetters(found) === sortLetters(name) ? 1 : far
}

function sortLetters(name: string): string {
  return [...name].sort(compareText).join('')
}
