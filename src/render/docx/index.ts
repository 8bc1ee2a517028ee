import { Packer, Document as WordDocument } from 'docx'
import type { Result } from '../../model/diagnostic.ts'
import type { Document } from '../../model/document.ts'
import type { Theme } from '../../model/theme.ts'
import { resolve } from '../resolve.ts'
import { blockFlows } from './blocks.ts'
import { docxContext } from './context.ts'
import { coreProperties } from './core-properties.ts'
import { footnotes } from './footnotes.ts'
import { freeze } from './freeze.ts'
import { numberingDefinitions } from './lists.ts'
import { sections } from './sections.ts'
import { sectionsFromRight } from './sections-from-right.ts'
import { documentStyles } from './styles/document-styles.ts'

/** The version of Word whose layout the file asks for: 2013 and later, so without "Compatibility Mode". */
const COMPATIBILITY_MODE = 15

/**
 * The document as a Word file (ECMA-376 transitional): named styles made from the theme, native lists, footnotes,
 * table headers, fields and bookmarks; fonts named, not embedded. The same document gives the same bytes.
 */
export async function renderDocx(
  document: Document,
  { theme }: { readonly theme: Theme },
): Promise<Result<Uint8Array>> {
  const { value: resolved, diagnostics } = resolve(document, 'docx')
  const context = docxContext(resolved, theme, blockFlows)
  // The text first: it decides which numbering and which footnote marks there are.
  const flows = blockFlows(resolved.children, context)
  const notes = footnotes(resolved.notes, context)
  const file = new WordDocument({
    compatabilityModeVersion: COMPATIBILITY_MODE,
    styles: documentStyles(resolved, theme),
    sections: sections(flows, resolved, context),
    footnotes: notes,
    numbering: { config: numberingDefinitions(context.lists, theme) },
  })
  const packed = await Packer.toBuffer(file, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(resolved) },
  ])
  const amend = context.isRightToLeft ? sectionsFromRight : undefined
  return { value: freeze(packed, amend), diagnostics }
}
