import { codeFrame } from '../../model/code-frame.ts'
import type { Diagnostic, Place } from '../../model/diagnostic.ts'
import type { Template, TemplateFile } from '../../model/template.ts'
import { placeOfNode } from '../ast.ts'
import type { Helpers } from '../helpers/helpers-of.ts'
import { helpersOf } from '../helpers/helpers-of.ts'
import { labelKeys } from '../labels.ts'
import type { Met } from './completeness.ts'
import type { ViewType } from './view-type.ts'

/** What the walk through a template carries along. */
export interface Checker {
  readonly template: Template
  readonly root: ViewType
  readonly labelKeys: ReadonlySet<string>
  readonly helpers: Helpers
  readonly file: TemplateFile
  /** Reports a fault once, however often its place is walked through. */
  readonly report: (node: hbs.AST.Node, fault: CheckFault) => void
  /** Partials already walked, with what they were given. */
  readonly visited: Set<string>
  readonly met: Met
  /** How many faults were reported, those of a place walked through before counted again. */
  readonly tally: { reports: number }
  readonly in: (file: TemplateFile) => Checker
}

export type CheckFault = Pick<Diagnostic, 'code' | 'message' | 'hint'> & {
  readonly severity?: Diagnostic['severity']
  /** The part of the node meant: UTF-16 units behind its start, on the same line. */
  readonly part?: { readonly offset: number; readonly length: number } | undefined
}

export function createChecker(
  template: Template,
  root: ViewType,
  diagnostics: Map<string, Diagnostic>,
): Checker {
  const known = new Set(labelKeys(template))
  const helpers = helpersOf(template)
  const visited = new Set<string>()
  const met: Met = { cites: false, words: undefined }
  const tally = { reports: 0 }
  const checkerFor = (file: TemplateFile): Checker => ({
    template,
    root,
    labelKeys: known,
    helpers,
    file,
    visited,
    met,
    tally,
    in: checkerFor,
    report: (node, { severity = 'error', code, message, hint, part }) => {
      tally.reports += 1
      const place = partOf(placeOfNode(file, node), part)
      const key = `${place.file}:${place.line}:${place.column}:${code}`
      if (diagnostics.has(key)) return
      diagnostics.set(key, {
        severity,
        code,
        message,
        place,
        frame: codeFrame(file.text, place),
        ...(hint !== undefined && { hint }),
      })
    },
  })
  return checkerFor(template.main)
}

function partOf(place: Place, part: CheckFault['part']): Place {
  if (part === undefined || place.column === undefined) return place
  return { ...place, column: place.column + part.offset, length: part.length }
}
