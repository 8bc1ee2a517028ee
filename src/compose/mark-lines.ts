import type {} from 'handlebars'
import type { TemplateFile } from '../model/template.ts'
import type { TemplatePlace } from './hole.ts'
import { formatMarker } from './hole.ts'

/** A template's own words with a marker before every line that has any; `places` takes what the markers stand for. */
export function markLines(
  content: hbs.AST.ContentStatement,
  file: TemplateFile,
  places: TemplatePlace[],
): string {
  if (content.value === '') return ''
  const whole = String(content.original)
  // White space control only takes from the ends, so the first place where it fits is the place.
  const stripped = whole.slice(0, Math.max(0, whole.indexOf(content.value))).split('\n')
  let line = content.loc.start.line + stripped.length - 1
  let column =
    (stripped.length === 1 ? content.loc.start.column : 0) + (stripped.at(-1)?.length ?? 0) + 1
  const lines = content.value.split('\n').map((words) => {
    const marker = words === '' ? '' : formatMarker(places.push({ file, line, column }) - 1)
    line += 1
    column = 1
    return marker + words
  })
  return lines.join('\n')
}
