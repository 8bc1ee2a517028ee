import { placeIn } from '../../model/code-frame.ts'
import type { Diagnostic, Result } from '../../model/diagnostic.ts'
import type { DecodedSource } from '../reader.ts'
import type { CleanContext, CleanRule } from './clean-blocks.ts'
import { cleanRules } from './clean-blocks.ts'
import type { PageBlock } from './page-blocks.ts'

/** The blocks without what belongs to the page around the article, and one finding a rule with the first place. */
export function cleanUp(
  blocks: readonly PageBlock[],
  context: CleanContext,
  { name, text }: DecodedSource,
): Result<readonly PageBlock[]> {
  const dropped = new Map<CleanRule, PageBlock[]>()
  const kept = blocks.filter((block, index) => {
    const rule = cleanRules.find(
      ({ drops }) => block.type !== 'title' && drops(block, context, index),
    )
    if (rule === undefined) return true
    const found = dropped.get(rule)
    if (found === undefined) dropped.set(rule, [block])
    else found.push(block)
    return false
  })
  const diagnostics = cleanRules.flatMap((rule): readonly Diagnostic[] => {
    const [first, ...others] = dropped.get(rule) ?? []
    if (first === undefined) return []
    const what = others.length === 0 ? rule.what.one : `${others.length + 1} ${rule.what.many}`
    return [
      {
        severity: 'info',
        code: 'ingest/dropped-block',
        message: `Left out of \`${name}\`: ${what}.`,
        place: placeIn(name, text, first.map.start, first.map.end),
      },
    ]
  })
  return { value: kept, diagnostics }
}
