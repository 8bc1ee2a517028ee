// The program as few files, for a quick start: what it needs of its packages, in parts that load when they are needed.
// The library (`dist/index.js`) is not bundled.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// biome-ignore lint/style/noDefaultExport: rolldown reads it there.
export default {
  input: {
    briefwright: 'dist/cli/main.js',
    worker: 'dist/build/threads/worker.js',
    'compose-thread': 'dist/build/threads/compose-thread.js',
  },
  platform: 'node',
  // What packages do each time they are loaded and need not.
  resolve: {
    alias: {
      'tiny-inflate': join(import.meta.dirname, 'bundled/tiny-inflate.cjs'),
      '@noble/ciphers/aes': join(import.meta.dirname, 'bundled/aes.js'),
      'brotli/decompress.js': join(import.meta.dirname, 'bundled/brotli.cjs'),
      zod$: join(import.meta.dirname, 'bundled/zod.js'),
    },
  },
  // What the stand-in for zod does, nothing asks of it; of other modules only what is asked for is taken.
  treeshake: { moduleSideEffects: [{ test: /bundled\/zod\.js$/, sideEffects: true }] },
  transform: { define: { 'import.meta.resolve': 'undefined' } },
  plugins: [{ name: 'describe', generateBundle: describe }],
  output: {
    dir: 'dist/bundle',
    cleanDir: true,
    format: 'cjs',
    comments: false,
    // Named after what is in them, but for those that are started by their names.
    entryFileNames: ({ name }) => (name === 'briefwright' ? '[name]-[hash].js' : '[name].js'),
    chunkFileNames: '[name]-[hash].js',
  },
  // A module that one command needs at once and another later is simply loaded at once.
  checks: { ineffectiveDynamicImport: false },
}

/** Adds `package.json`, which says what to start, and the licences of what is inside. */
function describe(_options, bundle) {
  const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk')
  const main = chunks.find(({ name, isEntry }) => isEntry && name === 'briefwright')
  const source = JSON.stringify({ type: 'commonjs', main: main.fileName })
  this.emitFile({ type: 'asset', fileName: 'package.json', source })
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds)
  this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source: licencesOf(modules) })
}

/** @param {readonly string[]} modules Absolute paths. */
function licencesOf(modules) {
  return [...new Set(modules.flatMap(packageOf))]
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json')))
      return `${name} ${version}, ${license}\n\n${licenceText(folder)}`
    })
    .sort()
    .join(`\n${'-'.repeat(80)}\n`)
}

/** The folder of the package a module is of; some packages bring copies of others that have lost their own. */
function packageOf(path) {
  const ends = [...path.matchAll(/\/node_modules\/(?:@[^/]+\/)?[^/]+/g)]
  const folders = ends.map(({ index, 0: { length } }) => path.slice(0, index + length))
  return folders.findLast((folder) => existsSync(join(folder, 'package.json'))) ?? []
}

/** @param {string} folder Of a package. */
function licenceText(folder) {
  return readdirSync(folder)
    .filter((name) => /^(?:licen[cs]e|copying|notice)/i.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8').trim())
    .join('\n\n')
}
