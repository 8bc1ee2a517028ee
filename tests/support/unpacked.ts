import { inflateRawSync, inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { readShownFile } from '../../src/verify/read-shown-file.ts'

/**
 * All the text there is in a finished file: as it is, packed into it, in parts of a package, in streams and UTF-16 strings
 * of a PDF, and what its pages show.
 */
export async function unpacked(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  if (name.endsWith('.docx')) {
    const parts = Object.entries(unzipSync(bytes))
    return parts.flatMap(([path, part]) => {
      const text = Buffer.from(part).toString()
      return [path, text, ...deflatedParts(text)]
    })
  }
  if (!name.endsWith('.pdf')) {
    const text = Buffer.from(bytes).toString()
    return [text, ...deflatedParts(text)]
  }
  // Letters on pages are numbers of glyphs.
  const { passages, hidden } = await readShownFile({ name, bytes })
  const shown = [...passages, ...hidden].map(({ text }) => text).join('\n')
  return [shown, ...textsOfPdf(bytes)]
}

/** What is deflated and in base64 in a text. */
function deflatedParts(text: string): readonly string[] {
  return [...text.matchAll(/[A-Za-z0-9+/=]{60,}(?:\n[A-Za-z0-9+/=]+)*/g)].flatMap(([base64]) => {
    try {
      return [inflateRawSync(Buffer.from(base64, 'base64')).toString()]
    } catch {
      return []
    }
  })
}

function textsOfPdf(bytes: Uint8Array): readonly string[] {
  const pdf = Buffer.from(bytes).toString('latin1')
  const streams = [...pdf.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: opening }) => {
    const start = index + opening.length
    const end = pdf.indexOf('endstream', start)
    try {
      return [inflateSync(bytes.subarray(start, end)).toString()]
    } catch {
      return []
    }
  })
  // Strings of dictionaries: hexadecimal, or with a blank byte before each letter.
  const hexadecimal = [pdf, ...streams].flatMap((text) =>
    [...text.matchAll(/<([0-9a-fA-F]{8,})>/g)].map(([, digits = '']) =>
      Buffer.from(digits, 'hex').toString('latin1'),
    ),
  )
  return [pdf, ...streams, ...hexadecimal].flatMap((text) => [text, text.replaceAll('\u0000', '')])
}
