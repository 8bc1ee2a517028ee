import type { Brief } from '../model/brief.ts'
import type { Diagnostic, Result } from '../model/diagnostic.ts'
import { BriefingError } from '../model/diagnostic.ts'
import type { Document } from '../model/document.ts'
import type { Template } from '../model/template.ts'
import { bind } from './bind.ts'
import { createBudget, MAX_OUTPUT, tooLarge } from './budget.ts'
import { checkTemplate } from './check/index.ts'
import type { CitationIndex } from './citations.ts'
import { indexCitations } from './citations.ts'
import { compileTemplate } from './compile.ts'
import { directionOf } from './direction.ts'
import { bindHelpers } from './helpers/bind-helpers.ts'
import type { Skeleton } from './hole.ts'
import { splitAtHoles } from './hole.ts'
import type { ChosenLabels } from './labels.ts'
import { chooseLabels } from './labels.ts'
import { lower } from './lower/index.ts'
import { missingLabels } from './missing-labels.ts'
import { parseSkeleton } from './parse-skeleton.ts'
import { printedSlots } from './printed-slots.ts'
import type { Filling } from './slot.ts'
import { createHoles } from './slot.ts'
import { slotsIn } from './slots-in.ts'
import { tooDeepAt } from './too-deep-at.ts'

export interface ComposeOptions {
  /** BCP 47, of the words of the template; the Brief's language when not given. English stands in. */
  readonly language?: string | undefined
  /** Whether each text says which line of which template prints it. Default: no. */
  readonly templateLines?: boolean | undefined
}

/**
 * The briefing: a Brief in the words and the order of a template.
 *
 * Values never meet the Markdown parser. The template prints holes for them; what is parsed is its own words only;
 * then the holes are filled with nodes that know where they come from.
 *
 * @throws BriefingError with the first fault of the template, and all others in `others`
 */
export function compose(
  brief: Brief,
  template: Template,
  options: ComposeOptions = {},
): Result<Document> {
  const findings = checkTemplate(template)
  refuse(findings)
  const printed = print(brief, template, options)
  const { value, diagnostics } = lowerWithin(template, () =>
    lower(parseSkeleton(printed.skeleton.text), {
      brief,
      assets: template.assets ?? {},
      ...printed,
      templateLines: options.templateLines,
    }),
  )
  refuse(diagnostics)
  const { language } = options
  const unsaid = missingLabels(template, language ?? brief.language, language !== undefined)
  return { value, diagnostics: [...findings, ...unsaid, ...diagnostics.filter(isNewTo(findings))] }
}

/** What the check of the template has found already is not told again for each time it is printed. */
function isNewTo(findings: readonly Diagnostic[]): (found: Diagnostic) => boolean {
  const keyOf = ({ code, place }: Diagnostic) => `${code} ${JSON.stringify(place)}`
  const known = new Set(findings.map(keyOf))
  return (found) => !known.has(keyOf(found))
}

/** The template as printed, before it is parsed: its own words, and `⟦quotes.0.text⟧` where a value goes. */
export function composeSkeleton(
  brief: Brief,
  template: Template,
  options: ComposeOptions = {},
): string {
  refuse(checkTemplate(template))
  const { skeleton, fillings } = print(brief, template, options)
  return splitAtHoles(skeleton.text)
    .map((piece) => (typeof piece === 'string' ? piece : `⟦${nameOf(fillings[piece])}⟧`))
    .join('')
}

interface Printed {
  readonly skeleton: Skeleton
  readonly fillings: readonly Filling[]
  readonly citations: CitationIndex
  readonly chosen: ChosenLabels
  readonly subject: string
  readonly direction: Document['direction']
}

/** A second time where a condition leaves a slot out: only then is it known which slots are left open. */
function print(
  brief: Brief,
  template: Template,
  { language = brief.language }: ComposeOptions,
): Printed {
  const chosen = chooseLabels(template, language)
  const all = printedSlots(template)
  const printed = printOnce(brief, template, { chosen, slots: all })
  const shown = slotsIn(printed.skeleton.text, printed.fillings)
  const slots = all.filter((id) => shown.has(id))
  const made = slots.length === all.length ? printed : printOnce(brief, template, { chosen, slots })
  return {
    ...made,
    chosen,
    subject: chosen.labels['kind'] ?? template.kind,
    direction: directionOf(language),
  }
}

function printOnce(
  brief: Brief,
  template: Template,
  { chosen, slots }: { readonly chosen: ChosenLabels; readonly slots: readonly string[] },
): Pick<Printed, 'skeleton' | 'fillings' | 'citations'> {
  const holes = createHoles()
  const citations = indexCitations(brief, chosen.labels)
  const view = bind(brief, { labels: chosen.labels, kind: template.kind, holes })
  const functions = bindHelpers(template, {
    ...chosen,
    brief,
    view,
    holes,
    citations,
    budget: createBudget(template),
    printedSlots: slots,
  })
  const skeleton = run(template, () => compileTemplate(template)(view, functions))
  if (skeleton.text.length > MAX_OUTPUT) throw tooLarge(template, 'it prints a thousand pages')
  if (tooDeepAt(skeleton.text) !== undefined) throw tooLarge(template, 'its blocks stand too deep')
  return { skeleton, fillings: holes.fillings, citations }
}

/** What goes wrong only while a template runs: a partial without end, an element a list does not have. */
function run<Value>(template: Template, print: () => Value): Value {
  try {
    return print()
  } catch (error) {
    if (
      error instanceof BriefingError ||
      (error instanceof Error && error.message.startsWith('Bug:'))
    )
      throw error
    const isEndless = error instanceof RangeError
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new BriefingError(
      isEndless ? 'compose/forbidden' : 'compose/bad-template',
      isEndless
        ? `Cannot run the template \`${template.kind}\`: a partial calls itself without end, expected it to stop.`
        : `Cannot run the template \`${template.kind}\`: ${reason}.`,
      {
        place: { file: template.main.path },
        cause: error,
        hint: isEndless
          ? 'Call it inside `{{#each}}` or `{{#if}}`, on something smaller each time.'
          : 'Put `{{#if}}` around what may be missing.',
      },
    )
  }
}

/** Lists and quotations that stand in each other by the thousand are more than the stack holds. */
function lowerWithin<Value>(template: Template, lowering: () => Value): Value {
  try {
    return lowering()
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(template, 'its blocks stand too deep')
    throw error
  }
}

function refuse(diagnostics: readonly Diagnostic[]): void {
  const [first, ...others] = diagnostics.filter(({ severity }) => severity === 'error')
  if (first !== undefined) throw new BriefingError(first.code, first.message, { ...first, others })
}

function nameOf(filling: Filling | undefined): string {
  if (filling === undefined) return ''
  return filling.path ?? (filling.blocks === undefined ? JSON.stringify(filling.value) : 'blocks')
}
