import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadTemplate } from '../../src/build/templates/load-template.ts'
import { compose } from '../../src/compose/index.ts'
import { read } from '../../src/pipeline.ts'
import { PROJECT } from '../support/built.ts'
import { kinds } from '../support/kinds.ts'

const name = 'ashin-water-protocol.txt'
const brief = readFile(join(PROJECT, 'source', name)).then(async (bytes) => {
  const { value } = await read({ id: name, name, bytes, format: undefined })
  return value.brief
})

/** The fixed words of a briefing, each as the template has it. */
async function labelsOf(kind: string, language: string): Promise<readonly string[]> {
  const { template } = await loadTemplate(kind)
  const { value } = compose(await brief, template, { language })
  const labels: string[] = []
  JSON.stringify(value, (key, node: unknown) => {
    if (key === 'source') return undefined
    if (isLabel(node)) labels.push(node.value)
    return node
  })
  return labels
}

function isLabel(node: unknown): node is { readonly value: string } {
  return (
    typeof node === 'object' &&
    node !== null &&
    'origin' in node &&
    node.origin === 'label' &&
    'value' in node &&
    typeof node.value === 'string'
  )
}

test.each(kinds)('a French %s has a space that never breaks before its colons', async (kind) => {
  const labels = await labelsOf(kind, 'fr')
  expect(labels.length).toBeGreaterThan(5)
  for (const label of labels) expect(label).not.toMatch(/(?:^|[^\u00A0\u202F])[:;?!](?!\/)/u)
})

test.each(kinds)('an Arabic %s has Arabic commas', async (kind) => {
  const labels = await labelsOf(kind, 'ar')
  expect(labels.length).toBeGreaterThan(5)
  for (const label of labels) expect(label).not.toMatch(/[,;?]/u)
})
