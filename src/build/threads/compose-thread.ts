import { parentPort } from 'node:worker_threads'
import { checkTemplate } from '../../compose/check/index.ts'
import { compose, composeSkeleton } from '../../compose/index.ts'
import { BriefingError } from '../../model/diagnostic.ts'
import type { Template } from '../../model/template.ts'
import { stackOf } from '../attempt.ts'
import { withHelpers } from '../templates/load-helpers.ts'
import type { ComposeAnswer, ComposeOrder, ComposeWork } from './compose-apart.ts'

// The thread started by `compose-apart.ts`: each template comes once, and its helper files are loaded here.
const templates = new Map<number, Promise<Template>>()

parentPort?.on('message', async ({ number, template, work }: ComposeOrder) => {
  if (template !== undefined) templates.set(number, withHelpers(template))
  parentPort?.postMessage(await answer(templates.get(number), work))
})

async function answer(
  template: Promise<Template> | undefined,
  work: ComposeWork,
): Promise<ComposeAnswer> {
  try {
    if (template === undefined) throw new Error('Bug: a template was never sent')
    return { value: doWork(await template, work) }
  } catch (error) {
    if (!(error instanceof BriefingError)) return { crash: stackOf(error) }
    const { code, message, place, frame, hint, others } = error
    return { refusal: { code, message, details: { place, frame, hint, others } } }
  }
}

function doWork(template: Template, work: ComposeWork) {
  switch (work.verb) {
    case 'compose':
      return compose(work.brief, template, work)
    case 'skeleton':
      return composeSkeleton(work.brief, template, work)
    case 'check':
      return checkTemplate(template)
  }
}
