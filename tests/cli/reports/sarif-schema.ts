import { z } from 'zod'

// What of the schema of SARIF 2.1.0 (OASIS Standard, 27 March 2020, appendix to section 3) our logs have: the same names,
// the same required properties and bounds, and nothing besides.

const message = z.strictObject({ text: z.string().min(1) })

const physicalLocation = z.strictObject({
  artifactLocation: z.strictObject({
    uri: z.string().refine((uri) => URL.canParse(uri, 'file:///'), 'a URI reference'),
  }),
  region: z
    .strictObject({
      startLine: z.int().min(1),
      startColumn: z.int().min(1).optional(),
      endColumn: z.int().min(1).optional(),
    })
    .optional(),
})

const location = z.strictObject({ physicalLocation })

const level = z.enum(['none', 'note', 'warning', 'error'])

const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(0),
  level,
  message,
  partialFingerprints: z.record(z.string(), z.string()),
  locations: z.array(location).optional(),
  relatedLocations: z.array(location).optional(),
  suppressions: z
    .array(z.strictObject({ kind: z.enum(['inSource', 'external']), justification: z.string() }))
    .optional(),
})

export const sarifSchema = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          version: z.string(),
          rules: z.array(z.strictObject({ id: z.string() })),
        }),
      }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      results: z.array(result),
      invocations: z
        .array(
          z.strictObject({
            executionSuccessful: z.boolean(),
            toolExecutionNotifications: z.array(z.strictObject({ level, message })),
          }),
        )
        .optional(),
    }),
  ),
})
