import type { PhrasingContent } from 'mdast'
import type { Inline } from '../../model/document.ts'
import { unionSpans } from '../../model/span.ts'
import { fillInline, fillingsIn, fillPlain } from '../fill.ts'
import { splitAtHoles } from '../hole.ts'
import { parseLink } from '../link.ts'
import type { LowerContext } from './context.ts'
import { placedInlines } from './placed-inlines.ts'

/** Inline nodes with what is in their holes; what has nothing to show is left out. */
export function lowerInlines(
  nodes: readonly PhrasingContent[],
  context: LowerContext,
): readonly Inline[] {
  return nodes.flatMap((node) => lowerInline(node, context))
}

/** Whether there is nothing to see: white space and line breaks at most. */
export function isBlank(nodes: readonly Inline[]): boolean {
  return nodes.every(isBlankNode)
}

function isBlankNode(node: Inline): boolean {
  switch (node.type) {
    case 'text':
      return node.value.trim() === ''
    case 'break':
      return true
    case 'emphasis':
    case 'strong':
    case 'link':
      return isBlank(node.children)
    case 'inlineCode':
    case 'footnoteReference':
    case 'citation':
    case 'pageNumber':
    case 'pageCount':
      return false
  }
}

function lowerInline(node: PhrasingContent, context: LowerContext): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return lowerText(node, context)
    case 'emphasis':
    case 'strong': {
      const children = lowerInlines(node.children, context)
      return isBlank(children) ? children : [{ type: node.type, children }]
    }
    case 'inlineCode':
      return [{ type: 'inlineCode', ...fillCode(node.value, context) }]
    case 'break':
      return [{ type: 'break' }]
    case 'link':
      return lowerLink({ node, url: node.url, title: node.title }, context)
    case 'linkReference': {
      const { url = '', title } = context.definitions.get(node.identifier) ?? {}
      return lowerLink({ node, url, title }, context)
    }
    case 'footnoteReference': {
      const identifier = context.footnotes.get(node.identifier)
      return identifier === undefined ? [] : [{ type: 'footnoteReference', identifier }]
    }
    case 'html':
      context.report(
        {
          severity: 'error',
          code: 'compose/html-in-template',
          message: `Cannot use HTML in a template: found \`${shorten(node.value)}\`, expected Markdown or a directive.`,
          hint: 'A new line in a table cell is `{{lineBreak}}`; boxes and columns are directives such as `:::callout`.',
        },
        node,
      )
      return []
    case 'image':
    case 'imageReference':
      context.report(
        {
          severity: 'error',
          code: 'compose/misplaced-block',
          message: 'Cannot show a picture inside a line: expected it alone, between blank lines.',
        },
        node,
      )
      return []
    case 'delete':
    case 'textDirective':
      context.report(
        {
          severity: 'error',
          code: 'compose/unsupported-node',
          message: `Cannot print ${inlineNames[node.type]} in a briefing: found one, expected text, emphasis, links or code.`,
        },
        node,
      )
      return []
  }
}

const inlineNames = {
  delete: 'struck-out text',
  textDirective: 'a directive inside a line',
} as const

function lowerText(
  node: PhrasingContent & { readonly type: 'text' },
  context: LowerContext,
): readonly Inline[] {
  for (const { blocks, nodes, path, rank } of fillingsIn(node.value, context.fillings)) {
    if (rank !== undefined && !context.isRankable) {
      context.report(
        {
          severity: 'error',
          code: 'compose/misplaced-block',
          message:
            'Cannot rank a paragraph: found `{{rank}}` in one, expected it in a list item, a table row or a heading.',
        },
        node,
      )
    }
    const hasPageNumber = nodes?.some(({ type }) => type === 'pageNumber' || type === 'pageCount')
    if (blocks !== undefined) {
      context.report(
        {
          severity: 'error',
          code: 'compose/misplaced-block',
          message: `Cannot print \`${path ?? 'slot'}\` inside a line: it is blocks of its own, expected to stand alone between blank lines.`,
        },
        node,
      )
    } else if (hasPageNumber && !context.isFurniture) {
      context.report(
        {
          severity: 'error',
          code: 'compose/misplaced-block',
          message:
            'Cannot print a page number here: found it in the text, expected it in `page-header` or `page-footer`.',
        },
        node,
      )
    }
  }
  const filled = context.templateLines ? placedInlines(node, context) : undefined
  return (filled ?? fillInline(node.value, context.fillings)).filter(
    ({ type }) => context.isFurniture || (type !== 'pageNumber' && type !== 'pageCount'),
  )
}

interface LinkParts {
  readonly node: PhrasingContent & { readonly type: 'link' | 'linkReference' }
  readonly url: string
  readonly title: string | null | undefined
}

function lowerLink({ node, url, title }: LinkParts, context: LowerContext): readonly Inline[] {
  const children = lowerInlines(node.children, context)
  if (isBlank(children)) return children
  const target = fillPlain(url, context.fillings)
  const parsed = parseLink(target)
  if (parsed !== undefined) {
    return [
      { type: 'link', url: parsed, title: fillPlain(title ?? '', context.fillings), children },
    ]
  }
  const fromData = splitAtHoles(url).some((piece) => typeof piece === 'number')
  context.report(
    {
      // A template that can never work is at fault; an odd address in an article is not a reason to stop.
      severity: fromData ? 'warning' : 'error',
      code: 'compose/bad-link',
      message: `Cannot link to \`${shorten(target)}\`: expected \`https:\`, \`http:\`, \`mailto:\` or \`#anchor\`.${fromData ? ' The words stay, without a link.' : ''}`,
    },
    node,
  )
  return children
}

/** A code's text as it is, with the origin of the values in it. */
export function fillCode(text: string, { fillings }: LowerContext) {
  const used = fillingsIn(text, fillings)
  const [only, ...others] = used
  const value = fillPlain(text, fillings)
  if (only === undefined) return { value, origin: 'label', spans: [] } as const
  if (others.length > 0 || only.value !== value) {
    return {
      value,
      origin: 'computed',
      spans: unionSpans(used.flatMap(({ spans }) => spans)),
    } as const
  }
  const { origin, spans, path } = only
  return { value, origin, spans, ...(path !== undefined && origin !== 'label' && { path }) }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
