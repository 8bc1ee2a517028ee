import type Handlebars from 'handlebars'
import type { Template } from '../../model/template.ts'
import { stepsOf } from '../budget.ts'
import type { Filling } from '../slot.ts'
import { blockHelpers } from './blocks.ts'
import type { HelperContext, HelperDefinition, HelperValue } from './definition.ts'
import { isFilling, listOf } from './definition.ts'
import { helpersOf } from './helpers-of.ts'
import { LITERAL_HELPER, PRINT_HELPER, STEP_HELPER } from './internal.ts'
import { withPlace } from './with-place.ts'

/** The helpers of a template as Handlebars calls them, working on one Brief. What they give is a value of the view again. */
export function bindHelpers(
  template: Template,
  context: HelperContext,
): Readonly<Record<string, Handlebars.HelperDelegate>> {
  const locate = (error: unknown, options: object) => withPlace(error, options, template)
  const bound = Object.entries(helpersOf(template)).map(
    ([name, definition]) => [name, bindHelper(definition, { ...context, locate })] as const,
  )
  const literal = (value: string) => context.holes.slot({ value, origin: 'label', spans: [] })
  const nothing = context.holes.slot({ value: '', origin: 'label', spans: [] })
  const print = (value: HelperValue) => value ?? nothing
  return {
    ...blockHelpers(context.budget),
    [STEP_HELPER]: (length: number) => {
      context.budget.spend(stepsOf(length))
      return ''
    },
    [LITERAL_HELPER]: literal,
    [PRINT_HELPER]: print,
    ...Object.fromEntries(bound),
  }
}

/** An error with the place of the call it came of. */
type Locate = (error: unknown, options: object) => unknown

/** Elements of a list a helper is given that count as one step. */
const ELEMENTS_PER_STEP = 8

function bindHelper(
  definition: HelperDefinition,
  { locate, ...context }: HelperContext & { readonly locate: Locate },
): Handlebars.HelperDelegate {
  return (...args) => {
    const options: Handlebars.HelperOptions = args.pop()
    const elements = args.reduce<number>((sum, arg) => sum + listOf(arg).length, 0)
    context.budget.spend(1 + elements / ELEMENTS_PER_STEP)
    try {
      return toView(definition.call(args, options.hash, context), context)
    } catch (error) {
      throw locate(error, options)
    }
  }
}

function toView(value: HelperValue | Filling, { holes }: HelperContext): HelperValue {
  if (typeof value === 'string') return holes.slot({ value, origin: 'label', spans: [] })
  if (typeof value === 'number')
    return holes.slot({ value: String(value), number: value, origin: 'computed', spans: [] })
  return isFilling(value) ? holes.slot(value) : value
}
