import { BriefingError } from '../model/diagnostic.ts'
import type { Format } from '../model/document.ts'
import { readHtmlFile } from './readers/html.ts'
import { readMarkdownFile } from './readers/markdown.ts'
import type { ShownFile } from './shown-file.ts'

/** A finished file as bytes, with its name for people. */
export interface FinishedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Reads what a finished file shows and carries.
 *
 * @throws BriefingError `verify/unknown-format`, and those of the readers for damaged files
 */
export async function readShownFile(file: FinishedFile): Promise<ShownFile> {
  const { name, bytes } = file
  switch (formatOf(file)) {
    case 'pdf':
      return (await import('./readers/pdf.ts')).readPdfFile(bytes, name)
    case 'docx':
      return (await import('./readers/docx.ts')).readDocxFile(bytes, name)
    case 'html':
      return readHtmlFile(textOf(bytes), name)
    case 'markdown':
      return readMarkdownFile(textOf(bytes))
  }
}

function formatOf({ name, bytes }: FinishedFile): Format {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (start.includes('%PDF-')) return 'pdf'
  if (start.startsWith('PK')) return 'docx'
  if (/\.(?:md|markdown)$/iu.test(name)) return 'markdown'
  if (/^\s*(?:<!doctype html|<html)/iu.test(textOf(bytes.subarray(0, 1024)))) return 'html'
  if (/\.(?:html?|xhtml)$/iu.test(name)) return 'html'
  if (!start.includes('\0')) return 'markdown'
  throw new BriefingError(
    'verify/unknown-format',
    `Cannot verify \`${name}\`: found bytes of no format we know, expected a PDF, a Word document, HTML or Markdown.`,
    { place: { file: name } },
  )
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
