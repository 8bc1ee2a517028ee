const { inflateRawSync } = require('node:zlib')

/**
 * What the package `tiny-inflate` does: fills a buffer with what was packed, and gives the filled part. fontkit and
 * linebreak unpack their tables of characters with it each time the program starts, and in JavaScript that takes as long
 * as the start of Node itself.
 *
 * @param {Uint8Array} packed
 * @param {Uint8Array} target
 */
module.exports = function inflate(packed, target) {
  const unpacked = inflateRawSync(packed)
  target.set(unpacked)
  return target.subarray(0, unpacked.length)
}
