import type { z } from 'zod'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { BriefingError, diagnosticsOf } from '../../model/diagnostic.ts'
import type { Labels, Template, TemplateFile } from '../../model/template.ts'
import { labelsSchema } from '../../model/template.ts'
import { locateJson, parseJsonFile } from '../files/json-file.ts'

/**
 * The labels of each language from several files, the first being the most particular: they are merged key by key.
 *
 * @throws BriefingError `compose/bad-labels`, standing for every fault of every file, each at its place.
 */
export function loadLabels(
  filesOf: Readonly<Record<string, readonly TemplateFile[]>>,
): Template['labels'] {
  const [first, ...others] = Object.values(filesOf).flat().flatMap(faultsOf)
  if (first !== undefined) {
    throw new BriefingError('compose/bad-labels', first.message, { ...first, others })
  }
  return Object.fromEntries(
    Object.entries(filesOf).map(([language, files]): [string, Labels] => [
      language,
      Object.assign({}, ...files.toReversed().map((file) => read(file).parsed.data)),
    ]),
  )
}

function faultsOf(file: TemplateFile): readonly Diagnostic[] {
  try {
    const { json, parsed } = read(file)
    return (parsed.error?.issues ?? []).map((issue) =>
      locateJson(json, issue.path, fault(issue, file)),
    )
  } catch (error) {
    if (error instanceof BriefingError) return diagnosticsOf(error)
    throw error
  }
}

function fault({ code, path }: z.core.$ZodIssue, file: TemplateFile): Diagnostic {
  const expected =
    code === 'invalid_key'
      ? 'a name of letters and digits that starts with a small letter'
      : path.length === 0
        ? '`{ "name": "words" }`'
        : 'words in quotation marks'
  const name = path.length === 0 ? file.path : path.join('.')
  const message = `Cannot use \`${name}\` as a label: expected ${expected}.`
  return { severity: 'error', code: 'compose/bad-labels', message }
}

function read(file: TemplateFile) {
  const json = parseJsonFile(file, 'compose/bad-labels')
  return { json, parsed: labelsSchema.safeParse(withoutSchema(json.value)) }
}

/** `$schema` is for editors. */
function withoutSchema(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '$schema'))
}
