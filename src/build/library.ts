import { extensions, formats } from '../model/document.ts'
import type { ManifestInput } from '../model/manifest.ts'
import type { Template } from '../model/template.ts'
import type { FontFiles } from '../model/theme.ts'
import type { ReferenceFile } from '../render/render-context.ts'
import { inputOf } from './manifest/input-of.ts'
import { templateInput } from './manifest/template-input.ts'
import { loadTemplate } from './templates/load-template.ts'
import type { Variant } from './templates/part-name.ts'
import type { Places } from './templates/template-roots.ts'
import { templateRoots } from './templates/template-roots.ts'
import { loadFonts } from './themes/load-fonts.ts'
import { loadReference } from './word/load-reference.ts'

/** Templates with their fonts, each read once however many sources use it. */
export interface Library {
  /** The same value for every language and format that has no files of its own. */
  readonly template: (kind: string, sourceFolder: string, variant?: Variant) => Promise<Template>
  readonly fonts: (kind: string, sourceFolder: string) => Promise<FontFiles>
  /** The Word file the theme names for its looks, if it does. */
  readonly reference: (kind: string, sourceFolder: string) => Promise<ReferenceFile | undefined>
  /** The files that a template and its fonts were read from. */
  readonly inputs: (
    kind: string,
    sourceFolder: string,
    variant?: Variant,
  ) => Promise<readonly ManifestInput[]>
}

/** A library of the templates there are for a project. */
export function openLibrary(places: Places): Library {
  const load = once((kind: string, folder: string, language: string, extension: string) =>
    loadTemplate(kind, {
      ...templateRoots(folder, places),
      language: language === '' ? undefined : language,
      format: formats.find((format) => extensions[format] === extension),
    }),
  )
  const loadVariant = async (kind: string, folder: string, variant: Variant = {}) => {
    const general = await load(kind, folder, '', '')
    const { language = '', format } = ownVariant(variant, general.variants)
    return load(kind, folder, language, format === undefined ? '' : extensions[format])
  }
  const fonts = once(async (kind: string, folder: string) => {
    const { template, fontFolders } = await load(kind, folder, '', '')
    return loadFonts(template.theme, fontFolders, places.workingFolder)
  })
  const readInput = once(async (path: string) => templateInput(path, places))
  const fontInputs = once(async (kind: string, folder: string) =>
    [...(await fonts(kind, folder))].map(([name, bytes]) => inputOf('font', name, bytes)),
  )
  return {
    template: async (...words) => (await loadVariant(...words)).template,
    fonts,
    inputs: async (kind, folder, variant) => {
      const { files } = await loadVariant(kind, folder, variant)
      return [...(await Promise.all(files.map(readInput))), ...(await fontInputs(kind, folder))]
    },
    reference: once(async (kind: string, folder: string) => {
      const { template, fontFolders } = await load(kind, folder, '', '')
      return loadReference(template.theme, fontFolders, places.workingFolder)
    }),
  }
}

/** Of a language and a format what some file is for: of `fr-CA` perhaps only `fr`. */
function ownVariant({ language, format }: Variant, variants: readonly Variant[]): Variant {
  const languages = [language, language?.split('-')[0]]
  return {
    language: languages.find(
      (name) => name !== undefined && variants.some((variant) => variant.language === name),
    ),
    format: variants.some((variant) => variant.format === format) ? format : undefined,
  }
}

/** The same function, called once for the same words; a failure is kept like a result. */
function once<Words extends readonly string[], Value>(
  load: (...words: Words) => Promise<Value>,
): (...words: Words) => Promise<Value> {
  const loaded = new Map<string, Promise<Value>>()
  return (...words) => {
    const key = words.join('\0')
    const value = loaded.get(key) ?? load(...words)
    loaded.set(key, value)
    return value
  }
}
