import { expect, test } from 'vitest'
import { textFragmentUrl } from '../../src/compose/text-fragment.ts'
import { read } from '../../src/pipeline.ts'
import { sourceFile } from '../support/source-file.ts'

const ARTICLE = `---
url: https://courier.example/pier#top
---
Selm council splits

The council of Selm has postponed its vote on the pier until May.

“We will not sign it, and we will not be hurried,” Ana Vale said on Tuesday in Selm.

The council of Selm has postponed its vote on the pier until June.

The well-known pier, built in 1931, is closed.
`

async function addresses(): Promise<readonly (string | undefined)[]> {
  const { brief } = (await read(sourceFile(ARTICLE))).value
  const [source] = brief.source
  return (source?.paragraphs ?? []).map((paragraph) =>
    source === undefined ? undefined : textFragmentUrl(source, paragraph, brief.sentences),
  )
}

test('a link leads to the first words of its paragraph', async () => {
  const found = await addresses()
  expect(found).toContain(
    'https://courier.example/pier#:~:text=The%20council%20of%20Selm%20has%20postponed',
  )
  expect(found.at(-1)).toContain('#:~:text=The%20well%2Dknown%20pier%2C%20built')
})

test('where an earlier sentence has the same words, the link tells what stands in front', async () => {
  expect(await addresses()).toContain(
    'https://courier.example/pier#:~:text=on%20Tuesday%20in%20Selm.-,The%20council%20of%20Selm%20has%20postponed',
  )
})
