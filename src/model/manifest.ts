import { z } from 'zod'
import { formats } from './document.ts'
import type { Immutable } from './immutable.ts'

/** The name of the manifest in the output folder. */
export const MANIFEST_NAME = 'manifest.json'

/** Goes up with every change that older readers would misread. */
export const MANIFEST_VERSION = 1

/** What an input is to the briefings made of it. */
export const inputRoles = [
  'source',
  'overlay',
  'brief',
  'previous brief',
  'configuration',
  'template',
  'partial',
  'labels',
  'theme',
  'helpers',
  'reference document',
  'font',
  'asset',
] as const

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const inputId = z.string().regex(/^[0-9a-f]{12}$/)
const size = z.int().min(0).meta({ description: 'In bytes.' })

const inputSchema = z
  .strictObject({
    id: inputId.meta({ description: 'What artifacts refer to; made of role, path and hash.' }),
    role: z.enum(inputRoles),
    path: z.string().meta({
      description:
        'From the folder of the project; `briefwright:` starts files of the program, `npm:` those of packages; `-` is standard input.',
    }),
    sha256,
    bytes: size,
    lines: z
      .string()
      .regex(/^(?:[0-9a-f]{8})*$/)
      .optional()
      .meta({
        description:
          'Of a text: the first 8 digits of the sha256 of each line, one after the other. Tells which lines changed.',
      }),
  })
  .meta({ id: 'ManifestInput' })

const artifactSchema = z
  .strictObject({
    path: z.string().meta({ description: 'From the folder of the manifest.' }),
    sha256,
    bytes: size,
    kind: z.string(),
    format: z.enum(formats),
    locale: z.string().meta({ description: 'BCP 47, of the fixed words.' }),
    tool: z.string().meta({ description: 'Version of the program that made it.' }),
    options: z.record(z.string(), z.string()).meta({
      description: 'What the command line or the configuration said of this build.',
    }),
    pages: z.int().min(1).nullable().meta({ description: 'Null for formats without pages.' }),
    words: z.int().min(0),
    quotations: z
      .strictObject({
        direct: z.int(),
        mixed: z.int(),
        indirect: z.int(),
        unattributed: z.int(),
      })
      .meta({
        description: 'Of the brief, by kind; `unattributed` counts those of them nobody says.',
      }),
    states: z
      .strictObject({ exact: z.int().min(0), elided: z.int().min(0) })
      .optional()
      .meta({
        description:
          'How many texts of what people said this file was made to show: `exact` ones, a stretch of the source in one piece, and `elided` ones, with an ellipsis where words are left out. `briefwright verify` reads the file back and counts what it shows now.',
      }),
    openSlots: z.array(z.string()).meta({ description: 'Printed and not yet filled.' }),
    inputs: z.array(inputId).meta({ description: 'All it was made of.' }),
  })
  .meta({ id: 'ManifestArtifact' })

/**
 * `manifest.json` in the output folder: what was made of what. The same for the same inputs: no clock, host, user or
 * absolute path is in it. Keys are sorted, lists too; two blanks of indent, line feeds.
 */
export const manifestSchema = z
  .strictObject({
    version: z.literal(MANIFEST_VERSION),
    tool: z.strictObject({ name: z.literal('briefwright'), version: z.string() }),
    epoch: z
      .int()
      .min(0)
      .nullable()
      .meta({ description: '`SOURCE_DATE_EPOCH` of the build; null where it was not set.' }),
    inputs: z.array(inputSchema).meta({ description: 'Sorted by path, then id.' }),
    artifacts: z.array(artifactSchema).meta({ description: 'Sorted by path.' }),
  })
  .meta({ id: 'Manifest', title: 'Briefwright manifest' })

export type Manifest = Immutable<z.infer<typeof manifestSchema>>
export type ManifestInput = Manifest['inputs'][number]
export type ManifestArtifact = Manifest['artifacts'][number]
export type InputRole = ManifestInput['role']
