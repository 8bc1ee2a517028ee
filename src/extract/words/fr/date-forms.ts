import type { RelativeForm } from '../content-lexicon.ts'

/** Origin: written for this project, as are those below; ways of writing dates that French-speaking papers use. */
export const explicitForms: readonly string[] = [
  '{day}{to}{lastDay} {month},? {year}',
  '{day} {month}(?:,? {year})?{to}(?:le )?{lastDay} {lastMonth},? {lastYear}',
  '{day} {month},? {year}',
  '{month}(?:,? {year})?{to}{lastMonth},? {lastYear}',
  "(?<!\\d(?:er)? ){month}(?: de l[’']année)? {year}",
  '{season} (?:de )?{year}(?!-\\d)',
  'T{quarter} {year}',
  "{quarter} trimestre(?: de(?: l[’']année)?)? {year}",
  '(?:[Dd]e|[Ee]ntre) (?<written>{year} (?:à|et) {lastYear})(?! [a-zà-ÿ]+[sx](?![a-zà-ÿ]))',
  '[Aa]nnées {decade}',
  '[Aa]nnées {shortDecade}',
  '{century}(?:e|ᵉ|ème)? siècle',
]

const NO_YEAR = '(?!,? \\d{4})'

export const relativeForms: readonly RelativeForm[] = [
  { form: '{dayWord}(?<!, demain(?=,))(?: (?:matin|midi|soir|après-midi))?', anyCase: true },
  { form: '(?<![Cc]haque |[Tt]ous les |[Ll]es ){weekday}(?: {way})?(?! (?:{day} {anyMonth}|\\d))' },
  {
    form: "(?:au cours de |depuis )?(?<written>l[’'](?<unit>an|année) (?<way>dernier|dernière|passé|passée|prochain|prochaine))",
    anyCase: true,
  },
  { form: '(?:le|du|au) (?<written>(?<unit>mois) (?<way>dernier|passé|prochain))', anyCase: true },
  {
    form: "(?:l[’']|le |au |du |dès (?:l[’']|le ))(?<written>{season} (?<way>dernier|passé|prochain))",
    anyCase: true,
  },
  { form: '(?<way>[Cc]e|[Cc]et) {season}' },
  {
    form: '(?:il y a|voici|voilà) (?:près de |environ |plus de )?{number} {unit}',
    way: -1,
    anyCase: true,
  },
  { form: 'dans (?<written>{number} {unit})', way: 1, anyCase: true },
  { form: `(?:[Jj]usqu[’']au|[Dd][’']ici au) (?<written>{day} {month})${NO_YEAR}`, way: 1 },
  { form: `{day} {month}${NO_YEAR}` },
  { form: `{day}{to}{lastDay} {month}${NO_YEAR}` },
  { form: `{day} {month}{to}(?:le )?{lastDay} {lastMonth}${NO_YEAR}` },
  {
    form: "(?:[Ee]n|[Dd]epuis|[Dd]ès|[Dd]ébut|[Ff]in|[Mm]i|[Cc]ourant|[Aa]vant|[Jj]usqu[’']en|mois de|mois d[’']|[Dd][’']ici|[Dd][’']ici à)[ -](?<written>{month})(?! (?:\\d|et|à|ou) ?)(?! (?:dernier|prochain))",
  },
  { form: '(?<!\\d )(?<!\\der ){month} (?<way>dernier|prochain)' },
]

export const anchoredForms: readonly RelativeForm[] = [
  { form: '(?:la|cette) même (?<unit>année)', way: 0, anyCase: true },
  { form: '(?:le|ce) même (?<unit>mois|jour)', way: 0, anyCase: true },
  { form: "l[’'](?<unit>année|an) d[’'](?<way>après|avant)", anyCase: true },
  { form: "l[’'](?<unit>année) (?<way>suivante|précédente)", anyCase: true },
  { form: 'le (?<unit>mois|jour) (?<way>suivant|précédent)', anyCase: true },
  {
    form: '(?<=^|[;:] )(?:seulement |à peine |quelque )?(?<written>{number} {unit} (?<way>plus tard|plus tôt|après|auparavant))(?! \\p{L})',
    anyCase: true,
  },
]
