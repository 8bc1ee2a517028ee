import { z } from 'zod'

declare const unit: unique symbol

/** PostScript point, 1/72 inch. */
export type Pt = number & { readonly [unit]: 'pt' }

/** Twentieth of a point: Word's unit of position. */
export type Twip = number & { readonly [unit]: 'twip' }

/** Half a point: Word's unit of type size. */
export type HalfPoint = number & { readonly [unit]: 'half-point' }

export const pt = (value: number) => value as Pt
export const ptToTwip = (value: Pt) => Math.round(value * 20) as Twip
/** The size of type in Word, rather smaller than larger: lines that are full hold no more. */
export const ptToHalfPoint = (value: Pt) => Math.floor(value * 2) as HalfPoint

const POINTS = { pt: 1, mm: 72 / 25.4, cm: 72 / 2.54, in: 72 } as const

/** A length as people write it in a theme, `10.5pt` or `2.4cm`; parsed, a number of points. */
export const lengthSchema = z
  .string()
  .regex(
    /^-?\d+(?:\.\d+)?(?:pt|mm|cm|in)$/,
    'Expected a length such as `10.5pt`, `24mm`, `2.4cm` or `1in`.',
  )
  .meta({ examples: ['10.5pt', '24mm', '2.4cm', '1in'] })
  .transform((text): Pt => pt(Number.parseFloat(text) * POINTS[unitOf(text)]))

function unitOf(text: string): keyof typeof POINTS {
  return text.endsWith('mm') ? 'mm' : text.endsWith('cm') ? 'cm' : text.endsWith('in') ? 'in' : 'pt'
}
