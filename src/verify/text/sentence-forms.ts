import { fold } from './fold.ts'

/** A sentence as it is, and without what a briefing prints before and behind one: `In support: … (Ana Vale) ¶ 7`. */
export function sentenceForms(text: string): readonly string[] {
  const bare = text
    .replace(/\ufffc/gu, ' ')
    .replace(/\s*(?:\[?[¶§][^\]]{0,12}\]?|\[\d+\])(?:,?\s*)$/u, '')
    .trim()
  const behind = bare.replace(/\s*\([^()]{1,60}\)\s*$/u, '')
  // Where directions meet, a PDF file loses the space.
  const before = (form: string) => form.replace(/^[^:“"«]{1,40}:\s*(?!\d)/u, '')
  return [...new Set([bare, behind, before(bare), before(behind)])].filter(
    (form) => fold(form) !== '',
  )
}
