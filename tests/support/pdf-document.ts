import { createRequire } from 'node:module'

/** The part of pdfkit that tests draw with; the project's own types are of the part the renderer uses. */
export interface PdfDrawing {
  readonly page: { readonly width: number; readonly height: number }
  y: number
  font(name: string): PdfDrawing
  fontSize(points: number): PdfDrawing
  moveDown(lines?: number): PdfDrawing
  text(text: string, options?: object): PdfDrawing
  text(text: string, x: number, y: number, options?: object): PdfDrawing
  rect(x: number, y: number, width: number, height: number): PdfDrawing
  rotate(degrees: number, options?: object): PdfDrawing
  save(): PdfDrawing
  restore(): PdfDrawing
  fill(): PdfDrawing
  addPage(): PdfDrawing
}

interface PdfDocument extends PdfDrawing {
  on(event: 'data', listener: (chunk: Uint8Array) => void): void
  on(event: 'end', listener: () => void): void
  end(): void
}

const Document: new (options: object) => PdfDocument = createRequire(import.meta.url)('pdfkit')

/** A PDF that a test draws: A4, with margins of an inch, in Helvetica of 11 points. */
export function pdfDocument(
  draw: (document: PdfDrawing) => void,
  options: object = {},
): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const document = new Document({ size: 'A4', margin: 72, ...options })
    const chunks: Uint8Array[] = []
    document.on('data', (chunk) => chunks.push(chunk))
    document.on('end', () => resolve(Uint8Array.from(Buffer.concat(chunks))))
    document.font('Helvetica').fontSize(11)
    draw(document)
    document.end()
  })
}
