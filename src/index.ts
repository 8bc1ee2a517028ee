// biome-ignore-all lint/performance/noBarrelFile: this is the public API, one list of names

// What is not named here may change any day.

export { formatDiagnostic } from './build/format-diagnostic.ts'
export { loadFonts } from './build/load-fonts.ts'
export type {
  ListedTemplate,
  LoadedTemplate,
  LoadTemplateOptions,
  TemplateOrigin,
} from './build/load-template.ts'
export { listTemplates, loadTemplate } from './build/load-template.ts'
export { checkTemplate } from './compose/check/index.ts'
export type { ComposeOptions } from './compose/index.ts'
export { compose } from './compose/index.ts'
export { briefJsonSchema } from './extract/brief-json-schema.ts'
export type { ExtractOptions } from './extract/brief-of.ts'
export { extract } from './extract/index.ts'
export { parseBrief } from './extract/parse-brief.ts'
export { ingest } from './ingest/index.ts'
export type { Article, ArticleBlock, SourceFile, SourceFormat } from './model/article.ts'
export type { Brief } from './model/brief.ts'
export type { Diagnostic, Place, Result } from './model/diagnostic.ts'
export { BriefingError, diagnosticsOf } from './model/diagnostic.ts'
export type { Block, Document, Format, Inline } from './model/document.ts'
export type { ErrorCode } from './model/error-codes.ts'
export type { Origin, TextFact } from './model/fact.ts'
export type { Point, Span } from './model/span.ts'
export { pointAt } from './model/span.ts'
export type { Labels, Template } from './model/template.ts'
export type { FontFiles, Theme } from './model/theme.ts'
export type { Publication, PublishOptions, Reading, ReadOptions } from './pipeline.ts'
export { brief, publish, read } from './pipeline.ts'
export type { RenderContext, Renderer } from './render/index.ts'
export { renderers } from './render/index.ts'
