import { getDocumentProxy } from 'unpdf'
import { BriefingError } from '../../model/diagnostic.ts'

export type PDFDocumentProxy = Awaited<ReturnType<typeof getDocumentProxy>>

/** A long report has three hundred; each page takes some ten milliseconds. */
export const MAX_PAGES = 1000

/**
 * Opens a PDF. Its scripts do not run, its fonts are not set, nothing is fetched.
 *
 * @throws BriefingError `ingest/broken`, `ingest/encrypted`, `ingest/too-large`
 */
export async function openPdf(bytes: Uint8Array, file: string): Promise<PDFDocumentProxy> {
  const pdf = await load(bytes, file)
  if (pdf.numPages <= MAX_PAGES) return pdf
  await pdf.destroy()
  throw new BriefingError(
    'ingest/too-large',
    `Cannot read \`${file}\`: found ${pdf.numPages} pages, expected at most ${MAX_PAGES}.`,
    {
      place: { file },
      hint: 'Give the chapter that is meant: `qpdf FILE --pages . 1-40 -- part.pdf`.',
    },
  )
}

async function load(bytes: Uint8Array, file: string): Promise<PDFDocumentProxy> {
  try {
    // A copy, and no Buffer: pdf.js keeps the bytes for itself.
    return await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      useWasm: false,
      enableXfa: false,
    })
  } catch (cause) {
    throw isPasswordFault(cause) ? encrypted(file, cause) : brokenPdf(file, cause)
  }
}

function isPasswordFault(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException'
}

function encrypted(file: string, cause: unknown): BriefingError {
  return new BriefingError(
    'ingest/encrypted',
    `Cannot read \`${file}\`: it asks for a password, expected a PDF that opens without one.`,
    {
      place: { file },
      hint: 'Save a copy without a password: `qpdf --decrypt --password=… FILE open.pdf`.',
      cause,
    },
  )
}

/** The error for a PDF that cannot be parsed. */
export function brokenPdf(file: string, cause: unknown): BriefingError {
  return new BriefingError(
    'ingest/broken',
    `Cannot read \`${file}\`: found a damaged or cut-off file, expected a PDF.`,
    {
      place: { file },
      hint: 'Get the file again, or repair it: `qpdf FILE repaired.pdf`.',
      cause,
    },
  )
}
