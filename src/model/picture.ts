import type { Pt } from './units.ts'

/** What a picture file may be. */
export const pictureFormats = ['png', 'jpeg', 'svg'] as const

export type PictureFormat = (typeof pictureFormats)[number]

/** A picture as a value: read, checked, and ready for every format. */
export interface Picture {
  readonly format: PictureFormat
  /**
   * The file. Of an SVG file a drawing made anew of its shapes alone: paths with colours, no style sheet, script, text
   * or reference; what it looked like is kept.
   */
  readonly bytes: Uint8Array
  /** As wide and high as it says it is: 96 pixels to the inch. */
  readonly width: Pt
  readonly height: Pt
  /** Of an SVG file: the same as PNG, for programs that draw no SVG. */
  readonly raster?: Uint8Array
}

/** A picture file of a template, or why it cannot be shown: told where a template shows it. */
export type Asset =
  | { readonly path: string; readonly picture: Picture }
  | { readonly path: string; readonly fault: string; readonly hint: string }

/** The picture files of a template by the name it shows them by, such as `assets/logo.png`. */
export type Assets = Readonly<Record<string, Asset>>

/** The picture of that name, where there is one that can be shown. */
export function pictureOf(assets: Assets, name: string): Picture | undefined {
  const asset = Object.hasOwn(assets, name) ? assets[name] : undefined
  return asset !== undefined && 'picture' in asset ? asset.picture : undefined
}
