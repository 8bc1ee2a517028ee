import { attempt } from '../build/attempt.ts'
import { findNamedSources } from '../build/sources/find-named-sources.ts'
import { readBrief } from '../build/sources/read-brief.ts'
import { readSource } from '../build/sources/read-source.ts'
import { sourceAt } from '../build/sources/source.ts'
import { ingest } from '../ingest/index.ts'
import type { Article } from '../model/article.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { readShownFile } from '../verify/read-shown-file.ts'
import type { Verification } from '../verify/verdict.ts'
import { countVerdicts, verdicts } from '../verify/verdict.ts'
import { verificationDiagnostics } from '../verify/verification-diagnostics.ts'
import { verify } from '../verify/verify.ts'
import type { Context } from './context.ts'
import { exitCodeOf, exitCodes } from './exit-codes.ts'
import { count, printCrashes, printDiagnostics, printJson } from './print.ts'

export interface VerifyCommandOptions {
  readonly source?: readonly string[]
  readonly brief?: string
  readonly typographic: boolean
  readonly elided: boolean
  readonly strict?: boolean
  readonly json?: boolean
}

interface VerifiedFile extends Verification {
  readonly file: string
}

/** Verifies files one by one: a line for each that passes on standard output, what is wrong on standard error. */
export async function runVerify(
  paths: readonly string[],
  options: VerifyCommandOptions,
  { host, finish }: Context,
): Promise<void> {
  const given = await attempt(async () => ({
    value: {
      sources: await readArticles(options.source ?? [], host),
      brief:
        options.brief === undefined
          ? undefined
          : await readBrief(sourceAt(options.brief, host), host),
    },
    diagnostics: [],
  }))
  const verified: VerifiedFile[] = []
  const diagnostics: Diagnostic[] = [...given.diagnostics]
  const crashes: string[] = [...given.crashes]
  for (const { sources, brief } of given.values) {
    for (const path of paths) {
      const file = sourceAt(path, host)
      const result = await attempt(async () => {
        const { bytes } = await readSource(file, host)
        const shown = await readShownFile({ name: file.shown, bytes })
        const found =
          sources.length > 0 || shown.carried.sources.length > 0
            ? sources
            : await findNamedSources(shown.carried.named, file, host)
        const tolerance = toleranceOf(options)
        return {
          value: await verify(shown, { sources: found, brief, tolerance }),
          diagnostics: [],
        }
      })
      diagnostics.push(...result.diagnostics)
      crashes.push(...result.crashes)
      for (const value of result.values) {
        verified.push({ file: file.shown, ...value })
        diagnostics.push(...verificationDiagnostics(value, file.shown))
        if (options.json !== true) host.stdout.write(`${summary(file.shown, value)}\n`)
      }
    }
  }
  if (options.json === true) {
    printJson({ files: verified.map(toJson), diagnostics }, host)
  } else {
    printDiagnostics(diagnostics, host)
  }
  printCrashes(crashes, host)
  finish(crashes.length > 0 ? exitCodes.internal : exitCodeOf(diagnostics))
}

function toleranceOf({ strict = false, typographic, elided }: VerifyCommandOptions) {
  return { typographic: typographic && !strict, elided: elided && !strict }
}

async function readArticles(
  paths: readonly string[],
  host: Context['host'],
): Promise<readonly Article[]> {
  const articles: Article[] = []
  for (const path of paths) {
    const source = sourceAt(path, host)
    articles.push((await ingest(await readSource(source, host))).value)
  }
  return articles
}

/** `brief.pdf: passes: 34 texts: 33 exact, 1 elided.` */
function summary(file: string, { checked, passes, faults }: Verification): string {
  const counts = countVerdicts(checked)
  const parts = verdicts
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `${counts[verdict]} ${verdict.replace('-', ' ')}`)
  const about = faults.length === 0 ? '' : `; ${count(faults.length, 'fault')} in what it carries`
  return `${file}: ${passes ? 'passes' : 'fails'}: ${count(checked.length, 'text')}: ${parts.join(', ') || 'none'}${about}`
}

function toJson({ file, passes, against, checked, faults }: VerifiedFile) {
  return { file, passes, against, counts: countVerdicts(checked), checked, faults }
}
