import type { PhrasingContent } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { didYouMean, findNearest } from '../../model/did-you-mean.ts'
import type { Block } from '../../model/document.ts'
import { fillPlain } from '../fill.ts'
import { splitAtHoles } from '../hole.ts'
import { lowerBlocks } from '../lower/blocks.ts'
import type { LowerContext } from '../lower/context.ts'
import { lowerInlines } from '../lower/inlines.ts'
import { trimInlines } from '../trim-inlines.ts'
import { attribution } from './attribution.ts'
import { banner, marking, tlp } from './banner.ts'
import { callout } from './callout.ts'
import { chart } from './chart.ts'
import { column, columns } from './columns.ts'
import { contents } from './contents.ts'
import type { Directive, DirectiveDefinition, DirectiveTools } from './definition.ts'
import { figure } from './figure.ts'
import { center, end, pageFooter, pageHeader, start } from './furniture.ts'
import { keyFigures } from './key-figures.ts'
import { masthead } from './masthead.ts'
import { only } from './only.ts'
import { pageBreak } from './page-break.ts'
import { pageBudget } from './page-budget.ts'
import { kicker, lead, meta, note, support } from './roles.ts'
import { section } from './section.ts'
import { slot } from './slot.ts'
import { sources } from './sources.ts'
import { table } from './table.ts'

/** Every directive, by the name templates write. One row a directive. */
export const directives: Readonly<Record<string, DirectiveDefinition>> = {
  attribution,
  banner,
  callout,
  center,
  chart,
  column,
  columns,
  contents,
  end,
  figure,
  'key-figures': keyFigures,
  kicker,
  lead,
  marking,
  masthead,
  meta,
  note,
  only,
  'page-break': pageBreak,
  'page-budget': pageBudget,
  'page-footer': pageFooter,
  'page-header': pageHeader,
  section,
  slot,
  sources,
  start,
  support,
  table,
  tlp,
}

type DirectiveNode = ContainerDirective | LeafDirective

/** The blocks a directive stands for; an unknown one is a located error and prints nothing. */
export function lowerDirective(node: DirectiveNode, context: LowerContext): readonly Block[] {
  const definition = Object.hasOwn(directives, node.name) ? directives[node.name] : undefined
  if (definition === undefined) {
    context.report(
      {
        severity: 'error',
        code: 'compose/unknown-directive',
        message: `Cannot use the directive \`${node.name}\`: there is none of that name.`,
        hint: didYouMean(node.name, Object.keys(directives)),
      },
      node,
    )
    return []
  }
  if (definition.inside !== undefined) {
    context.report(
      {
        severity: 'error',
        code: 'compose/misplaced-block',
        message: `Cannot use \`${node.name}\` here: expected it right inside ${definition.inside.map((name) => (name.includes(' ') ? name : `\`${name}\``)).join(' or ')}.`,
        hint: `Close what is open above it, each with as many colons as it was opened with.`,
      },
      node,
    )
    return []
  }
  const directive = readDirective(node)
  checkDirective(directive, definition, context)
  if (definition.holds !== undefined) checkInside(directive, definition.holds, context)
  return definition.lower(directive, toolsFor(context))
}

/** Reports what stands in a directive that holds certain others only, and would be lost. */
function checkInside(
  { name, children }: Directive,
  holds: readonly string[],
  context: LowerContext,
): void {
  for (const child of children) {
    if ('name' in child && holds.includes(child.name)) continue
    if (lowerBlocks([child], context).length === 0) continue
    context.report(
      {
        severity: 'error',
        code: 'compose/misplaced-block',
        message: `Cannot use a \`${'name' in child ? child.name : child.type}\` in \`${name}\`: expected ${holds.map((held) => `\`${held}\``).join(', ')} only.`,
      },
      child,
    )
  }
}

function toolsFor(context: LowerContext): DirectiveTools {
  return {
    context,
    blocks: (nodes, changes) => lowerBlocks(nodes, { ...context, ...changes }),
    inlines: (nodes, changes) => trimInlines(lowerInlines(nodes, { ...context, ...changes })),
    inner: ({ children }, ...names) =>
      children.flatMap((child) => {
        if (child.type !== 'containerDirective' && child.type !== 'leafDirective') return []
        const definition = directives[child.name]
        if (!names.includes(child.name) || definition === undefined) return []
        const directive = readDirective(child)
        checkDirective(directive, definition, context)
        return [directive]
      }),
    attribute: ({ attributes }, name) => fillPlain(attributes[name] ?? '', context.fillings).trim(),
  }
}

function readDirective(node: DirectiveNode): Directive {
  const attributes = Object.fromEntries(
    Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? '']),
  )
  const { name } = node
  if (node.type === 'leafDirective')
    return { node, name, attributes, words: node.children, children: [] }
  const [label, ...children] = node.children
  const words: readonly PhrasingContent[] | undefined =
    label?.type === 'paragraph' && label.data?.directiveLabel ? label.children : undefined
  return {
    node,
    name,
    attributes,
    words: words ?? [],
    children: words === undefined ? node.children : children,
  }
}

/** Reports a form, attribute or value the directive does not have. */
function checkDirective(
  { node, name, attributes }: Directive,
  { forms, attributes: known }: DirectiveDefinition,
  { report }: LowerContext,
): void {
  const form = node.type === 'leafDirective' ? 'leaf' : 'container'
  if (!forms.includes(form)) {
    const [found, expected] =
      form === 'leaf'
        ? ['two', `three, and \`:::\` behind what is inside`]
        : ['three', 'two, on a line of its own']
    report(
      {
        severity: 'error',
        code: 'compose/unknown-directive',
        message: `Cannot use \`${name}\` with ${found} colons: expected ${expected}.`,
      },
      node,
    )
  }
  for (const [attribute, value] of Object.entries(attributes)) {
    const definition = Object.hasOwn(known, attribute) ? known[attribute] : undefined
    if (definition === undefined) {
      report(
        {
          severity: 'error',
          code: 'compose/unknown-attribute',
          message: `Cannot use the attribute \`${attribute}\` of \`${name}\`: expected ${listOf(Object.keys(known)) || 'none'}.`,
          hint: didYouMean(attribute, Object.keys(known)),
        },
        node,
      )
    } else if (
      definition.values !== undefined &&
      isFixed(value) &&
      !definition.values.includes(value)
    ) {
      report(
        {
          severity: 'error',
          code: 'compose/unknown-attribute',
          message: `Cannot use \`${value}\` as the \`${attribute}\` of \`${name}\`: expected ${listOf(definition.values)}.`,
          hint: didYouMean(value, definition.values),
        },
        node,
      )
    }
  }
  // One that is misspelt has been reported; that it is missing is the same mistake.
  const misspelt = Object.keys(attributes).flatMap((attribute) =>
    Object.hasOwn(known, attribute) ? [] : (findNearest(attribute, Object.keys(known)) ?? []),
  )
  for (const [attribute, { isRequired }] of Object.entries(known)) {
    if (isRequired && !attributes[attribute] && !misspelt.includes(attribute)) {
      report(
        {
          severity: 'error',
          code: 'compose/unknown-attribute',
          message: `Cannot use \`${name}\` without \`${attribute}\`: expected \`{${attribute}="…"}\`.`,
        },
        node,
      )
    }
  }
}

/** Whether an attribute is the template's own words, so that what it may be is known before. */
function isFixed(value: string): boolean {
  return splitAtHoles(value).every((piece) => typeof piece === 'string')
}

function listOf(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}
