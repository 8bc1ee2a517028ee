import type { Template, TemplateFile } from '../model/template.ts'
import type { Program } from './ast.ts'
import { expressionsOf, parseTemplate, statementsOf } from './ast.ts'
import { SLOT_DIRECTIVE } from './slots-in.ts'

const cache = new WeakMap<Template, readonly string[]>()

/**
 * Ids of the analyst's slots that a template prints: `::slot{id="…"}` and `{{slot "…"}}` in the main file and in
 * every partial it can reach. What stands in an `{{#if}}` counts, whether or not it is met.
 */
export function printedSlots(template: Template): readonly string[] {
  const known = template.precompiled?.slots ?? cache.get(template)
  if (known !== undefined) return known
  const ids = new Set<string>()
  const seen = new Set<TemplateFile>()
  const read = (file: TemplateFile | undefined) => {
    if (file === undefined || seen.has(file)) return
    seen.add(file)
    collect(parseTemplate(file).program, {
      addSlot: (id) => ids.add(id),
      addPartial: (name) =>
        read(Object.hasOwn(template.partials, name) ? template.partials[name] : undefined),
    })
  }
  read(template.main)
  const found = [...ids]
  cache.set(template, found)
  return found
}

interface Collector {
  readonly addSlot: (id: string) => void
  readonly addPartial: (name: string) => void
}

function collect(program: Program | undefined, collector: Collector): void {
  let words = ''
  for (const statement of statementsOf(program)) {
    words += statement.type === 'ContentStatement' ? statement.value : ' '
    if (
      statement.type === 'MustacheStatement' &&
      'original' in statement.path &&
      statement.path.original === 'slot'
    ) {
      const [id] = expressionsOf(statement.params)
      if (id?.type === 'StringLiteral') collector.addSlot(id.value)
    }
    if (statement.type === 'PartialStatement' || statement.type === 'PartialBlockStatement') {
      const name = nameOf(statement.name)
      if (name !== undefined) collector.addPartial(name)
    }
    if ('program' in statement) collect(statement.program, collector)
    if ('inverse' in statement) collect(statement.inverse, collector)
  }
  for (const match of words.matchAll(SLOT_DIRECTIVE))
    if (match[1] !== undefined) collector.addSlot(match[1])
}

function nameOf(name: hbs.AST.Node): string | undefined {
  return 'original' in name ? String(name.original) : undefined
}
