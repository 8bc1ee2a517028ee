import type { Config } from '../../model/config.ts'
import { configSchema } from '../../model/config.ts'
import { readLocatedYaml } from '../../model/located-yaml.ts'

/**
 * A configuration from its text, YAML or JSON.
 *
 * @throws BriefingError `build/bad-config`, standing for every fault of the text, each with its place.
 */
export function parseConfig(file: string, text: string): Config {
  return readLocatedYaml(configSchema, { file, text, code: 'build/bad-config' }).value
}
