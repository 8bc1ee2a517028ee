// biome-ignore-all lint/style/noDefaultExport: packages export as they do.

declare module 'subset-font' {
  /** The font with the glyphs of a text alone. Characters it has no glyph for are left out. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      readonly targetFormat: 'woff2'
      /** Tags of the layout features to keep. */
      readonly keepFeatures: readonly string[]
      readonly noHinting: boolean
    },
  ): Promise<Buffer>
}
