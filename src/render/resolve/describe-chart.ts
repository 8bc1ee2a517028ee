import type { BlockOf, ChartBar } from '../../model/document.ts'
import { inlineText } from '../../model/document.ts'

/** A chart in words, for those who do not see its bars: `Passengers a year: North line 4.2 million; Ferry 1 million`. */
export function describeChart({ caption, children }: BlockOf<'chart'>): string {
  const bars = children.map((bar) =>
    squeeze(`${inlineText(bar.children)} ${inlineText(bar.value)}`),
  )
  const title = squeeze(inlineText(caption))
  return title === '' ? bars.join('; ') : `${title}: ${bars.join('; ')}`
}

/** The length of a bar as a share of the longest, 0 to 1. */
export function shareOf({ amount }: ChartBar, { children }: BlockOf<'chart'>): number {
  const most = children.reduce((found, bar) => Math.max(found, bar.amount), 0)
  return most === 0 ? 0 : Math.max(0, amount) / most
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
