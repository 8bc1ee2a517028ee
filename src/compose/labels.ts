import type { Labels, Template } from '../model/template.ts'

/** The words of one language, and which language they are in. */
export interface ChosenLabels {
  readonly language: string
  readonly labels: Labels
}

/** What the code itself prints, for templates whose label files do not say it otherwise. */
const ownLabels: Labels = {
  citation: '¶\u00A0{number}',
  citationOfSource: '{source}\u00A0¶\u00A0{number}',
  sourceLine: 'line {line}:',
  slotPrompt: 'Analyst to complete',
  tableName: 'Table {number}',
  figureName: 'Figure {number}',
  captionMark: '. ',
  annex: 'Annex A',
  moreInAnnex: '{count} more in Annex A',
  shownOf: '{shown} of {all}',
  listSeparator: ', ',
  listLast: ' and ',
}

/** The labels that are printed by the code itself, whatever a template says. */
export const codeLabels: readonly string[] = [
  ...Object.keys(ownLabels),
  'kind',
  'monthNames',
  'dateOfMonth',
  'dateOfDay',
  'firstDay',
]

/** The label file for a language: of that very language, else of its first subtag, else English; gaps are English. */
export function chooseLabels({ labels }: Pick<Template, 'labels'>, language: string): ChosenLabels {
  const english = { ...ownLabels, ...labels['en'] }
  const subtag = language.split('-')[0] ?? language
  const chosen = [language, subtag].find((name) => name !== 'en' && Object.hasOwn(labels, name))
  if (chosen === undefined) return { language: 'en', labels: english }
  return { language: chosen, labels: { ...english, ...labels[chosen] } }
}

/** Every label a template may name. */
export function labelKeys({ labels }: Template): readonly string[] {
  return Object.keys({ ...ownLabels, ...labels['en'] })
}

const HOLE = /\{([a-zA-Z][a-zA-Z0-9]*)\}/g

/** The names of the holes in a label: `Page {page} of {pages}` has two. */
export function labelHoles(label: string): readonly string[] {
  return [...label.matchAll(HOLE)].map((match) => match[1] ?? '')
}

/** The words of a label and the names of its holes, in order. */
export function splitLabel(
  label: string,
): readonly ({ readonly words: string } | { readonly hole: string })[] {
  return label
    .split(HOLE)
    .map((piece, index) => (index % 2 === 0 ? { words: piece } : { hole: piece }))
    .filter((piece) => 'hole' in piece || piece.words !== '')
}

/** A label as plain text, its holes filled. */
export function formatLabel(
  labels: Labels,
  key: string,
  values: Readonly<Record<string, string>>,
): string {
  return (labels[key] ?? '').replace(HOLE, (hole, name: string) => values[name] ?? hole)
}

/** The key for a number: `sourcesOne` for 1 in English, where there is one, else `sources`. */
export function pluralKey({ labels, language }: ChosenLabels, key: string, count: number): string {
  const category = pluralRules(language).select(count)
  const plural = `${key}${category.charAt(0).toUpperCase()}${category.slice(1)}`
  return Object.hasOwn(labels, plural) ? plural : key
}

/** The plural rules of a language; of English for a tag nobody knows. */
export function pluralRules(language: string): Intl.PluralRules {
  try {
    return new Intl.PluralRules(language)
  } catch {
    return new Intl.PluralRules('en')
  }
}
