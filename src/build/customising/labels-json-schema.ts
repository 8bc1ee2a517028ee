import { labelKeys } from '../../compose/labels.ts'
import { listTemplates, loadTemplate } from '../templates/load-template.ts'

/** The JSON Schema of a label file: the labels of the built-in kinds, each with its English words, and any of one's own. */
export async function labelsJsonSchema(): Promise<unknown> {
  const words = new Map<string, string>()
  for (const { kind } of await listTemplates()) {
    const { template } = await loadTemplate(kind)
    for (const key of labelKeys(template)) {
      const own = template.labels['en']?.[key]
      if (own !== undefined && !words.has(key)) words.set(key, own)
    }
  }
  const properties = [...words].map(
    ([key, english]) => [key, { type: 'string', description: `English: ${english}` }] as const,
  )
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Briefwright label file',
    description: 'The fixed words of a template in one language; what is left out is English.',
    type: 'object',
    properties: { $schema: { type: 'string' }, ...Object.fromEntries(properties) },
    patternProperties: { '^[a-z][a-zA-Z0-9]*$': { type: 'string' } },
    additionalProperties: false,
  }
}
