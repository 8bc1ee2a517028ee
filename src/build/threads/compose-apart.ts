import { Worker } from 'node:worker_threads'
import { tooLarge } from '../../compose/budget.ts'
import type { Brief } from '../../model/brief.ts'
import type { Diagnostic, Result } from '../../model/diagnostic.ts'
import { BriefingError } from '../../model/diagnostic.ts'
import type { Document } from '../../model/document.ts'
import type { ErrorCode } from '../../model/error-codes.ts'
import type { Template } from '../../model/template.ts'
import { errorCodeOf } from '../files/error-code-of.ts'

export interface ComposeLimits {
  /** Of one piece of work, by the clock. */
  readonly seconds: number
  /** Of everything the thread holds. */
  readonly megabytes: number
}

/** What is asked of the thread. */
export type ComposeWork =
  | {
      readonly verb: 'compose' | 'skeleton'
      readonly brief: Brief
      readonly language: string | undefined
      readonly templateLines?: boolean | undefined
    }
  | { readonly verb: 'check' }

/** What each kind of work gives. */
interface Results {
  readonly compose: Result<Document>
  readonly skeleton: string
  readonly check: readonly Diagnostic[]
}

/** The same, as it is sent: a template comes along the first time, later only its number. */
export interface ComposeOrder {
  readonly number: number
  readonly template?: Template | undefined
  readonly work: ComposeWork
}

/** What comes back: a result, what a `BriefingError` is made of, or the stack of an error of ours. */
export type ComposeAnswer = { readonly value: Results[ComposeWork['verb']] } | Failure

type Failure = { readonly refusal: Refusal } | { readonly crash: string }

interface Refusal {
  readonly code: ErrorCode
  readonly message: string
  readonly details: Pick<BriefingError, 'place' | 'frame' | 'hint'> & {
    readonly others: readonly Diagnostic[]
  }
}

/** A thread that works with templates, one piece of work after the other. */
export interface ComposeThread {
  /**
   * Whatever the work gives. The thread starts when it is first asked, and again behind one that was ended.
   *
   * @throws BriefingError those of the work, and `compose/too-large` for what goes beyond the limits.
   */
  readonly ask: <Work extends ComposeWork>(
    template: Template,
    work: Work,
  ) => Promise<Results[Work['verb']]>
}

export function openComposeThread(limits: ComposeLimits): ComposeThread {
  let running: Running | undefined
  let last: Promise<unknown> = Promise.resolve()

  const askNow = <Work extends ComposeWork>(template: Template, work: Work) =>
    new Promise<Results[Work['verb']]>((resolve, reject) => {
      const thread = running ?? start(limits)
      running = thread
      const stop = (error: unknown) => {
        clearTimeout(timer)
        running = undefined
        thread.worker.terminate()
        reject(error)
      }
      const timer = setTimeout(
        () => stop(tooLarge(template, `it takes longer than ${limits.seconds} seconds`)),
        limits.seconds * 1000,
      )
      thread.worker.once('message', (answer) => {
        clearTimeout(timer)
        // An idle thread keeps no process alive.
        thread.worker.unref()
        if ('value' in answer) resolve(answer.value)
        else reject(errorOf(answer))
      })
      thread.onEnd = (error) => stop(overLimit(error, template, limits))
      thread.worker.ref()
      send(thread, template, work)
    })

  return {
    ask: (template, work) => {
      const answer = last.then(() => askNow(template, work))
      last = answer.catch(() => undefined)
      return answer
    },
  }
}

interface Running {
  readonly worker: Worker
  /** Of the templates it has been sent. */
  readonly numbers: Map<Template, number>
  /** Tells whoever waits for an answer, one at a time, that none will come. */
  onEnd: (error: unknown) => void
}

/** A thread with nothing of the environment; memory beyond the limit ends it, not the process. */
function start({ megabytes }: ComposeLimits): Running {
  const worker = new Worker(new URL('./compose-thread.js', import.meta.url), {
    env: {},
    argv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
  const thread: Running = { worker, numbers: new Map(), onEnd: () => undefined }
  worker.on('error', (error) => thread.onEnd(error))
  worker.on('exit', () => thread.onEnd(new Error('Bug: the thread that composes has ended')))
  return thread
}

function send({ worker, numbers }: Running, template: Template, work: ComposeWork): void {
  const known = numbers.get(template)
  const number = known ?? numbers.size
  numbers.set(template, number)
  const order: ComposeOrder = {
    number,
    work,
    template: known === undefined ? withoutHelpers(template) : undefined,
  }
  worker.postMessage(order)
}

/** Functions cannot be sent; the thread loads them from the files. */
function withoutHelpers({ helpers: _, ...template }: Template): Template {
  return template
}

function overLimit(error: unknown, template: Template, { megabytes }: ComposeLimits): unknown {
  return errorCodeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY'
    ? tooLarge(template, `it takes more than ${megabytes} MB of memory`)
    : error
}

function errorOf(answer: Failure): Error {
  if ('refusal' in answer) {
    const { code, message, details } = answer.refusal
    return new BriefingError(code, message, details)
  }
  const error = new Error('The thread that composes has failed')
  error.stack = answer.crash
  return error
}
