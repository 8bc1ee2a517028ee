import type { Command } from 'commander'
import { Argument } from 'commander'
import { z } from 'zod'
import { frontMatterJsonSchema } from '../build/customising/front-matter-json-schema.ts'
import { labelsJsonSchema } from '../build/customising/labels-json-schema.ts'
import { templateTypes } from '../build/customising/template-types.ts'
import { themeJsonSchema } from '../build/customising/theme-json-schema.ts'
import { briefJsonSchema } from '../extract/brief-json-schema.ts'
import { overlaySchema } from '../extract/overlay/overlay-schema.ts'
import { articleJsonSchemaOf } from '../ingest/article-json.ts'
import { configSchema } from '../model/config.ts'
import { manifestSchema } from '../model/manifest.ts'
import type { Context } from './context.ts'
import { printJson } from './print.ts'

const schemas = {
  article: articleJsonSchemaOf,
  brief: briefJsonSchema,
  'front-matter': frontMatterJsonSchema,
  overlay: () => z.toJSONSchema(overlaySchema, { io: 'input' }),
  config: () => z.toJSONSchema(configSchema, { io: 'input' }),
  theme: themeJsonSchema,
  labels: labelsJsonSchema,
  manifest: () => z.toJSONSchema(manifestSchema),
} as const

/** No JSON Schema: the model of templates, as TypeScript declares types. */
const TYPES = 'template-types'

/** `briefwright schema`: the JSON Schema of a file that people or other programs write. */
export function addSchema(program: Command, { host }: Context): void {
  program
    .command('schema')
    .summary('print a JSON Schema')
    .description(
      'Prints the JSON Schema of an article as `ingest` prints it, of a brief, of the front matter of an article, of an overlay, of the configuration file, of a theme, of a label file or of a manifest; or the types of all that templates see.',
    )
    .addArgument(new Argument('<name>', 'which one').choices([...Object.keys(schemas), TYPES]))
    .addHelpText('after', '\nExample:\n  briefwright schema config > schemas/config.schema.json')
    .action(async (name: keyof typeof schemas | typeof TYPES) => {
      if (name === TYPES) host.stdout.write(templateTypes())
      else printJson(await schemas[name](), host)
    })
}
