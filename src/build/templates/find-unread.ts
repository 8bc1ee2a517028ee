import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { compareText } from '../../model/span.ts'
import type { Template, TemplateFile } from '../../model/template.ts'
import { listKinds } from './list-templates.ts'
import type { LoadTemplateOptions } from './load-template.ts'
import { rootsOf } from './load-template.ts'
import { PART_ENDING } from './part-name.ts'
import type { TemplateRoot } from './template-files.ts'
import { readTemplateFile } from './template-files.ts'
import { unreadFiles } from './unread-files.ts'
import { unusedLabels } from './unused-labels.ts'
import { unusedPartials } from './unused-partials.ts'

/**
 * What in the `templates` folders of the project and of packages has no effect, as warnings: files no kind reads,
 * partials that no template calls, and labels that none prints. Of a folder whose kind cannot be read no label is told.
 *
 * @param templates Those of all kinds that can be read, whose files may call partials of the project.
 */
export async function findUnread(
  templates: readonly Template[],
  options: LoadTemplateOptions,
): Promise<readonly Diagnostic[]> {
  const roots = rootsOf(options)
  const kinds = (await listKinds(roots)).map(({ kind }) => kind)
  const callers = templates.flatMap(({ main, partials }) => [main, ...Object.values(partials)])
  const own: TemplateFile[] = []
  const labels: TemplateFile[] = []
  const unread: Diagnostic[] = []
  for (const root of roots.filter(({ level }) => level !== 'built-in')) {
    const files = await filesBelow(root.folder)
    unread.push(...unreadFiles(root, files, kinds))
    const parts = files.filter((path) => path.endsWith(PART_ENDING))
    own.push(...(await readAll(root, parts)))
    const labelled = files.filter((path) => isReadLabels(path, kinds, templates))
    labels.push(...(await readAll(root, labelled)))
  }
  const misplaced = unread.map(({ place }) => place?.file)
  const partials = own.filter(
    ({ name, path }) => /^[^/]+\/partials\/[^/]+$/.test(name ?? '') && !misplaced.includes(path),
  )
  return [
    ...unread,
    ...unusedPartials(partials, [...callers, ...own]),
    ...unusedLabels(labels, [...callers, ...own]),
  ]
}

async function readAll(
  root: TemplateRoot,
  paths: readonly string[],
): Promise<readonly TemplateFile[]> {
  const files = await Promise.all(paths.map((path) => readTemplateFile(root, path)))
  return files.filter((file) => file !== undefined)
}

/** Whether a file has labels that are known to fit; those of all kinds do once each kind could be read. */
function isReadLabels(
  path: string,
  kinds: readonly string[],
  templates: readonly Template[],
): boolean {
  const folder = /^([^/]+)\/labels\.[a-zA-Z0-9-]+\.json$/.exec(path)?.[1]
  const isRead = (kind: string) => templates.some((template) => template.kind === kind)
  return folder === 'shared' ? kinds.every(isRead) : folder !== undefined && isRead(folder)
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
