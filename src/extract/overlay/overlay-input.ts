import type { AnalystInput } from '../analyst/analyst-reader.ts'
import type { Overlay } from './parse-overlay.ts'

/** What an overlay says of title, date, handling and slots. */
export function overlayInput({ name, text, content, spanOf }: Overlay): AnalystInput {
  const { title, date, handling, slots } = content
  return {
    title: 'the overlay',
    file: name,
    text,
    values: { title, date, handling, slots },
    spanOf,
    code: 'extract/bad-overlay',
  }
}
