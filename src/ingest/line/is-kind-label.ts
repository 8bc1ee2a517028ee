const LABEL = new RegExp(
  `^(?:${[
    '(?:for immediate release|(?:press|news|media) (?:release|statement)|joint (?:press )?statement|(?:press )?communiqué)',
    '(?:interview|q ?(?:&|and) ?a|opinion|op-ed|editorial|analysis|explainer|comment)',
    '(?:communiqué(?: de presse)?|déclaration (?:commune|conjointe)|entretien|tribune|éditorial|analyse|décryptage|enquête|reportage)',
    '(?:pressemitteilung|presseerklärung|meinung|kommentar|leitartikel)',
    '(?:comunicado|nota) de prensa|entrevista|opinión|comunicato stampa|intervista|persbericht',
  ].join('|')})\\s*:?$`,
  'iu',
)

/** Whether a line says what kind of text follows, and is none of it: `Press release`, `Communiqué de presse`. */
export function isKindLabel(line: string): boolean {
  return LABEL.test(line.trim())
}
