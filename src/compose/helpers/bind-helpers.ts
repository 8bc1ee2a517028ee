import type Handlebars from 'handlebars'
import { stepsOf } from '../budget.ts'
import type { Filling } from '../slot.ts'
import { Slot } from '../slot.ts'
import { blockHelpers } from './blocks.ts'
import type { HelperContext, HelperDefinition, HelperValue } from './definition.ts'
import { listOf } from './definition.ts'
import { helpers } from './index.ts'
import { LITERAL_HELPER, PRINT_HELPER, STEP_HELPER } from './internal.ts'

/** The helpers as Handlebars calls them, working on one Brief. What they give is a value of the view again. */
export function bindHelpers(
  context: HelperContext,
): Readonly<Record<string, Handlebars.HelperDelegate>> {
  const bound = Object.entries(helpers).map(
    ([name, definition]) => [name, bindHelper(definition, context)] as const,
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

/** Elements of a list a helper is given that count as one step. */
const ELEMENTS_PER_STEP = 8

function bindHelper(
  definition: HelperDefinition,
  context: HelperContext,
): Handlebars.HelperDelegate {
  return (...args) => {
    const options: Handlebars.HelperOptions = args.pop()
    const elements = args.reduce<number>((sum, arg) => sum + listOf(arg).length, 0)
    context.budget.spend(1 + elements / ELEMENTS_PER_STEP)
    return toView(definition.call(args, options.hash, context), context)
  }
}

function toView(value: HelperValue | Filling, { holes }: HelperContext): HelperValue {
  if (typeof value === 'string') return holes.slot({ value, origin: 'label', spans: [] })
  if (typeof value === 'number')
    return holes.slot({ value: String(value), number: value, origin: 'computed', spans: [] })
  return isFilling(value) ? holes.slot(value) : value
}

function isFilling(value: HelperValue | Filling): value is Filling {
  return (
    typeof value === 'object' &&
    !(value instanceof Slot) &&
    typeof Object(value).value === 'string' &&
    typeof Object(value).origin === 'string'
  )
}
