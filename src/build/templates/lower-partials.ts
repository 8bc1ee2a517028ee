import type { Template, TemplateFile } from '../../model/template.ts'
import type { Loading } from './loading.ts'
import { inFolders, partialFolders } from './loading.ts'
import { isPlainName, PART_ENDING, partFiles } from './part-name.ts'

const CALL = /\{\{~?#?>\s*(built-in|package)\/([\w-]+)/g

/**
 * The partials with those that `{{> built-in/name}}` and `{{> package/name}}` call: what stands under a partial of
 * one's own, so that a file can surround the one it replaces. A package's falls back on the built-in one.
 */
export async function lowerPartials(
  files: readonly TemplateFile[],
  partials: Readonly<Record<string, TemplateFile>>,
  { kind, roots, reader, variant }: Loading,
): Promise<Template['partials']> {
  const all: Record<string, TemplateFile> = Object.assign(Object.create(null), partials)
  const waiting = [...files]
  for (const { text } of waiting) {
    for (const [, level = '', name = ''] of text.matchAll(CALL)) {
      const called = `${level}/${name}`
      if (Object.hasOwn(all, called) || !isPlainName(name)) continue
      const below = roots.filter((root) =>
        level === 'package' ? root.level !== 'project' : root.level === 'built-in',
      )
      const candidates = inFolders(partialFolders(kind), partFiles(name, variant), below)
      const found = await reader.first(`partials/${called}${PART_ENDING}`, candidates)
      if (found === undefined) continue
      all[called] = found.file
      waiting.push(found.file)
    }
  }
  return all
}
