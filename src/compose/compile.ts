import Handlebars from 'handlebars'
import type { Precompiled, Template } from '../model/template.ts'
import type { Skeleton, TemplatePlace } from './hole.ts'
import { readMarkers } from './hole.ts'
import { prepareTemplate } from './prepare.ts'

/** Prints a view; `functions` are the helpers, bound to what they work on. */
export type CompiledTemplate = (
  view: object,
  functions: Readonly<Record<string, Handlebars.HelperDelegate>>,
) => Skeleton

const cache = new WeakMap<Template, CompiledTemplate>()

/** The template as a function. It must have passed `checkTemplate`. Compiled once for each template value. */
export function compileTemplate(template: Template): CompiledTemplate {
  const known = cache.get(template)
  if (known !== undefined) return known
  const { precompiled } = template
  const compiled = precompiled === undefined ? compile(template) : link(precompiled, template)
  cache.set(template, compiled)
  return compiled
}

function compile(template: Template): CompiledTemplate {
  const environment = createEnvironment()
  const { main, partials, places, options } = prepareTemplate(template)
  for (const [name, program] of partials) {
    environment.registerPartial(name, environment.compile(program, options))
  }
  return printing(environment.compile(main, options), places)
}

function link(
  { main, partials, files, places }: Precompiled,
  template: Template,
): CompiledTemplate {
  const environment = createEnvironment()
  for (const [name, program] of Object.entries(partials)) {
    environment.registerPartial(name, environment.template(program))
  }
  const named = [template.main, ...Object.values(template.partials)]
  const inOrder = files.map((name) => named.find((file) => file.name === name) ?? template.main)
  return printing(
    environment.template(main),
    places.map(([file, line, column]) => ({ file: inOrder[file] ?? template.main, line, column })),
  )
}

function createEnvironment(): typeof Handlebars {
  const environment = Handlebars.create()
  for (const name of ['log', 'lookup', 'blockHelperMissing', 'helperMissing']) {
    environment.unregisterHelper(name)
  }
  return environment
}

function printing(
  run: Handlebars.TemplateDelegate,
  places: readonly TemplatePlace[],
): CompiledTemplate {
  return (view, functions) => readMarkers(run(view, { helpers: { ...functions } }), places)
}
