import Handlebars from 'handlebars'
import type { Template, TemplateFile } from '../model/template.ts'
import { prepareTemplate } from './prepare.ts'
import { printedSlots } from './printed-slots.ts'

/**
 * The text of a JavaScript expression that is `Precompiled`: what `compileTemplate` makes of a template. It holds for
 * templates with the same digest, wherever their files lie. The template must have passed `checkTemplate`.
 */
export function precompileTemplate(template: Template, digest: string): string {
  const { main, partials, places, options } = prepareTemplate(withNamesForPaths(template))
  const files = [...new Set(places.map(({ file }) => file.path))]
  const programs = [...partials].map(
    ([name, program]) => `${JSON.stringify(name)}:${Handlebars.precompile(program, options)}`,
  )
  return `{
  digest: ${JSON.stringify(digest)},
  main: ${Handlebars.precompile(main, options)},
  partials: {${programs.join(',\n')}},
  files: ${JSON.stringify(files)},
  places: ${JSON.stringify(places.map(({ file, line, column }) => [files.indexOf(file.path), line, column]))},
  slots: ${JSON.stringify(printedSlots(template))},
}`
}

/** Paths depend on where people work. */
function withNamesForPaths({ main, partials, ...template }: Template): Template {
  const named = (file: TemplateFile) => ({ ...file, path: file.name ?? file.path })
  return {
    ...template,
    main: named(main),
    partials: Object.fromEntries(
      Object.entries(partials).map(([name, file]) => [name, named(file)] as const),
    ),
  }
}
