import type { Diagnostic } from '../../model/diagnostic.ts'
import { BriefingError } from '../../model/diagnostic.ts'
import type { Labels, TemplateFile } from '../../model/template.ts'
import { labelsSchema } from '../../model/template.ts'
import { locateJson, parseJsonFile } from '../files/json-file.ts'

/**
 * The labels of one language from several files, the first being the most particular: they are merged key by key.
 *
 * @throws BriefingError `compose/bad-labels`, standing for every fault, each at its place.
 */
export function loadLabels(files: readonly TemplateFile[]): Labels {
  return Object.assign({}, ...files.toReversed().map(parseLabels))
}

function parseLabels(file: TemplateFile): Labels {
  const json = parseJsonFile(file, 'compose/bad-labels')
  const result = labelsSchema.safeParse(withoutSchema(json.value))
  if (result.success) return result.data
  const faults = result.error.issues.map(({ path, code }): Diagnostic => {
    const expected =
      code === 'invalid_key'
        ? 'a name of letters and digits that starts with a small letter'
        : path.length === 0
          ? '`{ "name": "words" }`'
          : 'words in quotation marks'
    const message = `Cannot use \`${path.length === 0 ? file.path : path.join('.')}\` as a label: expected ${expected}.`
    return locateJson(json, path, { severity: 'error', code: 'compose/bad-labels', message })
  })
  const [first, ...others] = faults
  if (first === undefined) throw new Error('Bug: a label file was refused without a reason')
  throw new BriefingError('compose/bad-labels', first.message, { ...first, others })
}

/** `$schema` is for editors. */
function withoutSchema(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '$schema'))
}
