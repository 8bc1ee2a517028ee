import type { Attempt } from './attempt.ts'

/**
 * The findings of several kinds without those on slots that some kind does not print and another does: what the
 * analyst wrote for them is on a page.
 */
export function withoutUsedSlots<Value>(
  kinds: readonly Attempt<Value>[],
): readonly Attempt<Value>[] {
  const made = kinds.filter(({ values }) => values.length > 0)
  const lacking = new Map<string, number>()
  for (const { diagnostics } of made) {
    const unused = diagnostics.filter(({ code }) => code === 'compose/unused-slot')
    for (const message of new Set(unused.map((one) => one.message))) {
      lacking.set(message, (lacking.get(message) ?? 0) + 1)
    }
  }
  return kinds.map((kind) => ({
    ...kind,
    diagnostics: kind.diagnostics.filter(
      ({ code, message }) => code !== 'compose/unused-slot' || lacking.get(message) === made.length,
    ),
  }))
}
