const UNITS = [
  ['un', 1],
  ['une', 1],
  ['deux', 2],
  ['trois', 3],
  ['quatre', 4],
  ['cinq', 5],
  ['six', 6],
  ['sept', 7],
  ['huit', 8],
  ['neuf', 9],
] as const

const TEENS = [
  ['dix', 10],
  ['onze', 11],
  ['douze', 12],
  ['treize', 13],
  ['quatorze', 14],
  ['quinze', 15],
  ['seize', 16],
  ['dix-sept', 17],
  ['dix-huit', 18],
  ['dix-neuf', 19],
] as const

/** With what follows each: `vingt-deux`, but `soixante-douze`. */
const TENS = [
  ['vingt', 20, UNITS],
  ['trente', 30, UNITS],
  ['quarante', 40, UNITS],
  ['cinquante', 50, UNITS],
  ['soixante', 60, [...UNITS, ...TEENS]],
  ['septante', 70, UNITS],
  ['huitante', 80, UNITS],
  ['nonante', 90, UNITS],
  ['quatre-vingt', 80, [...UNITS, ...TEENS]],
] as const

/** French numbers in words to 99, those of Belgium and Switzerland too, by word: `vingt et un` to 21. */
export const frenchNumbers: ReadonlyMap<string, number> = new Map<string, number>([
  ...UNITS,
  ...TEENS,
  ...TENS.flatMap(([tens, value, units]) => [
    [tens, value] as const,
    ...units.flatMap(([unit, more]) =>
      ['-', ' et ', '-et-'].map((joint) => [`${tens}${joint}${unit}`, value + more] as const),
    ),
  ]),
  ['quatre-vingts', 80],
])
