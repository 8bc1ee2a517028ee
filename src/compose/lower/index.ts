import { createHash } from 'node:crypto'
import type { Nodes, Root } from 'mdast'
import type { Brief } from '../../model/brief.ts'
import type { Diagnostic, Result } from '../../model/diagnostic.ts'
import type {
  Document,
  DocumentProperties,
  Footnote,
  Furniture,
  PageBudget,
} from '../../model/document.ts'
import { formats } from '../../model/document.ts'
import type { Assets } from '../../model/picture.ts'
import { createAnchors } from '../anchors.ts'
import type { CitationIndex } from '../citations.ts'
import { checkClosed } from '../directives/check-closed.ts'
import { lowerDirective } from '../directives/index.ts'
import { fillPlain, inlineOf } from '../fill.ts'
import type { Skeleton } from '../hole.ts'
import type { ChosenLabels } from '../labels.ts'
import { pluralRules } from '../labels.ts'
import { referenceAnchor } from '../numbering.ts'
import type { Filling } from '../slot.ts'
import { unusedSlot } from '../unused-slot.ts'
import { lowerBlocks } from './blocks.ts'
import { type Found, type LowerContext, locateFault, nothingFound } from './context.ts'
import { definitionsOf, visit } from './definitions.ts'

interface LowerOptions {
  readonly brief: Brief
  readonly skeleton: Skeleton
  readonly fillings: readonly Filling[]
  readonly citations: CitationIndex
  readonly chosen: ChosenLabels
  /** Of the pages: that of the language the template's words were asked for in. */
  readonly direction: Document['direction']
  /** What the briefing is called, for its properties. */
  readonly subject: string
  readonly assets: Assets
  /** Whether texts say where the template prints them. */
  readonly templateLines?: boolean | undefined
}

/** The tree of a skeleton as a Document, its holes filled. Total: a node it cannot print is a located diagnostic. */
export function lower(root: Root, options: LowerOptions): Result<Document> {
  const { brief, skeleton, fillings, citations, chosen, direction, subject, assets } = options
  const { templateLines = false } = options
  const diagnostics: Diagnostic[] = []
  const found = nothingFound()
  const notes = footnotesOf(root, fillings)
  const context: LowerContext = {
    slots: brief.slots,
    figures: brief.figures,
    assets,
    skeleton,
    fillings,
    citations,
    cited: citedAnchors(fillings),
    slotPrompt: inlineOf({ value: chosen.labels['slotPrompt'] ?? '', origin: 'label', spans: [] }),
    labels: chosen.labels,
    anchors: createAnchors(),
    definitions: definitionsOf(root),
    footnotes: new Map(notes.map(({ node, identifier }) => [node.identifier, identifier])),
    isFurniture: false,
    isRankable: false,
    formats,
    templateLines,
    lowerDirective,
    report: (fault, node) => diagnostics.push(locateFault(fault, node, skeleton)),
    found,
  }
  checkClosed(root, skeleton.text, context.report)
  const children = lowerBlocks(root.children, context)
  const footnotes = notes.map(
    ({ node, identifier }): Footnote => ({
      identifier,
      children: lowerBlocks(node.children, context),
    }),
  )
  diagnostics.push(...completenessOf(context), ...referenceFaults(fillings, found))
  return {
    value: {
      type: 'document',
      language: brief.language,
      ...(chosen.language !== brief.language && { labelLanguage: chosen.language }),
      direction,
      properties: propertiesOf(brief, subject),
      banner: found.banner ?? { marking: [], tlp: [] },
      header: found.header ?? noFurniture,
      footer: found.footer ?? noFurniture,
      children,
      footnotes,
      budget: budgetOf(found.pages, chosen),
    },
    diagnostics,
  }
}

const noFurniture: Furniture = { start: [], center: [], end: [] }

function budgetOf(pages: number | undefined, { labels, language }: ChosenLabels): PageBudget {
  const classes = pluralRules(language).resolvedOptions().pluralCategories
  const more = classes.map((name) => {
    const key = `moreInAnnex${name.charAt(0).toUpperCase()}${name.slice(1)}`
    return [name, labels[key] ?? labels['moreInAnnex'] ?? ''] as const
  })
  return {
    pages,
    title: labels['annex'] ?? '',
    more: Object.fromEntries(more),
    shownOf: labels['shownOf'] ?? '',
    language,
  }
}

function propertiesOf(brief: Brief, subject: string): DocumentProperties {
  const date = brief.date?.value
  const hashes = brief.source.map(({ sha256 }) => sha256)
  return {
    title: brief.title.text.value,
    subject,
    author: brief.handling.drafter?.value ?? '',
    keywords: brief.speakers.filter(({ kind }) => kind !== 'unnamed').map(({ name }) => name),
    date: date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined,
    identifier:
      hashes.length === 1
        ? (hashes[0] ?? '')
        : createHash('sha256').update(hashes.join('')).digest('hex'),
  }
}

function citedAnchors(fillings: readonly Filling[]): ReadonlySet<string> {
  return new Set(
    fillings.flatMap(({ nodes = [] }) =>
      nodes.flatMap((node) => (node.type === 'citation' ? [node.anchor] : [])),
    ),
  )
}

function footnotesOf(root: Root, fillings: readonly Filling[]) {
  const { take } = createAnchors()
  const seen = new Map<string, Nodes & { readonly type: 'footnoteDefinition' }>()
  visit(root, (node) => {
    if (node.type === 'footnoteDefinition' && !seen.has(node.identifier))
      seen.set(node.identifier, node)
  })
  return [...seen.values()].map((node) => ({
    node,
    identifier: take(`note-${fillPlain(node.label ?? node.identifier, fillings)}`),
  }))
}

/** References to tables and pictures that the template does not have. */
function referenceFaults(
  fillings: readonly Filling[],
  { captioned }: Found,
): readonly Diagnostic[] {
  const known = [...captioned]
  return fillings.flatMap(({ value, nodes = [] }) =>
    nodes.flatMap((node): readonly Diagnostic[] => {
      if (node.type !== 'link' || node.isReference !== true) return []
      if (captioned.has(referenceAnchor(value))) return []
      return [
        {
          severity: 'error',
          code: 'compose/unknown-reference',
          message: `Cannot refer to \`${value}\`: the template prints no table, figure or chart with that \`id\`.`,
          hint: known.length === 0 ? `Write \`id="${value}"\` at the directive.` : undefined,
        },
      ]
    }),
  )
}

/** What the template ought to have printed and did not. */
function completenessOf({ slots, found, cited }: LowerContext): readonly Diagnostic[] {
  const missing: Diagnostic[] = []
  if (!found.hasTitle) {
    missing.push({
      severity: 'warning',
      code: 'compose/no-title',
      message:
        'Cannot tell what the briefing is called: found no heading with one `#`, expected one.',
      hint: 'Write `# {{title.text}}` at the top of the template.',
    })
  }
  if (cited.size > 0 && !found.hasSources) {
    missing.push({
      severity: 'warning',
      code: 'compose/no-sources',
      message: `Cannot link ${cited.size === 1 ? 'the reference' : `${cited.size} references`} to the list of sources: found none, expected \`::sources\`.`,
      hint: 'Write `::sources` on a line of its own where the list should stand.',
    })
  }
  for (const { id, status } of slots) {
    if (status === 'filled' && !found.slots.has(id))
      missing.push(unusedSlot(id, [...found.slots.keys()]))
  }
  return missing
}
