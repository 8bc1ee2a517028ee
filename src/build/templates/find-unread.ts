import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { compareText } from '../../model/span.ts'
import type { Template, TemplateFile } from '../../model/template.ts'
import { listKinds } from './list-templates.ts'
import type { LoadTemplateOptions } from './load-template.ts'
import { rootsOf } from './load-template.ts'
import { PART_ENDING } from './part-name.ts'
import { readTemplateFile } from './template-files.ts'
import { unreadFiles } from './unread-files.ts'
import { unusedPartials } from './unused-partials.ts'

/**
 * Files in the `templates` folders of the project and of packages that have no effect, as warnings: those no kind
 * reads, and partials that no template calls.
 *
 * @param templates Those of all kinds, whose files may call partials of the project.
 */
export async function findUnread(
  templates: readonly Template[],
  options: LoadTemplateOptions,
): Promise<readonly Diagnostic[]> {
  const roots = rootsOf(options)
  const kinds = (await listKinds(roots)).map(({ kind }) => kind)
  const callers = templates.flatMap(({ main, partials }) => [main, ...Object.values(partials)])
  const own: TemplateFile[] = []
  const unread: Diagnostic[] = []
  for (const root of roots.filter(({ level }) => level !== 'built-in')) {
    const files = await filesBelow(root.folder)
    unread.push(...unreadFiles(root, files, kinds))
    for (const path of files.filter((file) => file.endsWith(PART_ENDING))) {
      const file = await readTemplateFile(root, path)
      if (file !== undefined) own.push(file)
    }
  }
  const misplaced = unread.map(({ place }) => place?.file)
  const partials = own.filter(
    ({ name, path }) => /^[^/]+\/partials\/[^/]+$/.test(name ?? '') && !misplaced.includes(path),
  )
  return [...unread, ...unusedPartials(partials, [...callers, ...own])]
}

/** Paths with slashes, sorted; hidden files and folders left out. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !/(?:^|\/)\./.test(path))
    .sort(compareText)
}
