/**
 * How often a law is tried: `numRuns` times from one `seed`, so that a failure here is a failure everywhere; or, for a
 * sweep, `FUZZ_RUNS` times what it would be, from `FUZZ_SEED` or a new seed each time.
 *
 * @example FUZZ_RUNS=20 npx vitest run tests/render/pdf/layout
 */
export function sweep(numRuns: number, seed: number): { numRuns: number; seed?: number } {
  const times = process.env['FUZZ_RUNS']
  if (times === undefined) return { numRuns, seed }
  const chosen = process.env['FUZZ_SEED']
  return {
    numRuns: numRuns * Number(times),
    ...(chosen !== undefined && { seed: Number(chosen) }),
  }
}

/** Milliseconds that a law may take which takes at most `milliseconds` when it is no sweep. */
export function patience(milliseconds: number): number {
  return milliseconds * Number(process.env['FUZZ_RUNS'] ?? 1)
}
