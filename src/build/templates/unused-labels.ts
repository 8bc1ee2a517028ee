import { codeLabels } from '../../compose/labels.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { didYouMean } from '../../model/did-you-mean.ts'
import { compareText } from '../../model/span.ts'
import type { TemplateFile } from '../../model/template.ts'
import { locateJson, parseJsonFile } from '../files/json-file.ts'
import { labelFamily } from './label-family.ts'

/** `{{label "pageOf"}}`, `(label 'pageOf')`, `labels.pageOf`. */
const NAMED = /\blabel\s+["']([^"']+)["']|\blabels\.(\w+)/g

/** Labels of some files that no template prints, each a warning with the name that was meant. */
export function unusedLabels(
  labels: readonly TemplateFile[],
  templates: readonly TemplateFile[],
): readonly Diagnostic[] {
  const named = templates.flatMap(({ text }) =>
    [...text.matchAll(NAMED)].map(([, key, field]) => key ?? field ?? ''),
  )
  const used = new Set([...codeLabels, ...named])
  const names = [...used].sort(compareText)
  return labels.flatMap((file) => {
    const json = parseJsonFile(file, 'compose/bad-labels')
    const unused = Object.keys(Object(json.value)).filter(
      (key) => key !== '$schema' && !used.has(key) && !used.has(labelFamily(key)),
    )
    return unused.map((key) =>
      locateJson(json, [key], {
        severity: 'warning',
        code: 'compose/unused-label',
        message: `Cannot use the label \`${key}\`: no template prints it, expected a name that one does.`,
        hint: didYouMean(key, names) ?? `Print it with \`{{label "${key}"}}\`, or take it out.`,
      }),
    )
  })
}
