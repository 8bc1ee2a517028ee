// Preloaded into the built program (`node --require`): tells on exit which files of the bundle it read.
const fs = require('node:fs')
const { basename } = require('node:path')
const { syncBuiltinESMExports } = require('node:module')

const original = fs.readFileSync
const loaded = []

fs.readFileSync = (...parameters) => {
  const path = String(parameters[0])
  if (/[\\/]bundle[\\/][^\\/]+\.js$/.test(path)) loaded.push(basename(path))
  return Reflect.apply(original, fs, parameters)
}
syncBuiltinESMExports()

process.on('exit', () => process.stderr.write(`LOADED ${JSON.stringify(loaded)}\n`))
