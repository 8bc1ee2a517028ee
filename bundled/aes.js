// In place of `@noble/ciphers/aes`, whose tables take a while to make: pdfkit wants it for files with a password.

export function cbc() {
  throw new Error('Bug: a PDF file was to be encrypted.')
}

export function ecb() {
  throw new Error('Bug: a PDF file was to be encrypted.')
}
