import { join } from 'node:path'
import type { LoadTemplateOptions } from './load-template.ts'

/** The folders of a project, all absolute, with the look asked for and how far they are trusted. */
export interface Places {
  /** Paths in messages are relative to it. */
  readonly workingFolder: string
  /** Where the project keeps templates of its own. */
  readonly templates: string
  /** The `templates` folders of the packages the project names, the most particular first. */
  readonly packages: readonly string[]
  /** The name of the theme asked for. */
  readonly theme?: string | undefined
  /** Whether programs that templates bring along may run. */
  readonly trustHelpers?: boolean | undefined
}

/** Where templates are looked for before the built-in ones: beside the source, in the project, in its packages. */
export function templateRoots(
  sourceFolder: string,
  { workingFolder, templates, packages, theme, trustHelpers }: Places,
): LoadTemplateOptions {
  return {
    roots: [...new Set([join(sourceFolder, 'templates'), templates])],
    packages,
    workingFolder,
    theme,
    trustHelpers,
  }
}
