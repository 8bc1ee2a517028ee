import { join } from 'node:path'
import { z } from 'zod'
import { briefJsonSchema } from '../../extract/brief-json-schema.ts'
import { overlaySchema } from '../../extract/overlay/overlay-schema.ts'
import { configSchema } from '../../model/config.ts'
import { BriefingError } from '../../model/diagnostic.ts'
import type { Host } from '../files/host.ts'
import { shownPath } from '../sources/source.ts'
import { isPlainName } from '../templates/part-name.ts'
import { frontMatterJsonSchema } from './front-matter-json-schema.ts'
import { labelsJsonSchema } from './labels-json-schema.ts'
import { starterArticle, starterLabels, starterTemplate } from './starter-files.ts'
import { templateTypes } from './template-types.ts'
import { themeJsonSchema } from './theme-json-schema.ts'

export interface InitOptions {
  /** Absolute. */
  readonly folder: string
  /** A kind of briefing of one's own to begin with; else the built-in policy brief is used. */
  readonly kind?: string | undefined
}

export interface InitReport {
  /** As in messages. */
  readonly written: readonly string[]
  /** Files that were there and stayed as they are. */
  readonly kept: readonly string[]
}

/**
 * A project that builds at once: configuration, an invented article, a theme to change, and JSON Schemas by which
 * editors complete the files. Never overwrites.
 *
 * @throws BriefingError `build/bad-option` for a name no kind can have.
 */
export async function initProject({ folder, kind }: InitOptions, host: Host): Promise<InitReport> {
  if (kind !== undefined && (!isPlainName(kind) || kind === 'shared')) {
    throw new BriefingError(
      'build/bad-option',
      `Cannot make a template called \`${kind}\`: expected letters, digits and hyphens, such as \`one-pager\`.`,
    )
  }
  const written: string[] = []
  const kept: string[] = []
  for (const [path, text] of Object.entries(await projectFiles(kind))) {
    const target = join(folder, path)
    const isThere = (await host.files.kindOf(target)) !== undefined
    if (!isThere) await host.files.write(target, Buffer.from(text))
    const list = isThere ? kept : written
    list.push(shownPath(target, host))
  }
  return { written, kept }
}

async function projectFiles(kind: string | undefined): Promise<Readonly<Record<string, string>>> {
  return {
    'briefwright.config.yaml': configText(kind ?? 'policy-brief'),
    'source/harbour-dues.md': starterArticle,
    'templates/shared/theme.json': toJson({
      $schema: '../../schemas/theme.schema.json',
      colours: { accent: '#1f3a5f' },
    }),
    ...(kind !== undefined && {
      [`templates/${kind}/template.md.hbs`]: starterTemplate,
      [`templates/${kind}/labels.en.json`]: toJson({
        $schema: '../../schemas/labels.schema.json',
        ...starterLabels,
        kind: titleOf(kind),
      }),
    }),
    'schemas/brief.schema.json': toJson(briefJsonSchema()),
    'schemas/config.schema.json': toJson(z.toJSONSchema(configSchema, { io: 'input' })),
    'schemas/front-matter.schema.json': toJson(frontMatterJsonSchema()),
    'schemas/labels.schema.json': toJson(await labelsJsonSchema()),
    'schemas/overlay.schema.json': toJson(z.toJSONSchema(overlaySchema, { io: 'input' })),
    'schemas/template-types.d.ts': templateTypes(),
    'schemas/theme.schema.json': toJson(themeJsonSchema()),
  }
}

function configText(kind: string): string {
  return `# yaml-language-server: $schema=schemas/config.schema.json
sources: [source]
output: output
kinds: [${kind}]
`
}

/** `one-pager` as `One pager`. */
function titleOf(kind: string): string {
  const words = kind.replace(/[-_]+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
