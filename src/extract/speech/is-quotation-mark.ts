const QUOTATION_MARKS: ReadonlySet<string> = new Set('"“”„‟«»‹›「」『』＂‘’\'‚‛')

/** Whether a mark of a passage is one that stands for quoting, and no comma at an incise or dash of a dialogue. */
export function isQuotationMark(mark: string): boolean {
  return QUOTATION_MARKS.has(mark)
}
