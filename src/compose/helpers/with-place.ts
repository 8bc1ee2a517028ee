import { codeFrame } from '../../model/code-frame.ts'
import type { Place } from '../../model/diagnostic.ts'
import { BriefingError } from '../../model/diagnostic.ts'
import type { Template } from '../../model/template.ts'

/** An error of a helper with the place in the template that called it; `options` are what Handlebars gave it. */
export function withPlace(error: unknown, options: object, template: Template): unknown {
  if (!(error instanceof BriefingError) || error.place !== undefined) return error
  const { precompiled } = template
  const called = placeOf(options)
  const file = [template.main, ...Object.values(template.partials)].find(
    ({ path, name }) =>
      path === called?.file || (precompiled !== undefined && name === called?.file),
  )
  if (called === undefined || file === undefined) return error
  const { code, message, hint, cause } = error
  const place = { ...called, file: file.path }
  return new BriefingError(code, message, {
    place,
    frame: codeFrame(file.text, place),
    hint,
    cause,
  })
}

// `parseTemplate` names the file to the parser, and the compiler hands the place of a call on to the helper; what was
// compiled when Briefwright was built knows files by their names only.
function placeOf(options: object): (Place & { readonly file: string }) | undefined {
  const { source, start, end } = Object('loc' in options ? options.loc : undefined)
  if (typeof source !== 'string' || typeof start?.line !== 'number') return undefined
  const place = { file: source, line: start.line, column: start.column + 1 }
  return end?.line === start.line ? { ...place, length: end.column - start.column } : place
}
