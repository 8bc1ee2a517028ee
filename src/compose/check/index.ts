import type { Diagnostic } from '../../model/diagnostic.ts'
import { diagnosticsOf } from '../../model/diagnostic.ts'
import { compareText } from '../../model/span.ts'
import type { Template, TemplateFile } from '../../model/template.ts'
import { parseTemplate } from '../ast.ts'
import { tooLarge } from '../budget.ts'
import { labelKeys } from '../labels.ts'
import { createChecker } from './checker.ts'
import { checkCompleteness } from './completeness.ts'
import { findEndlessCalls } from './endless-calls.ts'
import { checkMarkdown } from './markdown.ts'
import { rootScope } from './scope.ts'
import type { ViewType } from './view-type.ts'
import { viewType } from './view-type.ts'
import { walk } from './walk.ts'

const cache = new WeakMap<Template, readonly Diagnostic[]>()

/**
 * Every fault of a template that shows without running it, in the order of its files, lines and columns: paths that
 * lead nowhere, unknown helpers, partials, labels and directives, wrong arguments, lists and records printed, HTML;
 * and as warnings what may be missing among words that stay, references and slots that are never printed.
 * A partial is checked with what each of its callers gives it. Checked once for each template value.
 */
export function checkTemplate(template: Template): readonly Diagnostic[] {
  const known = cache.get(template)
  if (known !== undefined) return known
  const checked = checkWithin(template)
  cache.set(template, checked)
  return checked
}

/** A template whose blocks stand in each other by the thousand is more than the stack holds. */
function checkWithin(template: Template): readonly Diagnostic[] {
  try {
    return check(template)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return diagnosticsOf(tooLarge(template, 'its blocks stand too deep'))
  }
}

function check(template: Template): readonly Diagnostic[] {
  const files = [template.main, ...Object.values(template.partials)]
  const faults = template.precompiled === undefined ? faultsOf(template, files) : []
  const order = new Map(files.map(({ path }, index) => [path, index]))
  const placeOf = ({ place }: Diagnostic) =>
    [order.get(place?.file ?? '') ?? 0, place?.line ?? 0, place?.column ?? 0] as const
  return [...(template.findings ?? []), ...faults].sort((first, second) => {
    const [a, b] = [placeOf(first), placeOf(second)]
    return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || compareText(first.code, second.code)
  })
}

function faultsOf(template: Template, files: readonly TemplateFile[]): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>()
  const root = viewOf(template)
  const faults = files.flatMap((file) => {
    const { program, fault } = parseTemplate(file)
    if (fault !== undefined) return [fault]
    return checkMarkdown(file, program, {
      assets: template.assets,
      isMain: file === template.main,
    })
  })
  const checker = createChecker(template, root, found)
  faults.push(...findEndlessCalls(template))
  walk(parseTemplate(template.main).program, rootScope(root), checker)
  // What a fault hides must not be told as missing.
  if (![...faults, ...found.values()].some(({ severity }) => severity === 'error'))
    faults.push(...checkCompleteness(template, checker.met))
  return [...faults, ...found.values()]
}

/** The Brief with `labels` and `kind`, as `bind` gives it to templates. */
function viewOf(template: Template): ViewType {
  const brief = viewType('Brief')
  const labels: ViewType = {
    type: 'record',
    name: 'labels',
    fields: new Map(labelKeys(template).map((key): [string, ViewType] => [key, { type: 'text' }])),
  }
  const fields = brief.type === 'record' ? brief.fields : new Map<string, ViewType>()
  return {
    type: 'record',
    name: 'Brief',
    fields: new Map<string, ViewType>([...fields, ['labels', labels], ['kind', { type: 'text' }]]),
  }
}
