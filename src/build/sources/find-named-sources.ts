import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { ingest } from '../../ingest/index.ts'
import type { Article } from '../../model/article.ts'
import type { EvidenceSource } from '../../model/evidence.ts'
import type { Host } from '../files/host.ts'
import type { Source } from './source.ts'

/** Where sources lie when nobody says so: beside the briefing, one folder up, and in `source/` of either. */
const FOLDERS = ['.', 'source', '..', '../source']

/**
 * The sources a briefing names, where a file of that name and with that very hash lies near it or in `source/` of the
 * working folder. Others are left out.
 */
export async function findNamedSources(
  named: readonly Pick<EvidenceSource, 'id' | 'name' | 'sha256'>[],
  { folder }: Pick<Source, 'folder'>,
  host: Host,
): Promise<readonly Article[]> {
  const folders = [
    ...FOLDERS.map((one) => resolve(folder, one)),
    host.cwd,
    join(host.cwd, 'source'),
  ]
  const articles: Article[] = []
  for (const { id, name, sha256 } of named) {
    for (const path of new Set(folders.map((one) => join(one, name)))) {
      if (/[\\/]/u.test(name) || (await host.files.kindOf(path)) !== 'file') continue
      const bytes = await host.files.read(path)
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) continue
      articles.push((await ingest({ id, name, bytes })).value)
      break
    }
  }
  return articles
}
