import { spawnSync } from 'node:child_process'

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/**
 * The CPU time of some work in this process, in milliseconds. Garbage of what ran before is not counted when Node
 * runs with `--expose-gc`.
 *
 * @param {() => unknown} work
 */
export async function cpuOf(work) {
  globalThis.gc?.()
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/**
 * Wall and CPU time of a process from start to exit, in milliseconds; undefined when it fails.
 *
 * @param {readonly string[]} command
 */
export function timesOf([program = '', ...argv]) {
  const script = 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>/dev/null'
  const { stderr, status } = spawnSync('bash', ['-c', script, 'bash', program, ...argv])
  if (status !== 0) return undefined
  const [wall = 0, user = 0, system = 0] = String(stderr).trim().split(' ').map(Number)
  return { wall: wall * 1000, cpu: (user + system) * 1000 }
}

/** @param {string} program */
export function isInstalled(program) {
  return spawnSync('bash', ['-c', 'command -v "$1"', 'bash', program]).status === 0
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly (string | number)[])[]} rows
 */
export function printTable(head, rows) {
  const all = [head, ...rows.map((row) => row.map(String))]
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  for (const row of all) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    )
    console.log(`  ${cells.join('  ')}`)
  }
  console.log()
}
