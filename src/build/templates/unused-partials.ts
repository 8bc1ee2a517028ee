import type { Diagnostic } from '../../model/diagnostic.ts'
import { didYouMean } from '../../model/did-you-mean.ts'
import { compareText } from '../../model/span.ts'
import type { TemplateFile } from '../../model/template.ts'
import { parsePartName } from './part-name.ts'

/** `{{> masthead}}`, `{{#> masthead}}`, `{{~> "masthead"}}`. */
const CALL = /\{\{[#~]*>\s*["']?([\w-]+)/g

/** `{{> (lookup . "name")}}`: then any partial may be meant. */
const OPEN_CALL = /\{\{[#~]*>\s*\(/

/** Those of some partials that no file calls, each a warning with the name that was meant. */
export function unusedPartials(
  partials: readonly TemplateFile[],
  callers: readonly TemplateFile[],
): readonly Diagnostic[] {
  if (callers.some(({ text }) => OPEN_CALL.test(text))) return []
  const called = new Set(
    callers.flatMap(({ text }) => [...text.matchAll(CALL)].map(([, name = '']) => name)),
  )
  return partials.flatMap(({ path }): readonly Diagnostic[] => {
    const name = parsePartName(path.split(/[\\/]/).at(-1) ?? '')?.name
    if (name === undefined || called.has(name)) return []
    return [
      {
        severity: 'warning',
        code: 'compose/unread-file',
        message: `Cannot use the partial \`${name}\`: nothing calls it, expected \`{{> ${name}}}\` in a template.`,
        place: { file: path },
        hint: didYouMean(name, [...called].sort(compareText)),
      },
    ]
  })
}
