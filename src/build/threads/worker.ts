import { parentPort, workerData } from 'node:worker_threads'
import { createMaker } from '../make.ts'
import type { Task } from '../settings/settings.ts'

// The thread started by `workers.ts`: settings once, then one task after the other.
const make = createMaker(workerData)
parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await make(task)))
