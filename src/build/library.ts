import { dirname, resolve } from 'node:path'
import type { Template } from '../model/template.ts'
import type { FontFiles } from '../model/theme.ts'
import { loadFonts } from './load-fonts.ts'
import type { LoadedTemplate } from './load-template.ts'
import { loadTemplate } from './load-template.ts'
import type { Places } from './template-roots.ts'
import { templateRoots } from './template-roots.ts'

/** Templates with their fonts, each read once however many sources use it. */
export interface Library {
  readonly template: (kind: string, sourceFolder: string) => Promise<Template>
  readonly fonts: (kind: string, sourceFolder: string) => Promise<FontFiles>
}

/** A library of the templates there are for a project. */
export function openLibrary(places: Places): Library {
  const load = once((kind: string, folder: string) =>
    loadTemplate(kind, {
      roots: templateRoots(folder, places),
      workingFolder: places.workingFolder,
    }),
  )
  return {
    template: async (kind, folder) => (await load(kind, folder)).template,
    fonts: once(async (kind: string, folder: string) => {
      const loaded = await load(kind, folder)
      return loadFonts(loaded.template.theme, themeFolder(loaded, places))
    }),
  }
}

/** Absolute; where the fonts a theme brings along are looked for. */
function themeFolder({ origins }: LoadedTemplate, { workingFolder }: Places): string | undefined {
  const file = origins.find(({ name }) => name === 'theme.json')?.used[0]
  return file === undefined ? undefined : dirname(resolve(workingFolder, file))
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
