import type { Diagnostic, Result } from '../model/diagnostic.ts'
import { BriefingError } from '../model/diagnostic.ts'
import type { Document, PageBudget } from '../model/document.ts'
import { dropUncited } from './annex/drop-uncited.ts'
import type { Divided } from './annex/move-to-annex.ts'
import { moveToAnnex } from './annex/move-to-annex.ts'
import { rankedNodes } from './annex/ranked.ts'
import type { RenderContext } from './render-context.ts'

export interface FitOptions extends Pick<RenderContext, 'theme' | 'fonts' | 'assets' | 'logo'> {
  /** Most pages before the annex; in place of what the document says of itself. */
  readonly maxPages?: number | undefined
}

const ENGLISH: PageBudget = {
  title: 'Annex A',
  more: { other: '{count} more in Annex A' },
  language: 'en',
}

/**
 * The document within its page budget. Type never shrinks: as many spare items as need be are left out, and where that
 * does not suffice, as many ranked ones, those of least rank first, move to an annex on pages of its own behind the
 * budget, and the page they leave says how many. Pages are those of the
 * PDF; every format gets the document so divided, so that all say the same in the same places.
 *
 * What cannot fit even so is cut to as few pages as can be, with a warning: the budget of a template is a wish. Where
 * `maxPages` is given it is an order. Without fonts no page can be counted.
 *
 * @throws BriefingError `render/page-budget` when `maxPages` is given and the parts without a rank alone take more.
 */
export async function fitPages(document: Document, options: FitOptions): Promise<Result<Document>> {
  const budget = { ...ENGLISH, ...document.budget }
  const limit = options.maxPages ?? budget.pages
  if (limit === undefined) return { value: document, diagnostics: [] }
  if (options.fonts.size === 0) {
    const isOrder = options.maxPages !== undefined
    return { value: document, diagnostics: isOrder ? [notCounted(limit)] : [] }
  }
  const { layOut } = await import('./pdf/lay-out.ts')
  const countPages = async (body: Document) => (await layOut(body, options)).pages.pages.length

  if ((await countPages(document)) <= limit) return { value: document, diagnostics: [] }
  const leaving = rankedNodes(document.children)
  const divide = (count: number): Divided => {
    const { body, annex } = moveToAnnex(document, new Set(leaving.slice(0, count)), budget)
    return { body: dropUncited(body, annex), annex }
  }

  const all = divide(leaving.length)
  const least = await countPages(all.body)
  const faults = least > limit ? [tooLong(document, limit, least)] : []
  const [fault] = faults
  if (fault !== undefined && options.maxPages !== undefined) {
    throw new BriefingError('render/page-budget', fault.message, { hint: fault.hint })
  }
  const goal = Math.max(limit, least)
  let tooFew = 0
  let enough = leaving.length
  let best = all
  while (enough - tooFew > 1) {
    const count = (tooFew + enough) >> 1
    const tried = divide(count)
    if ((await countPages(tried.body)) <= goal) {
      enough = count
      best = tried
    } else {
      tooFew = count
    }
  }
  return { value: whole(best), diagnostics: faults }
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
