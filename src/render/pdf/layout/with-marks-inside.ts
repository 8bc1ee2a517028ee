import type { Direction } from '../../resolve/directions.ts'
import { findVoices } from '../../resolve/find-voices.ts'
import type { LayoutContext } from './context.ts'
import type { Span } from './span.ts'

/**
 * The spans with the marks around inserted words that run against the paragraph as spans of their own, of the same
 * voice: a quotation over two lines opens before its first word and closes behind its last.
 */
export function withMarksInside(
  spans: readonly Span[],
  direction: Direction,
  { document }: Pick<LayoutContext, 'document'>,
): readonly Span[] {
  const marked = findVoices(spans, direction, document).filter(({ isMarked }) => isMarked)
  if (marked.length === 0) return spans
  const opening = new Map(marked.map(({ start }) => [start - 1, spans[start]]))
  const closing = new Map(marked.map(({ start, end }) => [end, spans[start]]))
  return spans.flatMap((span, index) => {
    const before = closing.get(index)
    const behind = opening.get(index)
    const from = before === undefined ? 0 : 1
    const to = span.text.length - (behind === undefined ? 0 : 1)
    return [
      ...(before === undefined ? [] : [spoken(span, span.text.slice(0, from), before)]),
      ...(to > from || (before === undefined && behind === undefined)
        ? [{ ...span, text: span.text.slice(from, to) }]
        : []),
      ...(behind === undefined ? [] : [spoken(span, span.text.slice(to), behind)]),
    ]
  })
}

function spoken(span: Span, text: string, { inserted, language }: Span): Span {
  return { ...span, text, inserted, language }
}
