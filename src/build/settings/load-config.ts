import { join, resolve } from 'node:path'
import type { Config } from '../../model/config.ts'
import { BriefingError } from '../../model/diagnostic.ts'
import type { Host } from '../files/host.ts'
import { packageTemplates } from '../templates/package-templates.ts'
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
 * @throws BriefingError `build/bad-config`, standing for every fault of the file, or for a package that is not there.
 */
export async function loadConfig(host: Host): Promise<Config> {
  return (await loadConfigFile(host)).config
}

/** A configuration and the file it was read from: none where there is none. */
export interface ConfigFile {
  readonly config: Config
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | undefined
}

/** The same, with the file; `chosen` is the one to read, whatever its name. */
export async function loadConfigFile(host: Host, chosen?: string): Promise<ConfigFile> {
  const name = chosen ?? (await findConfig(host))
  if (name === undefined) return { config: {}, file: undefined }
  const path = resolve(host.cwd, name)
  if ((await host.files.kindOf(path)) !== 'file') {
    throw new BriefingError(
      'build/bad-option',
      `Cannot read the configuration \`${name}\`: no such file, expected one that \`--config\` can name.`,
      { place: { file: name } },
    )
  }
  const bytes = await host.files.read(path)
  const config = parseConfig(name, new TextDecoder().decode(bytes))
  for (const used of config.templatePackages ?? []) await requirePackage(used, name, host)
  return { config, file: { name, bytes } }
}

async function findConfig(host: Host): Promise<string | undefined> {
  const kinds = await Promise.all(
    configNames.map((name) => host.files.kindOf(join(host.cwd, name))),
  )
  const present = configNames.filter((_, index) => kinds[index] === 'file')
  const [name, other] = present
  if (other !== undefined) {
    throw new BriefingError(
      'build/bad-config',
      `Cannot choose a configuration: found \`${name}\` and \`${other}\`, expected one of them.`,
      { place: { file: other } },
    )
  }
  return name
}

async function requirePackage(used: string, file: string, host: Host): Promise<void> {
  const folder = packageTemplates(used, host.cwd)
  if ((await host.files.kindOf(folder)) === 'folder') return
  throw new BriefingError(
    'build/bad-config',
    `Cannot use the template package \`${used}\`: found no folder \`${folder}\`, expected one.`,
    {
      place: { file },
      hint: 'Install it with `npm install`, or write a folder as `./folder`.',
    },
  )
}
