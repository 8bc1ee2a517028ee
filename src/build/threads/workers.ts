import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { stackOf } from '../attempt.ts'
import { createMaker } from '../make.ts'
import type { Made, Settings, Task } from '../settings/settings.ts'

/** Makes briefings, several at a time. */
export interface Workers {
  /** Never rejects. Tasks beyond the number of workers wait their turn; after `close` nothing is made of any. */
  readonly make: (task: Task) => Promise<Made>
  /** Ends the threads, whatever they are at. They write nothing, so nothing is left half done. */
  readonly close: () => Promise<void>
}

/** This thread for a count of 1, else as many threads of their own. What they make is the same. */
export function openWorkers(count: number, settings: Settings): Workers {
  return count === 1
    ? { make: createMaker(settings), close: async () => undefined }
    : openThreads(count, settings)
}

interface Order {
  readonly task: Task
  readonly settle: (made: Made) => void
}

function openThreads(count: number, settings: Settings): Workers {
  const waiting: Order[] = []
  const underWay = new Map<Worker, Order | undefined>()
  let isClosed = false

  const assign = () => {
    const [order] = waiting
    if (order === undefined || isClosed) return
    const idle = [...underWay].find(([, task]) => task === undefined)?.[0]
    const worker = idle ?? (underWay.size < count ? start() : undefined)
    if (worker === undefined) return
    waiting.shift()
    underWay.set(worker, order)
    worker.postMessage(order.task)
  }

  const start = () => {
    const worker = new Worker(new URL(`./worker${extname(import.meta.url)}`, import.meta.url), {
      workerData: settings,
    })
    const settle = (made: Made) => {
      const order = underWay.get(worker)
      underWay.set(worker, undefined)
      order?.settle(made)
    }
    worker.on('message', (made: Made) => {
      settle(made)
      assign()
    })
    worker.on('error', (error) => settle(crashed(error)))
    worker.on('exit', () => {
      settle(nothing)
      underWay.delete(worker)
      assign()
    })
    return worker
  }

  return {
    make: (task) =>
      new Promise((settle) => {
        if (isClosed) return settle(nothing)
        waiting.push({ task, settle })
        assign()
      }),
    close: async () => {
      isClosed = true
      for (const { settle } of waiting.splice(0)) settle(nothing)
      await Promise.all([...underWay.keys()].map((worker) => worker.terminate()))
    },
  }
}

/** What a thread that was ended has made. */
const nothing: Made = { briefings: [], diagnostics: [], crashes: [] }

function crashed(error: Error): Made {
  return { ...nothing, crashes: [stackOf(error)] }
}
