import { expect, test } from 'vitest'
import { extract } from '../../src/extract/index.ts'
import { ingest } from '../../src/ingest/index.ts'

async function silentIn(markdown: string): Promise<readonly string[]> {
  const bytes = new TextEncoder().encode(markdown)
  const { value } = await ingest({ id: 'a', name: 'a.md', bytes })
  return extract(value).value.sourceBase.namedNotQuoted.map(({ name }) => name)
}

test('ships and works, which stand in italics, are nobody that was not asked', async () => {
  const told = (name: string) =>
    `# Boats\n\nThe ${name} lay at her berth. Ada Morn said the ${name} would stay. Callum Rusk left.\n`
  expect(await silentIn(told('*Grey Heron*'))).toEqual(['Callum Rusk'])
  expect(await silentIn(`${told('*Grey Heron*')}\n*Orla Venn left early on Monday.*\n`)).toEqual([
    'Callum Rusk',
    'Orla Venn',
  ])
})

test('the paper itself is nobody that was not asked, by a short form of its name either', async () => {
  const article =
    '---\noutlet: The Vessan Monitor\n---\n# Boats\n\nAda Morn said the boats would stay, and showed the Monitor her list. The Monitor has seen it. Orla Venn told Channel 6 that the gate was shut. Callum Rusk left.\n'
  expect(await silentIn(article)).toEqual(['Callum Rusk'])
})
