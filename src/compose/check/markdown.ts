import type { Nodes } from 'mdast'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { formats } from '../../model/document.ts'
import type { ErrorCode } from '../../model/error-codes.ts'
import type { Assets } from '../../model/picture.ts'
import type { TemplateFile } from '../../model/template.ts'
import { createAnchors } from '../anchors.ts'
import type { Program, Statement } from '../ast.ts'
import { statementsOf } from '../ast.ts'
import { checkClosed } from '../directives/check-closed.ts'
import { lowerDirective } from '../directives/index.ts'
import type { TemplatePlace } from '../hole.ts'
import { formatHole, readMarkers } from '../hole.ts'
import { lowerBlocks } from '../lower/blocks.ts'
import { type Fault, locateFault, nothingFound } from '../lower/context.ts'
import { definitionsOf } from '../lower/definitions.ts'
import { markLines } from '../mark-lines.ts'
import { parseSkeleton } from '../parse-skeleton.ts'
import { checkStrayMarks } from './stray-marks.ts'

/** What can be told of a template's Markdown without knowing which branches are taken and what the values are. */
const certain: readonly ErrorCode[] = [
  'compose/html-in-template',
  'compose/unclosed-directive',
  'compose/unknown-directive',
  'compose/unknown-attribute',
  'compose/unsupported-node',
  'compose/bad-link',
  'compose/missing-picture',
  'compose/bad-picture',
  'compose/no-alternative',
  'compose/uneven-table',
]

const cache = new WeakMap<Assets, WeakMap<TemplateFile, readonly Diagnostic[]>>()
const noAssets: Assets = {}

interface MarkdownPlace {
  /** The pictures beside the file. */
  readonly assets?: Assets | undefined
  /** Whether nothing stands around it: what a partial prints may stand in a box of its caller's. */
  readonly isMain?: boolean
}

/**
 * Faults in the Markdown of one file: HTML, unknown directives and attributes, links that can never work, pictures that
 * are not there or say nothing to those who do not see them. Checked once for each file value beside the same assets,
 * so that an editor pays for the file that changed only.
 */
export function checkMarkdown(
  file: TemplateFile,
  program: Program,
  { assets = noAssets, isMain = false }: MarkdownPlace = {},
): readonly Diagnostic[] {
  const files = cache.get(assets) ?? new WeakMap<TemplateFile, readonly Diagnostic[]>()
  cache.set(assets, files)
  const known = files.get(file)
  if (known !== undefined) return known
  const checked = check(file, program, { assets, isMain })
  files.set(file, checked)
  return checked
}

function check(
  file: TemplateFile,
  program: Program,
  { assets, isMain }: { readonly assets: Assets; readonly isMain: boolean },
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  // Each `{{else}}` is read on its own: beside the branch it stands for, it would add columns to a table.
  const programs: Program[] = [program]
  for (const part of programs) {
    const places: TemplatePlace[] = []
    const skeleton = readMarkers(print(part, { file, places, programs }), places)
    const root = parseSkeleton(skeleton.text)
    const isWhole = part === program
    checkStrayMarks(root, { text: skeleton.text, isWhole }, (fault, node) => {
      diagnostics.push(locateFault(fault, node, skeleton))
    })
    // Where a box does not end, nothing is in its place.
    let isKnownPlace = isMain && isWhole
    const report = (fault: Fault, node: Nodes) => {
      // What a branch opens, the words behind both may close.
      const isOpenBranch = !isWhole && fault.code === 'compose/unclosed-directive'
      const isOutside = isKnownPlace && fault.code === 'compose/misplaced-block' && 'name' in node
      if ((certain.includes(fault.code) || isOutside) && isTold(fault) && !isOpenBranch) {
        diagnostics.push(locateFault(fault, node, skeleton))
      }
    }
    checkClosed(root, skeleton.text, (fault, node) => {
      isKnownPlace = false
      report(fault, node)
    })
    lowerBlocks(root.children, {
      slots: [],
      figures: [],
      assets,
      skeleton,
      fillings: [{ value: 'x', origin: 'label', spans: [] }],
      citations: { cite: () => [], entries: () => [] },
      cited: new Set(),
      slotPrompt: [],
      labels: {},
      anchors: createAnchors(),
      definitions: definitionsOf(root),
      footnotes: new Map(),
      isFurniture: true,
      isRankable: true,
      formats,
      templateLines: false,
      lowerDirective,
      report,
      found: nothingFound(),
    })
  }
  return diagnostics
}

/** Warnings that do not hang on values. */
const certainWarnings: readonly ErrorCode[] = ['compose/no-alternative', 'compose/uneven-table']

function isTold({ severity, code }: Fault): boolean {
  return severity === 'error' || certainWarnings.includes(code)
}

interface Printing {
  readonly file: TemplateFile
  readonly places: TemplatePlace[]
  readonly programs: Program[]
}

function print(program: Program | undefined, printing: Printing): string {
  const statements = statementsOf(program)
  return statements
    .map((statement, index) => {
      if (isParagraph(statements, index)) return `${formatHole(0)}\n`
      return isWithinLine(statements, index) ? formatHole(0) : printStatement(statement, printing)
    })
    .join('')
}

/**
 * Whether a partial stands between blank lines, so that it prints blocks of its own. Something must stand there: else a
 * box that is not closed before it would seem to end with the file.
 */
function isParagraph(statements: readonly Statement[], index: number): boolean {
  const [before, statement, behind] = [index - 1, index, index + 1].map((at) => statements[at])
  return (
    statement?.type === 'PartialStatement' &&
    before?.type === 'ContentStatement' &&
    before.value.endsWith('\n\n') &&
    (behind === undefined || (behind.type === 'ContentStatement' && /^(?:\n|$)/.test(behind.value)))
  )
}

/** Whether a partial stands among the words of a line. */
function isWithinLine(statements: readonly Statement[], index: number): boolean {
  const [before, statement] = [statements[index - 1], statements[index]]
  if (statement?.type !== 'PartialStatement' || before === undefined) return false
  return before.type !== 'ContentStatement' || !/(?:^|\n)[ \t]*$/.test(before.value)
}

function printStatement(statement: Statement, printing: Printing): string {
  switch (statement.type) {
    case 'ContentStatement':
      return markLines(statement, printing.file, printing.places)
    case 'MustacheStatement':
      return formatHole(0)
    case 'BlockStatement':
      if (statement.inverse !== undefined) printing.programs.push(statement.inverse)
      return print(statement.program, printing)
    case 'PartialBlockStatement':
    case 'DecoratorBlock':
      printing.programs.push(statement.program)
      return ''
    case 'PartialStatement':
    case 'CommentStatement':
    case 'Decorator':
      return ''
  }
}
