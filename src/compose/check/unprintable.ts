import type { Checker } from './checker.ts'
import type { ViewType } from './view-type.ts'
import { describeType } from './view-type.ts'

/** Reports a value that does not print: a list, a record, true or false, places. */
export function reportUnprintable(
  node: hbs.AST.MustacheStatement,
  type: ViewType,
  checker: Checker,
): void {
  if (
    type.type === 'text' ||
    type.type === 'number' ||
    type.type === 'blocks' ||
    type.type === 'unknown'
  )
    return
  checker.report(node, {
    code: 'compose/wrong-type',
    message: `Cannot print ${describeType(type)}: expected a text or a number.`,
    hint: printHints[type.type],
  })
}

const printHints = {
  list: 'Go through it with `{{#each}}`, or write its texts with `{{join}}`.',
  record: 'Print one of its fields, or open it with `{{#with}}`.',
  flag: 'Ask for it with `{{#if}}`.',
  spans: 'Refer to it with `{{cite}}`.',
} as const
