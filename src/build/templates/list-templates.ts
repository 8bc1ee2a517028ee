import { join } from 'node:path'
import { BriefingError } from '../../model/diagnostic.ts'
import { didYouMean } from '../../model/did-you-mean.ts'
import { compareText } from '../../model/span.ts'
import { isPlainName } from './part-name.ts'
import type { TemplateRoot } from './template-files.ts'
import { listTemplateFiles, shownPath } from './template-files.ts'

/** The file a kind cannot be without. */
export const MAIN = 'template.md.hbs'

export interface ListedTemplate {
  readonly kind: string
  /** The folders that have files for it, as in messages, the one its main file comes from first. */
  readonly folders: readonly string[]
}

/** Every kind some root has a main file for, sorted. */
export async function listKinds(
  roots: readonly TemplateRoot[],
): Promise<readonly ListedTemplate[]> {
  const folders = new Map<string, string[]>()
  const complete = new Set<string>()
  for (const root of roots) {
    for (const kind of (await listTemplateFiles(root, '')).filter(isPlainName)) {
      const names = await listTemplateFiles(root, kind)
      if (kind === 'shared' || names.length === 0) continue
      const known = folders.get(kind) ?? []
      const shown = shownPath(root, join(root.folder, kind))
      folders.set(
        kind,
        names.includes(MAIN) && !complete.has(kind) ? [shown, ...known] : [...known, shown],
      )
      if (names.includes(MAIN)) complete.add(kind)
    }
  }
  return [...complete].sort(compareText).map((kind) => ({ kind, folders: folders.get(kind) ?? [] }))
}

/** The error for a kind there is not, with those there are. */
export async function kindNotFound(
  kind: string,
  roots: readonly TemplateRoot[],
): Promise<BriefingError> {
  const kinds = (await listKinds(roots)).map((template) => template.kind)
  return new BriefingError(
    'compose/template-not-found',
    `Cannot find a template for the kind \`${kind}\`: expected ${kinds.map((name) => `\`${name}\``).join(', ')}.`,
    {
      hint:
        didYouMean(kind, kinds) ??
        `A kind of your own is a folder \`templates/${isPlainName(kind) ? kind : 'my-kind'}\` with a \`${MAIN}\` in it.`,
    },
  )
}
