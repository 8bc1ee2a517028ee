// Preloaded into a process (`node --import`): tells on exit how often each font file was opened.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const opens = new Map()

for (const [owner, name] of [
  [fs, 'readFile'],
  [fs, 'readFileSync'],
  [fs, 'open'],
  [fs, 'openSync'],
  [fs, 'createReadStream'],
  [fs.promises, 'readFile'],
  [fs.promises, 'open'],
]) {
  const original = Reflect.get(owner, name)
  Reflect.set(owner, name, (...parameters) => {
    const path = String(parameters[0])
    // A place where a font was only looked for does not count.
    if (/\.(?:ttf|otf|woff2?)$/i.test(path) && fs.existsSync(path)) {
      opens.set(path, (opens.get(path) ?? 0) + 1)
    }
    return Reflect.apply(original, owner, parameters)
  })
}
syncBuiltinESMExports()

process.on('exit', () => {
  console.error(`FONT-OPENS ${JSON.stringify([...opens])}`)
})
