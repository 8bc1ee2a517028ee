import Handlebars from 'handlebars'
import type { Budget } from '../budget.ts'
import { stepsOf } from '../budget.ts'
import { isTruthy, listOf } from './definition.ts'

type BlockOptions = Handlebars.HelperOptions

/** Handlebars' own block helpers, knowing slots: a count of 0 and an empty text are nothing to `if`. */
export function blockHelpers({
  spend,
}: Budget): Readonly<Record<string, Handlebars.HelperDelegate>> {
  return {
    if(this: unknown, condition, options) {
      return choose(isTruthy(condition), this, options)
    },
    unless(this: unknown, condition, options) {
      return choose(!isTruthy(condition), this, options)
    },
    with(this: unknown, context, options) {
      if (!isTruthy(context)) return options?.inverse(this) ?? ''
      return options?.fn(context, { data: options.data, blockParams: [context] }) ?? ''
    },
    each(this: unknown, list, options) {
      const elements = listOf(list)
      if (options === undefined || elements.length === 0) return options?.inverse(this) ?? ''
      const { fn, data } = options
      return elements
        .map((element, index) => {
          const frame = Handlebars.createFrame(data ?? {})
          Object.assign(frame, {
            index,
            number: index + 1,
            first: index === 0,
            last: index === elements.length - 1,
          })
          const printed = fn(element, { data: frame, blockParams: [element, index] })
          spend(stepsOf(printed.length))
          return printed
        })
        .join('')
    },
  }
}

function choose(isMet: boolean, context: unknown, options: BlockOptions | undefined): string {
  return (isMet ? options?.fn(context) : options?.inverse(context)) ?? ''
}
