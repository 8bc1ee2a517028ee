import { join } from 'node:path'
import type { Config } from '../model/config.ts'
import { BriefingError } from '../model/diagnostic.ts'
import type { Host } from './host.ts'
import { parseConfig } from './parse-config.ts'

/** The names a project's configuration may have; only one of them may be there. */
export const configNames = [
  'briefwright.config.yaml',
  'briefwright.config.yml',
  'briefwright.config.json',
]

/**
 * The configuration in the working folder; empty when there is none.
 *
 * @throws BriefingError `build/bad-config`, standing for every fault of the file.
 */
export async function loadConfig(host: Host): Promise<Config> {
  const kinds = await Promise.all(
    configNames.map((name) => host.files.kindOf(join(host.cwd, name))),
  )
  const present = configNames.filter((_, index) => kinds[index] === 'file')
  const [name, other] = present
  if (name === undefined) return {}
  if (other !== undefined) {
    throw new BriefingError(
      'build/bad-config',
      `Cannot choose a configuration: found \`${name}\` and \`${other}\`, expected one of them.`,
      { place: { file: other } },
    )
  }
  const bytes = await host.files.read(join(host.cwd, name))
  return parseConfig(name, new TextDecoder().decode(bytes))
}
