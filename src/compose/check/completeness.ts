import { codeFrame, placeIn } from '../../model/code-frame.ts'
import type { Diagnostic, Place } from '../../model/diagnostic.ts'
import type { Template, TemplateFile } from '../../model/template.ts'
import { placeOfNode } from '../ast.ts'
import { printedSlots } from '../printed-slots.ts'
import type { Scope } from './scope.ts'

/** What a walk has met, over all files. */
export interface Met {
  cites: boolean
  /** Where words of the article are printed first. */
  words: { readonly file: TemplateFile; readonly place: Place } | undefined
}

/** Notes that a value is printed; it is the article's words if what it belongs to can be cited. */
export function meetPrinted(
  node: hbs.AST.Node,
  { context }: Scope,
  { met, file }: { readonly met: Met; readonly file: TemplateFile },
): void {
  if (met.words !== undefined || context.type !== 'record') return
  if (!context.fields.has('spans') && !context.fields.has('sentence')) return
  met.words = { file, place: placeOfNode(file, node) }
}

/** What a template ought to print and never does: references, and the slots it says it has. */
export function checkCompleteness(
  template: Template,
  { cites, words }: Met,
): readonly Diagnostic[] {
  const missing = missingSlots(template)
  if (cites || words === undefined) return missing
  return [
    {
      severity: 'warning',
      code: 'compose/never-cites',
      message:
        'Cannot trace the briefing to its source: found words of the article, expected a `{{cite …}}` somewhere.',
      place: words.place,
      frame: codeFrame(words.file.text, words.place),
      hint: 'Write `{{cite this}}` behind what is printed, and `::sources` at the end.',
    },
    ...missing,
  ]
}

const DECLARATION = /\{\{!(?:--)?\s*slots:([^}]*?)(?:--)?\}\}/g

/** Slots named in `{{! slots: implications, options }}` of the main file and printed nowhere. */
function missingSlots(template: Template): readonly Diagnostic[] {
  const { main } = template
  const printed = new Set(printedSlots(template))
  return [...main.text.matchAll(DECLARATION)].flatMap((declaration) => {
    const [whole, names = ''] = declaration
    const start = declaration.index + whole.indexOf('slots:') + 'slots:'.length
    return [...names.matchAll(/[\w-]+/g)].flatMap((name): readonly Diagnostic[] => {
      const [id] = name
      if (printed.has(id)) return []
      const place = placeIn(
        main.path,
        main.text,
        start + name.index,
        start + name.index + id.length,
      )
      return [
        {
          severity: 'warning',
          code: 'compose/missing-slot',
          message: `Cannot show what the analyst writes for \`${id}\`: found no such slot, expected \`::slot{id="${id}"}\`.`,
          place,
          frame: codeFrame(main.text, place),
          hint: 'Print it in the template or a partial it calls, or take the name out of this list.',
        },
      ]
    })
  })
}
