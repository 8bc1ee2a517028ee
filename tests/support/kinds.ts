/** The built-in kinds of briefings. */
export const kinds = [
  'policy-brief',
  'information-memo',
  'talking-points',
  'timeline-sitrep',
  'quote-sheet',
] as const
