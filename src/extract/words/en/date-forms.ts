import type { RelativeForm } from '../content-lexicon.ts'

/** Origin: written for this project, as are those below; ways of writing dates that British and American papers use. */
export const explicitForms: readonly string[] = [
  '{day}{to}{lastDay}(?: of)? {month},? {year}',
  '{month} {day}{to}{lastDay},? {year}',
  '{day}(?: of)? {month}(?:,? {year})?{to}{lastDay}(?: of)? {lastMonth},? {lastYear}',
  '{month} {day}(?:,? {year})?{to}{lastMonth} {lastDay},? {lastYear}',
  '{day}(?: of)? {month},? {year}',
  '{month} {day},? {year}',
  '{month}(?:,? {year})?{to}{lastMonth},? {lastYear}',
  '(?<!\\d(?:st|nd|rd|th)? (?:of )?){month}(?:,| of)? {year}',
  '{season}(?: of)? {year}',
  'Q{quarter}(?: of)? {year}',
  '{quarter} quarter(?: of)? {year}',
  '(?:[Ff]rom|[Bb]etween) (?<written>{year}{to}{lastYear})',
  '{decade}s',
  '{century}(?:st|th)?[ -]century',
]

export const relativeForms: readonly RelativeForm[] = [
  { form: '{dayWord}', anyCase: true },
  {
    form: '(?:(?<way>last|next|this|this coming) )?{weekday}(?!,? (?:{anyMonth} \\d|\\d{1,2}(?:st|nd|rd|th)?(?: of)? {anyMonth}))',
  },
  { form: '(?<!than |from |over )(?<way>last|next) (?<unit>month|year)', anyCase: true },
  { form: '(?:earlier|later) this (?<unit>month|year)', way: 0, anyCase: true },
  { form: '(?<way>last|next|this) {season}' },
  { form: '{number} {unit} ago', way: -1, anyCase: true },
  {
    form: "in (?<written>{number} (?<unit>day|month|year)s?(?:[’']s?)? time)",
    way: 1,
    anyCase: true,
  },
  { form: '{day}(?: of)? {month}(?!,? \\d{4})' },
  { form: '{month} {day}(?!,? \\d{4})' },
  { form: '{day}{to}{lastDay}(?: of)? {month}(?!,? \\d{4})' },
  { form: '{month} {day}{to}{lastDay}(?!,? \\d{4})' },
  {
    form: '(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ee]arly|[Ll]ate|[Mm]id|[Tt]hroughout|[Dd]uring|of)[ -](?<written>{month})(?!,?(?: of)? \\d| (?:and|to|or) )',
  },
  { form: '(?<way>last|next|this) {month}(?! \\d)' },
]

export const anchoredForms: readonly RelativeForm[] = [
  { form: '(?:(?:the|that) same|later that) (?<unit>year|month|day)', way: 0, anyCase: true },
  { form: 'the (?:following|next) (?<unit>year|month|day)', way: 1, anyCase: true },
  { form: 'the (?:previous|preceding) (?<unit>year|month|day)', way: -1, anyCase: true },
  { form: 'the (?<unit>year|month|day) before', way: -1, anyCase: true },
  // Further inside a sentence such words compare: `31 in May, against 19 two years earlier`.
  {
    form: '(?<=^|[;:] )(?:only |just |some )?(?<written>{number} {unit} (?<way>later|earlier))',
    anyCase: true,
  },
]
