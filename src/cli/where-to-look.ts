import { resolve } from 'node:path'
import type { Host } from '../build/files/host.ts'
import { loadConfig } from '../build/settings/load-config.ts'
import type { LoadTemplateOptions } from '../build/templates/load-template.ts'
import { templateRoots } from '../build/templates/template-roots.ts'
import { placesOf, sourcesOf } from './settings-of.ts'

/** The project's templates, those beside its usual sources, and those of its packages. */
export async function whereToLook(host: Host): Promise<LoadTemplateOptions> {
  const config = await loadConfig(host)
  const places = placesOf(config, host)
  const folders = sourcesOf(config).map((source) => resolve(host.cwd, source))
  const roots = [host.cwd, ...folders].flatMap(
    (folder) => templateRoots(folder, places).roots ?? [],
  )
  const { packages, theme } = places
  return { roots: [...new Set(roots)], packages, theme, workingFolder: host.cwd }
}
