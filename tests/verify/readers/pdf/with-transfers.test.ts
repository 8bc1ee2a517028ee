import { afterEach, beforeEach, expect, test } from 'vitest'
import { withTransfers } from '../../../../src/verify/readers/pdf/with-transfers.ts'

const METHOD = 'transferToFixedLength'
const own = Object.getOwnPropertyDescriptor(ArrayBuffer.prototype, METHOD)

/** As in Node 20. */
beforeEach(() => {
  Reflect.deleteProperty(ArrayBuffer.prototype, METHOD)
})

afterEach(() => {
  if (own !== undefined) Object.defineProperty(ArrayBuffer.prototype, METHOD, own)
})

const isThere = () => METHOD in ArrayBuffer.prototype

test('a method that Node does not have is lent until the last reader is done, and leaves no trace', async () => {
  const first = gate()
  const reading = withTransfers(() => first.opened)
  await expect(withTransfers(() => Promise.reject(new Error('torn page')))).rejects.toThrow('torn')
  expect(isThere()).toBe(true)
  first.open()
  await reading
  expect(isThere()).toBe(false)
})

test('it copies as many bytes as it is asked for', async () => {
  const copy = await withTransfers(async () => {
    const buffer = Uint8Array.from([1, 2, 3]).buffer
    const method: unknown = Reflect.get(buffer, METHOD)
    return typeof method === 'function' ? method.call(buffer, 2) : undefined
  })
  expect(copy).toEqual(Uint8Array.from([1, 2]).buffer)
})

test('a method that Node has stays as it is', async () => {
  const value = () => undefined
  Object.defineProperty(ArrayBuffer.prototype, METHOD, { configurable: true, value })
  await withTransfers(async () => undefined)
  expect(Reflect.get(ArrayBuffer.prototype, METHOD)).toBe(value)
  Reflect.deleteProperty(ArrayBuffer.prototype, METHOD)
})

function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}
