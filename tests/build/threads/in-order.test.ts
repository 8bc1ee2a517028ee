import { expect, test } from 'vitest'
import { inOrder } from '../../../src/build/threads/in-order.ts'

test('gives results in the order of the tasks, whichever is ready first', async () => {
  const settle = new Map<number, () => void>()
  const work = (task: number) =>
    new Promise<number>((resolve) => {
      settle.set(task, () => resolve(task * 10))
      // The last to start is the first to end.
      if (task === 3) for (const end of [...settle.values()].reverse()) end()
    })
  const results: number[] = []
  for await (const result of inOrder([1, 2, 3], 3, work)) results.push(result)
  expect(results).toEqual([10, 20, 30])
})

test('has no more under way than the limit', async () => {
  let underWay = 0
  let most = 0
  const work = async () => {
    underWay++
    most = Math.max(most, underWay)
    await Promise.resolve()
    underWay--
  }
  for await (const _ of inOrder([1, 2, 3, 4, 5], 2, work)) expect(underWay).toBeLessThanOrEqual(2)
  expect(most).toBe(2)
})
