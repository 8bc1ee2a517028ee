import { join } from 'node:path'
import type { Variant } from './part-name.ts'
import type { TemplateRoot } from './template-files.ts'
import type { Candidate, TemplateReader } from './template-reader.ts'

/** What the steps of loading a template share. */
export interface Loading {
  readonly kind: string
  readonly roots: readonly TemplateRoot[]
  readonly reader: TemplateReader
  readonly variant: Variant
}

/** Every file of some folders, all roots of the first folder before those of the second. */
export function inFolders(
  folders: readonly string[],
  files: readonly string[],
  roots: readonly TemplateRoot[],
): readonly Candidate[] {
  return folders.flatMap((folder) =>
    roots.flatMap((root) => files.map((file) => ({ root, path: join(folder, file) }))),
  )
}

/** The folders a kind's partials are in. */
export function partialFolders(kind: string): readonly string[] {
  return [join(kind, 'partials'), join('shared', 'partials')]
}
