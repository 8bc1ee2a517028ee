import type { Definition, PhrasingContent } from 'mdast'
import type { Mark } from '../../model/article.ts'
import type { TextMap } from '../../model/text-map.ts'
import { safeUrl } from '../safe-url.ts'
import type { TextMapBuilder } from '../text-map.ts'
import { createTextMapBuilder, tidyMarks } from '../text-map.ts'
import { alignMarkdown } from './align-markdown.ts'

export interface FlatText {
  readonly map: TextMap
  readonly marks: readonly Mark[]
}

/** What the inline nodes of a text refer to. */
export interface InlineContext {
  readonly source: string
  readonly definitions: ReadonlyMap<string, Definition>
}

/**
 * The flat text and marks of groups of inline nodes, with a separator between groups (the cells of a table). An empty
 * group has its separator too, lest what stands behind it move up.
 */
export function flatInlines(
  groups: readonly (readonly PhrasingContent[])[],
  context: InlineContext,
  separator = '',
): FlatText | undefined {
  const builder = createTextMapBuilder(context.source)
  const marks: Mark[] = []
  let separators = 0
  for (const group of groups) {
    const start = group[0]?.position?.start.offset
    if (start !== undefined) {
      if (builder.lastIndex() > 0) builder.replace(separator.repeat(separators), start, start)
      separators = 0
    }
    separators += 1
    addInlines(builder, marks, group, context)
  }
  const map = builder.build()
  return map && { map, marks: tidyMarks(map.text, marks) }
}

/** A node still to be added, or the end of one that is open. */
type Step = PhrasingContent | { readonly type: 'close'; readonly close: () => void }

function addInlines(
  builder: TextMapBuilder,
  marks: Mark[],
  nodes: readonly PhrasingContent[],
  { source, definitions }: InlineContext,
): void {
  const steps: Step[] = [...nodes].reverse()
  const open = (
    children: readonly PhrasingContent[],
    markOf?: (start: number, end: number) => Mark,
  ) => {
    const start = builder.nextIndex()
    if (markOf !== undefined) {
      steps.push({ type: 'close', close: () => marks.push(markOf(start, builder.lastIndex())) })
    }
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index]
      if (child !== undefined) steps.push(child)
    }
  }
  const link = (children: readonly PhrasingContent[], address: string) => {
    const url = safeUrl(address)
    open(
      children,
      url === undefined ? undefined : (start, end) => ({ type: 'link', url, start, end }),
    )
  }
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    switch (step.type) {
      case 'close':
        step.close()
        break
      case 'text':
        alignMarkdown(builder, { source, ...stretchOf(step), value: step.value })
        break
      case 'inlineCode': {
        const start = builder.nextIndex()
        alignMarkdown(builder, {
          source,
          ...codeStretchOf(step, source),
          value: step.value,
          isCode: true,
        })
        marks.push({ type: 'inlineCode', start, end: builder.lastIndex() })
        break
      }
      case 'emphasis':
      case 'strong': {
        const { type } = step
        open(step.children, (start, end) => ({ type, start, end }))
        break
      }
      case 'link':
        link(step.children, step.url)
        break
      case 'linkReference':
        link(step.children, definitions.get(step.identifier)?.url ?? '')
        break
      case 'delete':
        open(step.children)
        break
      case 'break':
        addBreak(builder, marks, stretchOf(step))
        break
      case 'footnoteReference': {
        const at = builder.lastIndex()
        marks.push({ type: 'footnote', identifier: step.identifier, start: at, end: at })
        break
      }
      case 'html':
        if (/^<br\b/i.test(step.value)) addBreak(builder, marks, stretchOf(step))
        break
      case 'image':
      case 'imageReference':
        break
    }
  }
}

function addBreak(
  builder: TextMapBuilder,
  marks: Mark[],
  { start, end }: { start: number; end: number },
): void {
  const at = builder.lastIndex()
  builder.replace(' ', start, end)
  marks.push({ type: 'break', start: at, end: at + 1 })
}

function stretchOf({ position }: PhrasingContent): {
  readonly start: number
  readonly end: number
} {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}

/** Without the backticks, and without the spaces inside them that only keep a backtick apart. */
function codeStretchOf(node: PhrasingContent & { readonly value: string }, source: string) {
  const { start, end } = stretchOf(node)
  const slice = source.slice(start, end)
  const ticks = /^`+/.exec(slice)?.[0].length ?? 0
  const space =
    /^\s/.test(slice.slice(ticks)) && !/^\s/.test(node.value)
      ? slice.startsWith('\r\n', ticks)
        ? 2
        : 1
      : 0
  return { start: start + ticks + space, end: end - ticks }
}
