import type { Diagnostic, Result } from '../model/diagnostic.ts'
import { BriefingError } from '../model/diagnostic.ts'
import type { Document, PageBudget, Ranked } from '../model/document.ts'
import { pt } from '../model/units.ts'
import { dropUncited } from './annex/drop-uncited.ts'
import { fewestLeaving } from './annex/fewest-leaving.ts'
import type { Divided } from './annex/move-to-annex.ts'
import { moveToAnnex } from './annex/move-to-annex.ts'
import { rankedParts } from './annex/ranked.ts'
import { tellLeftOut, tellUnshown } from './annex/tell-left-out.ts'
import type { RenderContext } from './render-context.ts'

export interface FitOptions extends Pick<RenderContext, 'theme' | 'fonts' | 'assets' | 'logo'> {
  /** Most pages before the annex; in place of what the document says of itself. */
  readonly maxPages?: number | undefined
}

/** Half a line, in points, that each page of a document keeps free when something leaves it. */
const LEEWAY = 7

const ENGLISH: PageBudget = {
  title: 'Annex A',
  more: { other: '{count} more in Annex A' },
  shownOf: '{shown} of {all}',
  language: 'en',
}

/**
 * The document within its page budget. Type never shrinks: as few spare parts as need be are left out, and where that
 * does not suffice, ranked ones, those of least rank first, move to an annex on pages of its own behind the budget, and
 * the page they leave says how many. A section that does not show all it has says so in its heading. Pages are those of
 * the PDF; every format gets the document so divided, so that all say the same in the same places.
 *
 * What cannot fit even so is cut to as few pages as can be, with a warning: the budget of a template is a wish. Where
 * `maxPages` is given it is an order. Without fonts no page can be counted.
 *
 * @throws BriefingError `render/page-budget` when `maxPages` is given and the parts without a rank alone take more.
 */
export async function fitPages(document: Document, options: FitOptions): Promise<Result<Document>> {
  const budget = { ...ENGLISH, ...document.budget }
  const limit = options.maxPages ?? budget.pages
  const uncut = tellUnshown(document, budget)
  if (limit === undefined) return { value: uncut, diagnostics: [] }
  if (options.fonts.size === 0) {
    const isOrder = options.maxPages !== undefined
    return { value: uncut, diagnostics: isOrder ? [notCounted(limit)] : [] }
  }
  const { layOut } = await import('./pdf/lay-out.ts')
  const countPages = async (body: Document) => (await layOut(body, options)).pages.pages.length

  if ((await countPages(uncut)) <= limit) return { value: uncut, diagnostics: [] }
  const parts = rankedParts(document.children)
  const divide = (leaving: ReadonlySet<Ranked>): Divided => {
    const { body, annex } = moveToAnnex(document, leaving, budget)
    const children = tellLeftOut(body.children, document.children, { leaving, budget })
    return { body: dropUncited({ ...body, children }, annex), annex }
  }

  // A word processor's lines are higher by fractions of a point: what is cut to fit is cut to fit there, too.
  const { page } = options.theme
  const shorter = { ...page, marginBottom: pt(page.marginBottom + LEEWAY) }
  const countWithLeeway = async (body: Document) =>
    (await layOut(body, { ...options, theme: { ...options.theme, page: shorter } })).pages.pages
      .length

  const all = divide(new Set(parts.map(({ node }) => node)))
  const least = await countPages(all.body)
  const faults = least > limit ? [tooLong(document, limit, least)] : []
  const [fault] = faults
  if (fault !== undefined && options.maxPages !== undefined) {
    throw new BriefingError('render/page-budget', fault.message, { hint: fault.hint })
  }
  const goal = Math.max(limit, least)
  const count = (await countWithLeeway(all.body)) <= goal ? countWithLeeway : countPages
  const leaving = await fewestLeaving(
    parts,
    async (some) => (await count(divide(some).body)) <= goal,
  )
  return { value: whole(divide(leaving)), diagnostics: faults }
}

function whole({ body, annex }: Divided): Document {
  return { ...body, children: [...body.children, ...annex] }
}

function tooLong(
  { properties }: Document,
  limit: number,
  found: number,
): Diagnostic & { readonly hint: string } {
  return {
    severity: 'warning',
    code: 'render/page-budget',
    message: `Cannot keep \`${properties.subject}\` to ${pages(limit)}: what may not move to the annex takes ${pages(found)} by itself.`,
    hint: 'Shorten what an analyst wrote, show fewer parts, or give more of them a `{{rank}}` in the template.',
  }
}

function notCounted(limit: number): Diagnostic {
  return {
    severity: 'warning',
    code: 'render/page-budget',
    message: `Cannot tell whether the briefing keeps to ${pages(limit)}: found no fonts to measure it by, expected those of its theme.`,
  }
}

function pages(count: number): string {
  return count === 1 ? '1 page' : `${count} pages`
}
