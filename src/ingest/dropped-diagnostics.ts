import type { Article } from '../model/article.ts'
import { placeIn } from '../model/code-frame.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { DropRule } from '../model/dropped-text.ts'

/**
 * From how many sentences in one passage on what was left out may be a part of the article. On 294 web pages of known
 * text this warns of 36, in 9 of them rightly; 3 sentences find no further page, 6 miss three.
 */
export const MIN_BODY_SENTENCES = 4

/** Rules that do not say what the text is; navigation, comments and the like are sentences too, and surely no article. */
const UNSURE_RULES: ReadonlySet<DropRule> = new Set([
  'outside-main-content',
  'not-in-stated-text',
  'misplaced-markup',
  'raw-html',
])

/** One finding that counts what was left out, by rule, and a warning where that may be a part of the article. */
export function droppedDiagnostics(
  { text, blocks, dropped }: Pick<Article, 'text' | 'blocks' | 'dropped'>,
  file: string,
): readonly Diagnostic[] {
  const furniture = blocks.filter(({ type }) => type === 'boilerplate')
  const rules = [...dropped.map(({ rule }) => rule), ...furniture.map(() => 'boilerplate')]
  const [first] = [...dropped, ...furniture].sort((a, b) => a.start - b.start)
  if (first === undefined) return []
  const hint = `\`briefwright ingest ${file}\` lists them, each with its place.`
  const told: Diagnostic = {
    severity: 'info',
    code: 'ingest/dropped-block',
    message: `Left out ${passages(rules.length)} of \`${file}\`: ${countsOf(rules)}.`,
    place: placeIn(file, text, first.start, first.end),
    hint,
  }
  const [longest, ...others] = dropped
    .filter(({ rule, sentences }) => sentences >= MIN_BODY_SENTENCES && UNSURE_RULES.has(rule))
    .sort((a, b) => b.sentences - a.sentences || a.start - b.start)
  if (longest === undefined) return [told]
  const more = others.length === 0 ? '' : `, and ${passages(others.length)} more`
  return [
    {
      severity: 'warning',
      code: 'ingest/dropped-text',
      message: `What was left out of \`${file}\` may be a part of the article: ${longest.sentences} sentences by the rule \`${longest.rule}\`, which begin “${longest.text}”${more}.`,
      place: placeIn(file, text, longest.start, longest.end),
      hint: 'If they are, save the article as text or Markdown and use that file.',
    },
    told,
  ]
}

function passages(count: number): string {
  return count === 1 ? 'one passage' : `${count} passages`
}

/** `navigation (2), share-bar (1)`, the commonest first. */
function countsOf(rules: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([rule, count]) => `${rule} (${count})`)
    .join(', ')
}
