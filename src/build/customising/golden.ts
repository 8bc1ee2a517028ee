import { basename, dirname, join } from 'node:path'
import { codeFrame } from '../../model/code-frame.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { compareText } from '../../model/span.ts'
import { publish } from '../../pipeline.ts'
import { attempt } from '../attempt.ts'
import type { Host } from '../files/host.ts'
import { openLibrary } from '../library.ts'
import { openBrief } from '../sources/open-task.ts'
import { shownPath, sourceAt } from '../sources/source.ts'
import type { Places } from '../templates/template-roots.ts'
import { THEMES } from '../themes/theme-files.ts'
import { openComposer } from '../threads/composer.ts'

const BRIEF_ENDING = '.json'
const EXPECTED_ENDING = '.expected.md'

/** The folder of what all kinds have in common. */
const SHARED = 'shared'
/** Folders that are no kinds. */
const NO_KINDS = [SHARED, THEMES]

export interface GoldenReport {
  /** How many briefs were printed. */
  readonly count: number
  /** The expected files written, as in messages. */
  readonly written: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  readonly crashes: readonly string[]
}

export interface GoldenOptions {
  /** All kinds of the project when empty. */
  readonly kinds: readonly string[]
  /** Writes what is printed now as what is expected. */
  readonly update?: boolean | undefined
}

/**
 * Prints every brief in `templates/⟨kind⟩/tests/` of a project and compares with the Markdown beside it:
 * `harbour.json` with `harbour.expected.md`. A brief in `templates/shared/tests/` is printed by every kind that has a
 * folder in the project.
 */
export async function testTemplates(
  { kinds, update = false }: GoldenOptions,
  places: Places,
  host: Host,
): Promise<GoldenReport> {
  const tests = await findTests(kinds, places, host)
  const library = openLibrary(places)
  const { compose } = openComposer()
  const written: string[] = []
  const attempts = []
  for (const { kind, path, expectedPath } of tests) {
    attempts.push(
      await attempt(async () => {
        const { input: brief } = (await openBrief(sourceAt(path, host), host)).value
        if ('bytes' in brief) throw new Error('Bug: a brief was read as an article')
        const template = await library.template(kind, dirname(places.templates), {
          language: brief.language,
          format: 'markdown',
        })
        const { value, diagnostics } = await publish(brief, {
          template,
          formats: ['markdown'],
          compose,
        })
        const printed = new TextDecoder().decode(value.files[0]?.bytes)
        const expected = await readIfThere(expectedPath, host)
        const shown = shownPath(expectedPath, host)
        if (update && expected !== printed) {
          await host.files.write(expectedPath, Buffer.from(printed))
          written.push(shown)
          return { value: kind, diagnostics }
        }
        return {
          value: kind,
          diagnostics: [...diagnostics, ...differences(shown, expected, printed)],
        }
      }),
    )
  }
  return {
    count: tests.length,
    written,
    diagnostics: attempts.flatMap(({ diagnostics }) => diagnostics),
    crashes: attempts.flatMap(({ crashes }) => crashes),
  }
}

interface GoldenTest {
  readonly kind: string
  /** Of the brief. */
  readonly path: string
  readonly expectedPath: string
}

/** In the order of kinds and names. */
async function findTests(
  kinds: readonly string[],
  { templates: folder }: Places,
  host: Host,
): Promise<readonly GoldenTest[]> {
  const files = await host.files.glob('*/*', { folder })
  const folders = [...new Set(files.map((path) => basename(dirname(path))))]
  const own = folders.filter((name) => !NO_KINDS.includes(name) && !name.startsWith('.'))
  const tested = own.filter((kind) => kinds.length === 0 || kinds.includes(kind))
  const tests: GoldenTest[] = []
  for (const kind of tested) {
    const pattern = `{${kind},${SHARED}}/tests/*${BRIEF_ENDING}`
    for (const path of await host.files.glob(pattern, { folder })) {
      const name = basename(path, BRIEF_ENDING)
      tests.push({ kind, path, expectedPath: join(folder, kind, 'tests', name + EXPECTED_ENDING) })
    }
  }
  return tests.sort((a, b) => compareText(a.expectedPath, b.expectedPath))
}

async function readIfThere(path: string, host: Host): Promise<string | undefined> {
  if ((await host.files.kindOf(path)) !== 'file') return undefined
  return new TextDecoder().decode(await host.files.read(path)).replace(/\r\n?/g, '\n')
}

/** The first line that is not as expected. */
function differences(
  file: string,
  expected: string | undefined,
  printed: string,
): readonly Diagnostic[] {
  const hint =
    'If the change is meant, run `briefwright templates test --update` and review the file.'
  if (expected === undefined) {
    const message = `Cannot compare with \`${file}\`: it is not there, expected what the template prints.`
    return [{ severity: 'error', code: 'build/unexpected-output', message, place: { file }, hint }]
  }
  if (expected === printed) return []
  const [wanted, found] = [expected.split('\n'), printed.split('\n')]
  const index = found.findIndex((line, at) => line !== wanted[at])
  const at = index < 0 ? found.length : index
  const place = { file, line: at + 1, column: 1, length: wanted[at]?.length ?? 0 }
  return [
    {
      severity: 'error',
      code: 'build/unexpected-output',
      message: `Cannot accept what the template prints: found \`${found[at] ?? 'the end'}\`, expected \`${wanted[at] ?? 'the end'}\`.`,
      place,
      frame: codeFrame(expected, place),
      hint,
    },
  ]
}
