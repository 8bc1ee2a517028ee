import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Result } from '../../model/diagnostic.ts'
import type { Document } from '../../model/document.ts'
import type { Evidence } from '../../model/evidence.ts'
import { formatEvidenceComment } from '../../model/evidence-comment.ts'
import { ledgerOf } from '../ledger-of.ts'
import type { RenderContext } from '../render-context.ts'
import { resolve } from '../resolve.ts'
import { documentToMdast } from './document-to-mdast.ts'

/**
 * The document as GitHub-flavoured Markdown in UTF-8: `\n` line ends, one at the end. It parses back to the tree it
 * was made of (`tests/laws/round-trip.test.ts`). What it carries as evidence is a comment at its end.
 */
export async function renderMarkdown(
  document: Document,
  { evidence }: Pick<RenderContext, 'evidence'> = {},
): Promise<Result<Uint8Array>> {
  const { value, diagnostics } = resolve(document, 'markdown')
  const text = toMarkdown(documentToMdast(value), {
    bullet: '-',
    emphasis: '*',
    fences: true,
    listItemIndent: 'one',
    // The one rule that is never taken for an item or an underlined heading.
    rule: '_',
    // A reference and a colon at the start of a paragraph would define the footnote.
    unsafe: [{ character: ':', before: '\\]', inConstruct: 'phrasing' }],
    // Padding columns to one width would rewrite a whole table for one edited cell.
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  })
  const comment = carries(evidence) ? formatEvidenceComment(evidence, ledgerOf(value)) : ''
  return { value: new TextEncoder().encode(text + comment), diagnostics }
}

/** Without the name of a source nobody could find what the ledger speaks of. */
function carries(evidence: Evidence | undefined): evidence is Evidence {
  return evidence !== undefined && evidence.sources.length > 0
}
