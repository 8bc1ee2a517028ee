import { z } from 'zod'
import { headingRules } from './article.ts'
import { redactionRules } from './brief.ts'
import type { Immutable } from './immutable.ts'
import { isPortionMark, portionSchemeNames } from './portion-marks.ts'
import { failLevels, rulesSchema, suppressionSchema } from './rules.ts'

/** `briefwright.config.yaml` (or `.json`): the project's defaults. The command line overrules it. */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional(),
    sources: z
      .array(z.string())
      .min(1)
      .optional()
      .meta({ description: 'Files, folders or globs. Default: `source`.' }),
    output: z
      .string()
      .optional()
      .meta({ description: 'Folder the briefings go to. Default: `output`.' }),
    templates: z.string().optional().meta({
      description: 'Folder with templates of your own. Default: `templates`.',
    }),
    templatePackages: z.array(z.string().min(1)).optional().meta({
      description:
        'Packages with templates for several projects, looked into behind your own: names in `node_modules`, or folders that start with `./` or `../`. Each has a folder `templates`.',
    }),
    kinds: z.array(z.string()).min(1).optional().meta({ description: 'Default: `policy-brief`.' }),
    theme: z.string().min(1).optional().meta({
      description:
        'Name of the theme: `chancery`, `bulletin`, or a file of yours in `templates/themes`. Default: what the templates say.',
    }),
    formats: z
      .array(z.enum(['pdf', 'docx', 'md', 'html']))
      .min(1)
      .optional()
      .meta({ description: 'Default: `pdf`, `docx` and `md`.' }),
    date: z.iso.date().optional().meta({
      description: "The briefings' date, where front matter has none.",
    }),
    language: z
      .string()
      .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, 'a language tag such as `fr`')
      .optional()
      .meta({
        description: 'BCP 47, of the fixed words of the templates. Default: that of each article.',
      }),
    referenceDoc: z.string().optional().meta({
      description:
        'A Word file of your house, by its path from here: Word files take its styles, or stand in it where it says `{{body}}`. It overrules that of a theme.',
    }),
    requireComplete: z
      .boolean()
      .optional()
      .meta({ description: 'Fail while a slot that the template prints is open. Default: no.' }),
    maxPages: z.int().min(1).max(999).optional().meta({
      description:
        'Most pages of a briefing before its annex; longer ones are an error. Default: what each template says, and a warning.',
    }),
    headings: z.enum(headingRules).optional().meta({
      description:
        'Headings of plain text, where front matter says nothing else: `auto` (lines that look like it), `none`, or `markdown` (lines that start with `#`). Default: `auto`.',
    }),
    rules: rulesSchema.optional().meta({
      description:
        'How much findings count, by rule: `error`, `warn`, `info` or `off`. Errors stay errors. Front matter may say otherwise for its article.',
    }),
    failOn: z
      .enum(failLevels)
      .optional()
      .meta({ description: 'The least level that makes a build fail. Default: `error`.' }),
    suppress: z.array(suppressionSchema).optional().meta({
      description: 'Single findings that are known and accepted.',
    }),
    handling: z
      .strictObject({
        marking: z.string().optional(),
        tlp: z.enum(['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR']).optional(),
        distribution: z.array(z.string()).optional(),
        drafter: z.string().optional(),
        addressee: z.string().optional(),
        portionMarks: z
          .strictObject({
            scheme: z.enum(portionSchemeNames).optional(),
            source: z.string().min(1),
            analyst: z.string().min(1).optional(),
          })
          .refine(
            ({ scheme, source, analyst = source }) =>
              scheme === undefined ||
              [source, analyst].every((mark) => isPortionMark(scheme, mark)),
            'marks of the scheme',
          )
          .optional()
          .meta({
            description:
              'What each paragraph is marked with in kinds that do so: `source` what was taken from the article, `analyst` what was written by one. A `scheme` says which marks there are.',
          }),
        references: z.boolean().optional().meta({
          description:
            'Prints references in kinds that name their source in the text instead, such as the information memo. Default: `false`.',
        }),
        rule: z.enum(redactionRules).optional().meta({
          description: 'Withholds who spoke: names, roles and affiliations, everywhere.',
        }),
        withhold: z
          .array(z.string())
          .optional()
          .meta({ description: 'Only these speakers, by name. Default: all.' }),
        fileName: z
          .string()
          .regex(
            /^(?:[\w.+-]|\{(?:slug|kind|reference|marking)\})+$/,
            'a name with `{slug}` and `{kind}`',
          )
          .refine(
            (name) => name.includes('{slug}') && name.includes('{kind}'),
            'has `{slug}` and `{kind}`',
          )
          .optional()
          .meta({
            description:
              'Names of the files without their ending, of `{slug}`, `{kind}`, `{reference}` and `{marking}`. Default: `{slug}.{kind}`.',
          }),
      })
      .optional()
      .meta({ description: 'Where front matter says nothing else.' }),
  })
  .meta({ id: 'Config', title: 'Briefwright project configuration' })

export type Config = Immutable<z.infer<typeof configSchema>>
