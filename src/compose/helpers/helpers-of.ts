import type { Template } from '../../model/template.ts'
import type { HelperDefinition } from './definition.ts'
import { helpers } from './index.ts'
import { ownHelper } from './own-helper.ts'

export type Helpers = Readonly<Record<string, HelperDefinition>>

const cache = new WeakMap<Template, Helpers>()

/** Every helper a template may call: ours, and those it brings along. */
export function helpersOf(template: Template): Helpers {
  const known = cache.get(template)
  if (known !== undefined) return known
  const own = Object.entries(template.helpers ?? {}).map(
    ([name, helper]) => [name, ownHelper(name, helper)] as const,
  )
  const all = own.length === 0 ? helpers : { ...Object.fromEntries(own), ...helpers }
  cache.set(template, all)
  return all
}

export function findHelper(name: string, all: Helpers): HelperDefinition | undefined {
  return Object.hasOwn(all, name) ? all[name] : undefined
}

/** Whether a name is a helper that cannot be called without arguments: `{{name}}` alone then means a field. */
export function needsArguments(name: string, all: Helpers): boolean {
  return findHelper(name, all)?.params.some((parameter) => !parameter.isOptional) ?? false
}
