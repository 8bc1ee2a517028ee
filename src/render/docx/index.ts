import { Document as WordDocument } from 'docx'
import type { Result } from '../../model/diagnostic.ts'
import type { Document } from '../../model/document.ts'
import { ledgerOf } from '../ledger-of.ts'
import type { RenderContext } from '../render-context.ts'
import type { ResolvedDocument } from '../resolve.ts'
import { resolve } from '../resolve.ts'
import { blockFlows } from './blocks.ts'
import type { DocxContext } from './context.ts'
import { docxContext } from './context.ts'
import { doubtsOf } from './doubts.ts'
import { footnotes } from './footnotes.ts'
import type { ChosenHouse } from './house/choose-house.ts'
import { chooseHouse } from './house/choose-house.ts'
import { joinHouse } from './house/join-house.ts'
import { numberingDefinitions } from './lists.ts'
import { withoutCommentDates } from './package/comment-dates.ts'
import { compiledParts } from './package/compiled-parts.ts'
import { coreProperties } from './package/core-properties.ts'
import { addEvidence } from './package/evidence-part.ts'
import { freeze } from './package/freeze.ts'
import { paragraphTexts } from './package/paragraph-texts.ts'
import type { Parts } from './package/parts.ts'
import { sectionsFromRight } from './package/sections-from-right.ts'
import { sections } from './sections.ts'
import { documentStyles } from './styles/document-styles.ts'
import { withScriptLeading } from './styles/with-script-leading.ts'

/** The version of Word whose layout the file asks for: 2013 and later, so without "Compatibility Mode". */
const COMPATIBILITY_MODE = 15

/**
 * The document as a Word file (ECMA-376 transitional): named styles made from the theme, native lists, footnotes,
 * table headers, fields and bookmarks; fonts named, not embedded. With a reference document it is in the styles of that,
 * or stands within it. The same document gives the same bytes.
 */
export async function renderDocx(
  document: Document,
  context: Omit<RenderContext, 'fonts'>,
): Promise<Result<Uint8Array>> {
  const { theme, assets = {}, logo, facts, evidence, reference, pageNumbers = new Map() } = context
  const { value: resolved, diagnostics } = resolve(document, 'docx', assets)
  const chosen = reference && chooseHouse(reference, { document: resolved, theme, facts })
  const look = chosen?.value ?? { document: resolved, theme, letterScale: 1 }
  const isInHouse = chosen !== undefined
  const parts = documentParts(look, { assets, logo, facts, pageNumbers, isInHouse })
  const joined = chosen === undefined ? parts : joinHouse(parts, chosen.value)
  const carried = evidence === undefined ? {} : { ...evidence, ledger: ledgerOf(look.document) }
  return {
    value: freeze(addEvidence(joined, carried, paragraphTexts(joined))),
    diagnostics: [...diagnostics, ...(chosen?.diagnostics ?? [])],
  }
}

type DocumentLook = Pick<ChosenHouse, 'document' | 'theme' | 'letterScale'>

/** The parts as `docx` writes them, in our own styles. */
function documentParts(
  { document: resolved, theme: given, letterScale }: DocumentLook,
  {
    assets,
    logo,
    facts,
    pageNumbers,
    isInHouse,
  }: Pick<DocxContext, 'assets' | 'logo' | 'pageNumbers' | 'isInHouse'> &
    Pick<RenderContext, 'facts'>,
): Parts {
  const theme = withScriptLeading(given, resolved)
  const doubts = facts !== undefined && theme.docx.comments ? doubtsOf(facts) : new Map()
  const context = docxContext(resolved, {
    theme,
    plainTheme: given,
    isInHouse,
    assets,
    logo,
    letterScale,
    doubts,
    pageNumbers,
    blocks: blockFlows,
  })
  // The text first: it decides which styles, numbering and footnote marks there are.
  const flows = blockFlows(resolved.children, context)
  const notes = footnotes(resolved.notes, context)
  const parted = sections(flows, resolved, context)
  const file = new WordDocument({
    compatabilityModeVersion: COMPATIBILITY_MODE,
    styles: documentStyles(resolved, context),
    sections: parted,
    footnotes: notes,
    numbering: { config: numberingDefinitions(context.lists, theme) },
    comments: { children: context.comments.made },
    customProperties: customProperties(resolved),
  })
  const compiled = compiledParts(file, { 'docProps/core.xml': coreProperties(resolved) })
  const made = withoutCommentDates(compiled)
  return context.isRightToLeft ? sectionsFromRight(made) : made
}

/** What people see under "custom" among the properties of the file. */
function customProperties({ properties: { identifier } }: ResolvedDocument) {
  return identifier === '' ? [] : [{ name: 'SourceSha256', value: identifier }]
}
