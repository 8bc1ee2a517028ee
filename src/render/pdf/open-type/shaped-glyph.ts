export interface ShapedGlyph {
  readonly id: number
  /** Width in the font, before kerning. */
  readonly advance: number
  readonly xAdvance: number
  readonly xOffset: number
  readonly yOffset: number
  readonly codePoints: readonly number[]
}
