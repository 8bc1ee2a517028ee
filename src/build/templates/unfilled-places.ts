import { chooseLabels, labelHoles } from '../../compose/labels.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { didYouMean } from '../../model/did-you-mean.ts'
import type { Labels, Template, TemplateFile } from '../../model/template.ts'
import { locateJson, parseJsonFile } from '../files/json-file.ts'
import { labelFamily } from './label-family.ts'

/** `{{label "pageOf" page=(pageNumber) pages=(pageCount)}}`: the label, and what is given to it. */
const CALL = /\blabel\s+["']([^"']+)["']([^{}]*)/g

/**
 * Places of labels, such as `{page}`, that nothing fills: readers would see the braces. English labels are held against
 * the calls by the checker; those of other languages here, against the English ones and the calls.
 *
 * @param files Label files by language, each in the same form as `labels`.
 * @param texts Of the template and its partials.
 */
export function unfilledPlaces(
  files: Readonly<Record<string, readonly TemplateFile[]>>,
  labels: Template['labels'],
  texts: readonly string[],
): readonly Diagnostic[] {
  const others = Object.entries(files).filter(
    ([language, own]) => language !== 'en' && own.length > 0,
  )
  if (others.length === 0) return []
  const english = chooseLabels({ labels }, 'en').labels
  const filled = placesFilled(english, texts)
  return others.flatMap(([, own]) =>
    own.flatMap((file) => {
      const json = parseJsonFile(file, 'compose/bad-labels')
      return Object.entries(Object(json.value)).flatMap(([key, words]): readonly Diagnostic[] => {
        const known = filled.get(labelFamily(key))
        if (known === undefined || typeof words !== 'string') return []
        return labelHoles(words)
          .filter((place) => place !== 'count' && !known.has(place))
          .map((place) =>
            locateJson(json, [key], {
              severity: 'error',
              code: 'compose/bad-labels',
              message: `Cannot fill \`{${place}}\` of the label \`${key}\`: found nothing of that name, expected ${listOf(known)}.`,
              hint: didYouMean(place, [...known]),
            }),
          )
      })
    }),
  )
}

/** What each label has places for in English, and what templates give to it, by the family of its name. */
function placesFilled(
  english: Labels,
  texts: readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const filled = new Map<string, Set<string>>()
  const add = (key: string, places: readonly string[]) => {
    const family = labelFamily(key)
    filled.set(family, new Set([...(filled.get(family) ?? []), ...places]))
  }
  for (const [key, words] of Object.entries(english)) add(key, labelHoles(words))
  for (const text of texts) {
    for (const [, key = '', given = ''] of text.matchAll(CALL))
      add(
        key,
        [...given.matchAll(/\b(\w+)=/g)].map((match) => match[1] ?? ''),
      )
  }
  return filled
}

function listOf(places: ReadonlySet<string>): string {
  if (places.size === 0) return 'words without a place'
  return [...places].map((place) => `\`{${place}}\``).join(' or ')
}
