import type { Picture } from '../../model/picture.ts'

/** A picture, or why there is none: a clause for `Cannot show …: ⟨fault⟩.`, and how to mend it. */
export type PictureReading =
  | { readonly picture: Picture }
  | { readonly fault: string; readonly hint: string }
