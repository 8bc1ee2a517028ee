import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'

interface Loaded {
  readonly exports: unknown
}

/**
 * Runs the main file of a bundle of CommonJS files. Their compiled code is kept in the folder `.cache` of the bundle
 * for the next run, which then starts in a fraction of the time: Node 20 cannot do that by itself, and only the owner of
 * the program can put code there. Files are named after their contents, so code of an older bundle is never taken for
 * that of a newer one; V8 refuses what another version of it compiled, or with other flags. A folder that cannot be
 * written to costs time, nothing else.
 *
 * Of a file only the functions that ran are compiled: a run that loads a file for the first time keeps the code of all its
 * files anew. Otherwise one that merely said the version would settle what is kept of the files all commands share.
 */
export function runBundle(folder: string): void {
  const nodeRequire = createRequire(join(folder, 'package.json'))
  const cache = join(folder, '.cache', `${process.version}-${process.arch}`)
  const modules = new Map<string, Loaded>()
  const scripts = new Map<string, Script>()
  let isAllKept = true

  const load = (name: string): Loaded => {
    const known = modules.get(name)
    if (known !== undefined) return known
    const path = join(folder, name)
    const cachedData = readIfThere(join(cache, name))
    const script = new Script(wrapped(readFileSync(path, 'utf8')), { filename: path, cachedData })
    scripts.set(name, script)
    if (cachedData === undefined || script.cachedDataRejected === true) isAllKept = false
    const module: Loaded = { exports: {} }
    modules.set(name, module)
    const run: unknown = script.runInThisContext()
    if (typeof run !== 'function') throw new Error(`Bug: ${name} is not wrapped.`)
    run.call(module.exports, module.exports, requireFrom, module, path, dirname(path))
    return module
  }
  // Packages that bring a WebAssembly file ask where it is.
  const requireFrom = Object.assign(
    (name: string): unknown =>
      name.startsWith('./') ? load(name.slice(2)).exports : nodeRequire(name),
    { resolve: nodeRequire.resolve },
  )

  process.once('exit', (code) => {
    if (code === 0 && !isAllKept) keep(scripts, cache)
  })
  const { main } = nodeRequire(join(folder, 'package.json'))
  load(main)
}

/** As Node wraps CommonJS, with nothing before the first line so that places in it are right. */
function wrapped(code: string): string {
  return `(function (exports, require, module, __filename, __dirname) { ${code}\n})`
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** Another process may be reading: a file appears whole or not at all. */
function keep(scripts: ReadonlyMap<string, Script>, folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    for (const [name, script] of scripts) {
      const path = join(folder, name)
      const draft = `${path}.${process.pid}`
      writeFileSync(draft, script.createCachedData())
      renameSync(draft, path)
    }
  } catch {
    // The program belongs to somebody else, or the disk is full: the next run compiles again.
  }
}
