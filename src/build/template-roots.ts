import { join } from 'node:path'

/** The folders of a project; both absolute. */
export interface Places {
  /** Paths in messages are relative to it. */
  readonly workingFolder: string
  /** Where the project keeps templates of its own. */
  readonly templates: string
}

/** Where templates are looked for before the built-in ones: beside the source, then in the project. */
export function templateRoots(sourceFolder: string, { templates }: Places): readonly string[] {
  return [...new Set([join(sourceFolder, 'templates'), templates])]
}
