import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/** The longest a file of `src/` may be, in lines; past it there is a seam to be found. */
const MAX_LINES = 250

/** Longer, and yet one subject: schemas and a closed union that are read from top to bottom. */
const LONG_FILES = ['src/model/brief.ts', 'src/model/document.ts', 'src/model/theme.ts']

/**
 * What each part of `src/` may import besides itself. The arrow goes one way:
 * cli -> build|preview|verify -> pipeline -> ingest|extract|compose|render -> model.
 */
const PHASES = ['ingest', 'extract', 'compose', 'render']
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  ingest: ['model'],
  extract: ['model'],
  compose: ['model'],
  render: ['model'],
  pipeline: [...PHASES, 'model'],
  import: ['extract', 'model'],
  build: ['import', 'pipeline', ...PHASES, 'model'],
  verify: ['pipeline', ...PHASES, 'model'],
  preview: ['build', 'pipeline', ...PHASES, 'model'],
  cli: ['build', 'preview', 'verify', 'pipeline', ...PHASES, 'model'],
  index: ['build', 'pipeline', ...PHASES, 'model'],
}

/** Parts that may reach the disk, the clock, the environment and the network. */
const OUTER = ['cli', 'build', 'preview']

/** Node modules that touch nothing outside the process. */
const PURE_NODE_MODULES = ['node:crypto', 'node:zlib', 'node:util', 'node:buffer']

/** What reaches the outside world, or differs from run to run, without an import. */
const IMPURE_GLOBALS =
  /\bprocess\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bconsole\.|\bfetch\(|\bsetTimeout\b|\bperformance\.now\b|\bimport\.meta\b/g

const files = filesBelow(join(ROOT, 'src'))

describe('imports', () => {
  test('go one way only: cli, build, pipeline, phases, model', () => {
    const wrong = files.flatMap((file) =>
      localImports(file)
        .filter((target) => !mayImport(partOf(file.path), partOf(target)))
        .map((target) => `${file.path} imports ${target}`),
    )
    expect(wrong).toEqual([])
  })

  test('never come round to where they started, types included', () => {
    const left = new Map(files.map((file) => [file.path, localImports(file)]))
    for (let size = 0; size !== left.size; ) {
      size = left.size
      for (const [path, targets] of left) {
        if (!targets.some((target) => left.has(target))) left.delete(path)
      }
    }
    // What is left is on a circle, or above one: imports something that is left.
    expect([...left.keys()]).toEqual([])
  })

  test('of one renderer never reach another', () => {
    const rendererOf = (path: string) => /^src\/render\/(\w+)\//.exec(path)?.[1]
    const isOwn = (renderer: string) => ['markdown', 'docx', 'pdf', 'html'].includes(renderer)
    const wrong = files.flatMap((file) => {
      const renderer = rendererOf(file.path)
      return localImports(file)
        .filter((target) => {
          const other = rendererOf(target)
          return renderer && other && isOwn(renderer) && isOwn(other) && renderer !== other
        })
        .map((target) => `${file.path} imports ${target}`)
    })
    expect(wrong).toEqual([])
  })

  test('of phases are values: no disk, environment, clock or network', () => {
    const wrong = files
      .filter(({ path }) => !OUTER.includes(partOf(path)))
      .flatMap(({ path, code }) => [
        ...imports(code)
          .filter((name) => name.startsWith('node:') && !PURE_NODE_MODULES.includes(name))
          .map((name) => `${path} imports ${name}`),
        ...(code.match(IMPURE_GLOBALS) ?? []).map((name) => `${path} uses ${name}`),
      ])
    expect(wrong).toEqual([])
  })
})

describe('files', () => {
  test('export by name, and never everything of another file', () => {
    const wrong = files.filter(({ code }) => /^export (?:default\b|\*)/m.test(code))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test(`are at most ${MAX_LINES} lines long`, () => {
    const long = files.filter(({ text }) => text.split('\n').length - 1 > MAX_LINES)
    expect(long.map(({ path }) => path).filter((path) => !LONG_FILES.includes(path))).toEqual([])
  })
})

interface SourceText {
  /** From the root of the project, with slashes. */
  readonly path: string
  readonly text: string
  /** The text without comments. */
  readonly code: string
}

function filesBelow(folder: string): readonly SourceText[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      const path = relative(ROOT, join(folder, name)).split(sep).join('/')
      return { path, text, code: withoutComments(text) }
    })
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

/** Everything imported, statically or not, as written. */
function imports(code: string): readonly string[] {
  const pattern = /\bfrom '([^']+)'|\bimport '([^']+)'|\bimport\('([^']+)'\)/g
  return [...code.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

/** The files of ours that a file imports, from the root of the project. */
function localImports({ path, code }: SourceText): readonly string[] {
  return imports(code)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.normalize(posix.join(dirname(path), name)))
}

/** `ingest` for `src/ingest/decode.ts`, `pipeline` for `src/pipeline.ts`. */
function partOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.ts$/, '')
}

function mayImport(part: string, other: string): boolean {
  return part === other || (MAY_IMPORT[part] ?? []).includes(other)
}
