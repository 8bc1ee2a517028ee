/**
 * The results of `work` in the order of `tasks`, with at most `limit` of them under way or waiting to be taken.
 * `work` must not reject.
 */
export async function* inOrder<Task, Value>(
  tasks: Iterable<Task>,
  limit: number,
  work: (task: Task) => Promise<Value>,
): AsyncGenerator<Value> {
  const underWay: Promise<Value>[] = []
  for (const task of tasks) {
    underWay.push(work(task))
    const first = underWay.length < limit ? undefined : underWay.shift()
    if (first !== undefined) yield await first
  }
  for (const rest of underWay) yield await rest
}
