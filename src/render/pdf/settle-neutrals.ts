import type { FaceRun } from './layout/measure.ts'

const NEUTRAL = /^[\p{Z}\p{P}\p{S}]$/u
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

/**
 * Gives the spaces and marks between letters of one face that face too, where it has them: words of a script are one run
 * with what stands between them, in print and when they are copied out. In text from right to left those at either end
 * go with the letters.
 */
export function settleNeutrals(
  runs: readonly FaceRun[],
  covers: (face: string, character: string) => boolean,
): readonly FaceRun[] {
  const isRightToLeft = runs.some(({ text }) => RIGHT_TO_LEFT.test(text))
  const settled = [...runs]
  let before: string | undefined
  for (let start = 0; start < runs.length; start++) {
    const run = runs[start]
    if (run === undefined || !NEUTRAL.test(run.text)) {
      before = run?.face
      continue
    }
    let end = start
    while (end < runs.length && NEUTRAL.test(runs[end]?.text ?? '')) end++
    const after = runs[end]?.face
    const around = before === after ? before : isRightToLeft ? (before ?? after) : undefined
    const isOpen = before === undefined || after === undefined
    if (around !== undefined && (before === after || isOpen)) {
      for (let index = start; index < end; index++) {
        const { text } = runs[index] ?? run
        if (covers(around, text)) settled[index] = { text, face: around }
      }
    }
    start = end - 1
  }
  return settled
}

/** Neighbours of one face as one run; empty ones go. */
export function joinRuns(runs: readonly FaceRun[]): readonly FaceRun[] {
  const joined: FaceRun[] = []
  for (const run of runs) {
    if (run.text === '') continue
    const last = joined.at(-1)
    if (last?.face === run.face) {
      joined[joined.length - 1] = { text: last.text + run.text, face: run.face }
    } else {
      joined.push(run)
    }
  }
  return joined
}
