const METHOD = 'transferToFixedLength'

/** How many are at work now. */
let readers = 0
/** Whether the method there is ours. */
let isLent = false

/**
 * Runs something with `ArrayBuffer.prototype.transferToFixedLength` (ECMAScript 2024), which pdf.js calls when it packs
 * the fonts of a page and Node 20 does not have. Only there it is lent, and taken back when the last reader is done, so
 * that a program which uses this library finds its globals as they were.
 */
export async function withTransfers<Result>(read: () => Promise<Result>): Promise<Result> {
  if (!(METHOD in ArrayBuffer.prototype)) {
    Object.defineProperty(ArrayBuffer.prototype, METHOD, { configurable: true, value: transfer })
    isLent = true
  }
  readers += 1
  try {
    return await read()
  } finally {
    readers -= 1
    if (readers === 0 && isLent) {
      Reflect.deleteProperty(ArrayBuffer.prototype, METHOD)
      isLent = false
    }
  }
}

/** A copy of so many bytes; that the first one is not detached nobody here can tell. */
function transfer(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
  const copy = new ArrayBuffer(length)
  new Uint8Array(copy).set(new Uint8Array(this).subarray(0, length))
  return copy
}
