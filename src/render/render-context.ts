import type { Brief } from '../model/brief.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Assets, Picture } from '../model/picture.ts'
import type { FontFiles, Theme } from '../model/theme.ts'

/** What a renderer is given beside the document. */
export interface RenderContext {
  readonly theme: Theme
  /** Every file `fontFilesOf(theme)` names; may be empty for formats that embed no fonts. */
  readonly fonts: FontFiles
  /** The pictures figures name. */
  readonly assets?: Assets | undefined
  /** The picture `theme.logo` names; without it, none is shown. */
  readonly logo?: Picture | undefined
  /** What the file is to carry of its facts and sources; nothing where it is not given. */
  readonly evidence?: Evidence | undefined
  /** The facts the document says, where they are known. */
  readonly facts?: Brief | undefined
  /** The pages that headings are on, by anchor, as far as they can be told: for formats whose pages others make. */
  readonly pageNumbers?: ReadonlyMap<string, number> | undefined
  /** A Word file of the user's own, to take styles or the whole page from. */
  readonly reference?: ReferenceFile | undefined
}

/** A file of the user's and the name they know it by. */
export interface ReferenceFile {
  readonly file: string
  readonly bytes: Uint8Array
}
