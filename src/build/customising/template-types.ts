import type { ViewType } from '../../compose/check/view-type.ts'
import type { HelperDefinition } from '../../compose/helpers/definition.ts'
import { helpers } from '../../compose/helpers/index.ts'
import { descriptionsByField, recordsOfBrief } from './records-of-brief.ts'

const HEAD = `// What templates see and may call, for people and editors; made by \`briefwright schema template-types\`.

export {}

/** Prints as it is. */
type Text = string
/** For \`{{cite}}\`; does not print. */
interface Places {}
/** Printed by a directive or helper, in a paragraph of its own. */
interface Blocks {}
`

/** The model of templates as TypeScript declares types: each record with its fields, and the signature of each helper. */
export function templateTypes(): string {
  const described = descriptionsByField()
  const records = [...recordsOfBrief()].map(([name, fields]) => {
    const lines = [...fields]
      .filter(([key]) => key !== '$schema')
      .map(([key, type]) => {
        const words = described.get(`${name}.${key}`)
        const comment = words === undefined ? '' : `  /** ${words.replaceAll('*/', '* /')} */\n`
        return `${comment}  ${key}${type.isOptional ? '?' : ''}: ${typeName(type)}\n`
      })
    return `interface ${nameOfRecord(name)} {\n${lines.join('')}}\n`
  })
  return [HEAD, ...records, ...Object.entries(helpers).map(helperLines)].join('\n')
}

function typeName(type: ViewType): string {
  switch (type.type) {
    case 'text':
      return type.values === undefined
        ? 'Text'
        : type.values.map((value) => `'${value}'`).join(' | ')
    case 'number':
      return 'number'
    case 'flag':
      return 'boolean'
    case 'spans':
      return 'Places'
    case 'list':
      return `readonly (${typeName(type.of)})[]`
    case 'record':
      return nameOfRecord(type.name)
    case 'blocks':
      return 'Blocks'
    case 'unknown':
      return 'unknown'
  }
}

/** Records that the schema gives no name are called by their field: `title`, `entities`. */
function nameOfRecord(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

const acceptedNames = {
  text: 'Text',
  number: 'number',
  flag: 'boolean',
  list: 'readonly unknown[]',
  record: 'object',
  spans: 'Places',
  any: 'unknown',
} as const

/** A helper as a function of its arguments, the named ones last. Names that TypeScript keeps get a line below. */
function helperLines([name, helper]: readonly [string, HelperDefinition]): string {
  const params = helper.params.map(({ name: param, accepts, isRepeated, isOptional }) =>
    isRepeated
      ? `...${param}: ${acceptedNames[accepts]}[]`
      : `${param}${isOptional ? '?' : ''}: ${acceptedNames[accepts]}`,
  )
  const named = Object.entries(helper.hash).map(
    ([key, { accepts, isOptional }]) => `${key}${isOptional ? '?' : ''}: ${acceptedNames[accepts]}`,
  )
  const hash = helper.takesAnyHash ? [...named, '[name: string]: unknown'] : named
  const all = hash.length === 0 ? params : [...params, `named?: { ${hash.join('; ')} }`]
  return `/**\n * ${helper.summary}\n * @example ${helper.example.replaceAll('\n', ' ')}\n */\ntype Helper_${name} = (${inOrder(all).join(', ')}) => ${resultOf(helper)}\n`
}

/** TypeScript wants a repeated parameter last. */
function inOrder(params: readonly string[]): readonly string[] {
  return [
    ...params.filter((param) => !param.startsWith('...')),
    ...params.filter((param) => param.startsWith('...')),
  ].map((param, index, all) =>
    // Nor may one that must be there follow one that may not.
    param.includes('?:') && all.slice(index + 1).some((next) => !/\?:|^\.\.\./.test(next))
      ? param.replace('?:', ':')
      : param,
  )
}

function resultOf({ returns }: HelperDefinition): string {
  switch (returns.type) {
    case 'text':
      return 'Text'
    case 'number':
      return 'number'
    case 'flag':
      return 'boolean'
    case 'blocks':
      return 'Blocks'
    case 'record':
      return `${nameOfRecord(returns.name)} | undefined`
    case 'list':
      return `readonly ${nameOfRecord(returns.name)}[]`
    case 'groups':
      return 'readonly { key: Text; items: readonly unknown[] }[]'
    case 'same':
    case 'element':
      return 'unknown'
  }
}
