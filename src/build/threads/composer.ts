import { extname } from 'node:path'
import { checkTemplate } from '../../compose/check/index.ts'
import { compose, composeSkeleton } from '../../compose/index.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Template } from '../../model/template.ts'
import { withHelpers } from '../templates/load-helpers.ts'
import type { ComposeLimits } from './compose-apart.ts'
import { openComposeThread } from './compose-apart.ts'

/** What is done with templates that somebody else may have written. */
export interface Composer {
  /** @throws BriefingError those of `compose`, and `compose/too-large` for one that takes too long or too much. */
  readonly compose: (...args: Parameters<typeof compose>) => Promise<ReturnType<typeof compose>>
  /** @throws BriefingError the same. */
  readonly skeleton: (...args: Parameters<typeof composeSkeleton>) => Promise<string>
  /** @throws BriefingError `compose/too-large`. */
  readonly check: (template: Template) => Promise<readonly Diagnostic[]>
}

/** How long and how large one piece of work with a template may be: far beyond what the briefing of a book takes. */
export const composeLimits: ComposeLimits = { seconds: 60, megabytes: 1024 }

// From its source, as in our tests, it is no program that a thread could run.
const HAS_THREADS = extname(import.meta.url) === '.js'

/**
 * Works with templates: those that came with Briefwright here, all others in a thread of their own, which is ended when
 * it takes too long and holds no more than so much memory. The thread starts with the first that needs it, and keeps no
 * process alive. What is made is the same.
 */
export function openComposer(limits: ComposeLimits = composeLimits): Composer {
  const thread = openComposeThread(limits)
  const isHere = ({ isBuiltIn = false }: Template) => isBuiltIn || !HAS_THREADS
  return {
    compose: async (brief, template, options = {}) => {
      if (isHere(template)) return compose(brief, await withHelpers(template), options)
      const { language, templateLines } = options
      return thread.ask(template, { verb: 'compose', brief, language, templateLines })
    },
    skeleton: async (brief, template, options = {}) => {
      if (isHere(template)) return composeSkeleton(brief, await withHelpers(template), options)
      return thread.ask(template, { verb: 'skeleton', brief, language: options.language })
    },
    check: async (template) => {
      if (isHere(template)) return checkTemplate(await withHelpers(template))
      return thread.ask(template, { verb: 'check' })
    },
  }
}
