import type { Result } from '../model/diagnostic.ts'
import type { Document, Format } from '../model/document.ts'
import type { RenderContext } from './render-context.ts'

export type Renderer = (document: Document, context: RenderContext) => Promise<Result<Uint8Array>>

/** One row a format; each renderer's libraries are loaded when it is first used. */
export const renderers: Readonly<Record<Format, () => Promise<Renderer>>> = {
  markdown: async () => (await import('./markdown/index.ts')).renderMarkdown,
  docx: async () => (await import('./docx/index.ts')).renderDocx,
  pdf: async () => (await import('./pdf/index.ts')).renderPdf,
  html: async () => (await import('./html/index.ts')).renderHtml,
}
