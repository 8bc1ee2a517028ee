import { BriefingError, diagnosticsOf } from '../model/diagnostic.ts'

/**
 * What two steps give, neither of which needs the other.
 *
 * @throws BriefingError the first fault, with those of both steps in `others`.
 */
export async function both<First, Second>(
  first: Promise<First>,
  second: Promise<Second>,
): Promise<readonly [First, Second]> {
  const [one, other] = await Promise.allSettled([first, second])
  if (one.status === 'fulfilled' && other.status === 'fulfilled') return [one.value, other.value]
  const reasons: unknown[] = [one, other].flatMap((step) =>
    step.status === 'rejected' ? [step.reason] : [],
  )
  const bug = reasons.find((reason) => !(reason instanceof BriefingError))
  if (bug !== undefined) throw bug
  const [fault, ...others] = reasons.flatMap((reason) =>
    reason instanceof BriefingError ? diagnosticsOf(reason) : [],
  )
  if (fault === undefined) throw new Error('Bug: a step failed without a reason')
  throw new BriefingError(fault.code, fault.message, { ...fault, others })
}
