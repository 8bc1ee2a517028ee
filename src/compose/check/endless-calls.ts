import { codeFrame } from '../../model/code-frame.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Template, TemplateFile } from '../../model/template.ts'
import type { Program } from '../ast.ts'
import { parseTemplate, placeOfNode, statementsOf } from '../ast.ts'
import { findPartial } from './inline-partials.ts'

/**
 * Calls of partials that lead back to the partial they stand in, with nothing on the way that could end it: no `{{#if}}`,
 * no `{{#each}}`. Each is told once, where the circle closes.
 */
export function findEndlessCalls(template: Template): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const done = new Set<TemplateFile>()
  const follow = (file: TemplateFile, around: ReadonlySet<TemplateFile>) => {
    if (done.has(file)) return
    for (const call of callsOf(parseTemplate(file).program)) {
      const called = findPartial(call.name, template)
      if (called === undefined) continue
      if (called === file || around.has(called)) found.push(endless(file, call))
      else follow(called, new Set([...around, file]))
    }
    done.add(file)
  }
  for (const file of [template.main, ...Object.values(template.partials)]) follow(file, new Set())
  return found
}

interface PartialCall {
  readonly name: string
  readonly node: hbs.AST.Node
}

/** The partials that a program calls whatever the values are, but for those it defines itself. */
function callsOf(program: Program | undefined): readonly PartialCall[] {
  const statements = statementsOf(program)
  if (statements.some(({ type }) => type === 'DecoratorBlock')) return []
  return statements.flatMap((statement) =>
    statement.type === 'PartialStatement' && 'original' in statement.name
      ? [{ name: String(statement.name.original), node: statement.name }]
      : [],
  )
}

function endless(file: TemplateFile, { name, node }: PartialCall): Diagnostic {
  const place = placeOfNode(file, node)
  return {
    severity: 'error',
    code: 'compose/forbidden',
    message: `Cannot call \`${name}\` here: it leads back to itself without end, expected it to stop.`,
    place,
    frame: codeFrame(file.text, place),
    hint: 'Call it inside `{{#each}}` or `{{#if}}`, on something smaller each time.',
  }
}
