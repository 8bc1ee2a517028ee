import {
  descriptionsByField,
  recordsOfBrief,
} from '../../src/build/customising/records-of-brief.ts'
import { signatureOf } from '../../src/compose/check/expressions.ts'
import type { ViewType } from '../../src/compose/check/view-type.ts'
import { describeType } from '../../src/compose/check/view-type.ts'
import { directives } from '../../src/compose/directives/index.ts'
import { helpers } from '../../src/compose/helpers/index.ts'
import { code, table } from './markdown-table.ts'
import { themeReference } from './theme-reference.ts'

/** The tables of `templates/REFERENCE.md`: every field, helper and directive of templates, and every key of themes. */
export function templateReference(): string {
  return `# What a template may use

Made from the code by \`npx vitest run tests/compose/reference.test.ts -u\`; do not edit. How to use it: [README](README.md).

## Fields

The template sees the Brief, with \`labels\` (the words of the label file) and \`kind\` beside it. Every field is
always there; what the article does not say is empty, which \`{{#if}}\` takes for false. Texts and numbers print,
lists are for \`{{#each}}\`, records for \`{{#with}}\`, places in the source for \`{{cite}}\`.

${fieldTables().join('\n\n')}

## Blocks

\`{{#if value}} … {{else}} … {{/if}}\`, \`{{#unless value}} … {{/unless}}\`, \`{{#with record}} … {{/with}}\` and
\`{{#each list as |name index|}} … {{else}} … {{/each}}\`. Inside \`each\`: \`@index\` from 0, \`@number\` from 1,
\`@first\`, \`@last\`. \`../\` is the record outside, \`@root\` the Brief.

## Helpers

\`{{helper value}}\` prints, \`(helper value)\` passes on. Arguments in \`[ ]\` may be left out.

${table(
  ['Helper', 'What it gives', 'Example'],
  Object.entries(helpers).map(([name, helper]) => [
    signatureOf(name, helper),
    helper.summary,
    code(helper.example),
  ]),
)}

${argumentTable()}

## Directives

\`::name[words]{attribute="value"}\` on a line of its own, or \`:::name\` … \`:::\` around blocks; one that holds
others has one colon more than they have.

${table(
  ['Directive', 'What it is', 'Words in [ ]', 'Attributes'],
  Object.entries(directives).map(([name, directive]) => [
    directive.forms.map((form) => `\`${form === 'leaf' ? '::' : ':::'}${name}\``).join(' or '),
    directive.summary +
      (directive.inside === undefined
        ? ''
        : ` Only in ${directive.inside.map((parent) => (parent.includes(' ') ? parent : `\`${parent}\``)).join(' or ')}.`),
    directive.words ?? '',
    Object.entries(directive.attributes)
      .map(([attribute, { summary, values, isRequired }]) =>
        [
          `\`${attribute}\`${isRequired ? ' (needed)' : ''}: ${summary}`,
          values === undefined
            ? ''
            : ` One of ${values.map((value) => `\`${value}\``).join(', ')}.`,
        ].join(''),
      )
      .join(' '),
  ]),
)}

${Object.entries(directives)
  .map(([name, { example }]) => `\`${name}\`:\n\n\`\`\`handlebars\n${example}\n\`\`\``)
  .join('\n\n')}

## Theme

\`theme.json\` says how a briefing looks. It holds only what is to differ from the theme below it:
\`{ "page": { "size": "Letter" } }\` changes the paper, and nothing else. A length is a number with its unit: \`10.5pt\`,
\`24mm\`, \`2.4cm\`, \`1in\`. _Built in_ is what the policy brief has.

${themeReference()}
`
}

function argumentTable(): string {
  const rows = Object.entries(helpers).flatMap(([name, { params, hash }]) => [
    ...params.map((param) => [code(name), code(param.name), param.summary]),
    ...Object.entries(hash).map(([key, param]) => [code(name), code(`${key}=`), param.summary]),
  ])
  return table(['Helper', 'Argument', 'What it is'], rows)
}

function fieldTables(): readonly string[] {
  const described = descriptionsByField()
  return [...recordsOfBrief()].map(([name, fields]) => {
    const rows = [...fields]
      .filter(([key]) => key !== '$schema' && key !== 'spans')
      .map(([key, type]) => [code(key), typeName(type), described.get(`${name}.${key}`) ?? ''])
    return `### ${name}\n\n${table(['Field', 'Type', 'What it is'], rows)}`
  })
}

/** More words than this that a field may be are no help to readers. */
const MOST_VALUES = 15

function typeName(type: ViewType): string {
  if (type.type === 'list')
    return `list of ${type.of.type === 'record' ? code(type.of.name) : `${type.of.type}s`}`
  if (type.type === 'text' && (type.values?.length ?? 0) > MOST_VALUES) return 'text'
  const name = type.type === 'record' ? code(type.name) : describeType(type).replace(/^an? /, '')
  return type.isOptional ? `${name}, or nothing` : name
}
