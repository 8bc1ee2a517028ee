import type { Reference } from 'pdfkit'
import PDFDocument from 'pdfkit'
import type { NumberedObject } from './save-file.ts'
import { saveFile } from './save-file.ts'

/** In place of what writes an object when it ends. */
const keep = () => undefined

/**
 * A document of pdfkit's that keeps its objects until all are there, to be written at once: as pdfkit writes a file, each
 * object by itself, it is several times as large and takes as much longer.
 */
export class PdfObjects extends PDFDocument {
  // Without a value: pdfkit makes its first objects before values of fields are set.
  declare private objects: NumberedObject[] | undefined

  override ref(data?: Record<string, unknown>): Reference {
    const reference = super.ref(data)
    reference.finalize = keep
    this.objects ??= []
    this.objects.push(reference)
    return reference
  }

  override _write(): void {
    // Nothing is written before `save`.
  }

  override endMetadata(): void {
    // There is metadata of our own.
  }

  /** Takes the next numbers for so many objects, which `fill` gives the syntax of; the first of them. */
  reserve(count: number): number {
    this.objects ??= []
    const first = this.objects.length + 1
    for (let index = 0; index < count; index++) {
      this.objects.push('null')
      this._offsets.push(null)
    }
    return first
  }

  fill(id: number, text: string): void {
    if (this.objects !== undefined) this.objects[id - 1] = text
  }

  /** The finished file. */
  save(identifier: Uint8Array): Uint8Array {
    this.end()
    return saveFile(this.objects ?? [], { root: this._root, info: this._info, identifier })
  }
}
