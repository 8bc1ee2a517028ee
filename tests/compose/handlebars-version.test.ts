import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'

// Releases of Handlebars before this one run code of a template's author, or take far too long over small templates.

const FLOOR = [4, 7, 10]

/** Whether a version, written out whole, is the floor or above it; a range or an early release is neither. */
function isSafe(version: string): boolean {
  if (!/^\d+\.\d+\.\d+$/u.test(version)) return false
  const parts = version.split('.').map(Number)
  const at = FLOOR.findIndex((least, index) => parts[index] !== least)
  return at === -1 || (parts[at] ?? 0) > (FLOOR[at] ?? 0)
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

const root = new URL('../../', import.meta.url).pathname

test.each([
  ['4.7.9', false],
  ['4.6.99', false],
  ['3.9.11', false],
  ['^4.7.10', false],
  ['4.7.10-rc.1', false],
  ['4.7.10', true],
  ['4.8.0', true],
  ['5.0.0', true],
])('version %s of Handlebars is safe: %s', (version, expected) => {
  expect(isSafe(version)).toBe(expected)
})

test('the version asked for, the one locked and the one installed are safe', () => {
  const installed = createRequire(import.meta.url).resolve('handlebars/package.json')
  expect(read(`${root}package.json`)).toHaveProperty(
    'dependencies.handlebars',
    expect.toSatisfy(isSafe),
  )
  expect(read(`${root}package-lock.json`)).toHaveProperty(
    ['packages', 'node_modules/handlebars', 'version'],
    expect.toSatisfy(isSafe),
  )
  expect(read(installed)).toHaveProperty('version', expect.toSatisfy(isSafe))
})
