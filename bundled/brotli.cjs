const { brotliDecompressSync } = require('node:zlib')

/**
 * What `brotli/decompress.js` does, for WOFF2 fonts. The package brings the whole of the format in JavaScript, with a
 * dictionary of 120,000 numbers that is read each time fontkit is loaded; Node has it built in.
 *
 * @param {Uint8Array} packed
 */
module.exports = function decompress(packed) {
  return brotliDecompressSync(packed)
}
