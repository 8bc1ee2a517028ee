import type { Expression } from '../ast.ts'
import type { Called } from './called.ts'
import type { ViewType } from './view-type.ts'
import { present, viewType } from './view-type.ts'

const unknown: ViewType = { type: 'unknown' }

/** The type a helper gives, told from what it is given. */
export function returnedType({ name, helper, params, types, hash }: Called): ViewType {
  const { returns } = helper
  const [first = unknown] = types
  switch (returns.type) {
    case 'same':
      return name === 'where' ? listOfThose(first, params) : oneOf(types)
    case 'element':
      return first.type === 'list' ? { ...first.of, isOptional: true } : unknown
    case 'groups':
      return { type: 'list', of: groupOf(first, hash.get('by')) }
    case 'record':
      return { ...viewType(returns.name), isOptional: true }
    case 'list':
      return { type: 'list', of: viewType(returns.name) }
    case 'text':
    case 'number':
      // Of nothing they make nothing; those that take anything, or fixed words, always give something.
      return helper.params[0]?.accepts === returns.type && first.isOptional
        ? { type: returns.type, isOptional: true }
        : { type: returns.type }
    case 'flag':
    case 'blocks':
      return { type: returns.type }
  }
}

/** The type of the first; missing only when all may be. */
function oneOf(types: readonly ViewType[]): ViewType {
  const [first = unknown] = types
  return types.every(({ isOptional }) => isOptional) ? first : present(first)
}

/** The records of `(where list "field")` have the field. */
function listOfThose(list: ViewType, [, field]: readonly Expression[]): ViewType {
  if (list.type !== 'list' || list.of.type !== 'record' || field?.type !== 'StringLiteral')
    return list
  const type = list.of.fields.get(field.value)
  if (!type?.isOptional) return list
  const fields = new Map([...list.of.fields, [field.value, present(type)]])
  return { ...list, of: { ...list.of, fields } }
}

/** What `(group list by="field")` gives: the field as `key`, and the records that share it. */
function groupOf(list: ViewType, field: Expression | undefined): ViewType {
  const key =
    list.type === 'list' && list.of.type === 'record' && field?.type === 'StringLiteral'
      ? list.of.fields.get(field.value)
      : undefined
  const fields = new Map([
    ['key', key ?? unknown],
    ['items', list],
  ])
  return { type: 'record', name: 'Group', fields }
}
