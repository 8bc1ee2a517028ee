import type { DroppedText, DropRule } from '../../model/dropped-text.ts'
import { droppedText } from '../dropped-text.ts'
import type { CleanBlocks } from './clean-up.ts'
import type { RuleOf } from './fragment-content.ts'
import type { HtmlDocument, HtmlElement, HtmlText } from './parse-html.ts'
import { isElement, isText } from './parse-html.ts'
import { regionRule } from './region-rule.ts'

/**
 * What a reader of the page sees and no block holds, in source order, each with its rule: that of the clean-up which
 * dropped its block, or what the elements around it say they are. Neighbours that go by one rule and stand in one
 * part of the page are one stretch.
 */
export function droppedTexts(
  page: HtmlDocument,
  { kept, dropped }: CleanBlocks,
  ruleOf: RuleOf = () => undefined,
): DroppedText[] {
  const keptTexts = new Set(kept.flatMap(({ texts }) => texts))
  const reasons = new Map<HtmlText, Reason>()
  for (const { block, rule } of dropped) {
    for (const text of block.texts) reasons.set(text, { rule, part: block })
  }
  const found = readableTexts(page, ancestorsOf(keptTexts), ruleOf)
  const stretches: Stretch[] = []
  let open: Stretch | undefined
  for (const { text, start, end, reason } of found) {
    if (keptTexts.has(text)) {
      open = undefined
      continue
    }
    const own = reasons.get(text) ?? reason
    // A reference in words that are left out goes with them.
    const { rule, part } = own.rule === 'note-reference' && open !== undefined ? open : own
    if (open?.rule === rule && open.part === part) {
      open.end = Math.max(open.end, end)
      open.words.push(text.value)
    } else {
      open = { rule, part, start, end, words: [text.value] }
      stretches.push(open)
    }
  }
  return stretches.map(({ rule, start, end, words }) =>
    droppedText(rule, { start, end }, words.join(' ')),
  )
}

/** By which rule a text goes, and the part of the page that the rule found it in. */
interface Reason {
  readonly rule: DropRule
  readonly part: unknown
}

interface Stretch extends Reason {
  readonly start: number
  end: number
  readonly words: string[]
}

interface ReadableText {
  readonly text: HtmlText
  readonly start: number
  readonly end: number
  /** For the case that no block holds it. */
  readonly reason: Reason
}

function ancestorsOf(texts: Iterable<HtmlText>): ReadonlySet<unknown> {
  const ancestors = new Set<unknown>()
  for (const text of texts) {
    let node = text.parentNode
    while (node !== null && !ancestors.has(node)) {
      ancestors.add(node)
      node = 'parentNode' in node ? node.parentNode : null
    }
  }
  return ancestors
}

/** Elements without words for a reader. */
const WORDLESS_ELEMENTS = /^(?:script|style|template|head)$/

/** The texts of a page with words in them, in source order. */
function readableTexts(
  page: HtmlDocument,
  withKept: ReadonlySet<unknown>,
  ruleOf: RuleOf,
): ReadableText[] {
  const found: ReadableText[] = []
  const steps: {
    readonly parent: { readonly childNodes: HtmlElement['childNodes'] }
    readonly reason: Reason
  }[] = [{ parent: page, reason: { rule: 'outside-main-content', part: undefined } }]
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    for (const node of step.parent.childNodes) {
      if (isText(node)) {
        const place = node.sourceCodeLocation
        if (place === undefined || place === null || !/[\p{L}\p{N}]/u.test(node.value)) continue
        found.push({ text: node, ...trimmed(node, place), reason: step.reason })
      } else if (isElement(node) && !WORDLESS_ELEMENTS.test(node.tagName)) {
        steps.push({
          parent: node,
          reason: withKept.has(node) ? step.reason : reasonIn(node, step.reason, ruleOf),
        })
      }
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The outermost element without kept text is a part of the page; the outermost that says what it is gives the rule. */
function reasonIn(element: HtmlElement, outer: Reason, ruleOf: RuleOf): Reason {
  const part = outer.part ?? element
  if (outer.rule !== 'outside-main-content') return outer
  const rule = ruleOf(element) ?? regionRule(element)
  return rule === undefined ? { rule: outer.rule, part } : { rule, part: element }
}

/** The place without the white space at its ends, where source and text have the same. */
function trimmed(
  { value }: HtmlText,
  { startOffset, endOffset }: { readonly startOffset: number; readonly endOffset: number },
) {
  if (endOffset - startOffset !== value.length) return { start: startOffset, end: endOffset }
  return {
    start: startOffset + value.length - value.trimStart().length,
    end: endOffset - (value.length - value.trimEnd().length),
  }
}
