import { isKeptTogether } from './is-kept-together.ts'

/** Marks that French and others set off by a space, which is no place for a line to end. */
const SET_OFF = /^[;:!?»](?![\p{L}\p{N}])/u

/**
 * The text with a no-break space for each space at which a line must not end: inside French quotation marks, before
 * marks that stand off, in numbers, between these and what they count. For formats whose lines others break.
 */
export function glueSpaces(text: string): string {
  return text.replace(/(?<=\S) (?=\S)/gu, (space, position: number) =>
    SET_OFF.test(text.slice(position + 1, position + 3)) || isKeptTogether(text, position + 1)
      ? '\u00a0'
      : space,
  )
}
