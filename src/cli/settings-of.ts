import { resolve } from 'node:path'
import type { Host } from '../build/files/host.ts'
import type { Settings } from '../build/settings/settings.ts'
import { packageTemplates } from '../build/templates/package-templates.ts'
import type { Places } from '../build/templates/template-roots.ts'
import type { RedactionRule } from '../model/brief.ts'
import type { Config } from '../model/config.ts'
import type { Format } from '../model/document.ts'
import { defaultFormats } from '../model/document.ts'
import { formatOf } from './format-of.ts'

/** The kind made when nobody says which. */
export const DEFAULT_KINDS: readonly string[] = ['policy-brief']

/** The options that `build` and `render` share. */
export interface SettingOptions {
  readonly template?: readonly string[]
  readonly theme?: string
  readonly format?: readonly Format[]
  readonly output?: string
  readonly date?: string
  readonly language?: string
  readonly requireComplete?: boolean
  readonly trustHelpers?: boolean
  readonly maxPages?: number
  readonly referenceDoc?: string
  readonly handling?: RedactionRule
}

/** The settings of a build: the command line, else the configuration, else the defaults. */
export function settingsOf(
  options: SettingOptions,
  config: Config,
  host: Host,
): Omit<Settings, 'version' | 'inputs'> {
  return {
    kinds: options.template ?? config.kinds ?? DEFAULT_KINDS,
    formats: options.format ?? configuredFormats(config) ?? defaultFormats,
    places: placesOf(config, host, options),
    date: options.date ?? config.date,
    language: options.language ?? config.language,
    handling:
      options.handling === undefined
        ? config.handling
        : { ...config.handling, rule: options.handling },
    maxPages: options.maxPages ?? config.maxPages,
    requireComplete: options.requireComplete ?? config.requireComplete,
    rules: config.rules,
  }
}

/** What is built when the command line names nothing: files, folders and globs. */
export function sourcesOf({ sources = ['source'] }: Config): readonly string[] {
  return sources
}

/** The folders of the project. */
export function placesOf(
  config: Config,
  host: Host,
  options: Pick<SettingOptions, 'theme' | 'trustHelpers'> = {},
): Places {
  const { templates = 'templates', templatePackages = [] } = config
  return {
    workingFolder: host.cwd,
    templates: resolve(host.cwd, templates),
    packages: templatePackages.map((name) => packageTemplates(name, host.cwd)),
    theme: options.theme ?? config.theme,
    trustHelpers: options.trustHelpers,
  }
}

/** Absolute; where the briefings go. */
export function outputFolder(options: SettingOptions, config: Config, host: Host): string {
  return resolve(host.cwd, options.output ?? config.output ?? 'output')
}

function configuredFormats({ formats: wanted }: Config): readonly Format[] | undefined {
  return wanted?.flatMap((extension) => formatOf(extension) ?? [])
}
