import { expect, test } from 'vitest'
import { evidenceOf } from '../../src/model/evidence.ts'
import { verify } from '../../src/verify/verify.ts'
import { documentOf, finish, pierArticle, shownOf } from '../support/finished.ts'

const pier = await finish(pierArticle)

test('the Brief has as many quotations as its page says, untouched', async () => {
  const result = await verify(await shownOf(pier, 'docx'))
  expect(result.faults).toEqual([])
  expect(pier.brief.sourceBase.direct).toBe(3)
})

test('a file fails whose Brief was changed to tell of more quotations, and its pages made of it', async () => {
  const brief = { ...pier.brief, sourceBase: { ...pier.brief.sourceBase, direct: 9 } }
  const doctored = {
    ...pier,
    ...{ brief, document: documentOf(brief, pier.template) },
    evidence: evidenceOf(brief, pier.evidence.sources),
  }
  const result = await verify(await shownOf(doctored, 'html'))
  expect(result.faults.map(({ message }) => message)).toEqual([
    'it counts 9 direct quotations, and the Brief it carries has 3',
  ])
  expect(result.passes).toBe(false)
})

test('a file fails whose page and ledger tell of other counts than its Brief', async () => {
  const brief = { ...pier.brief, sourceBase: { ...pier.brief.sourceBase, unattributed: 0 } }
  const shown = await shownOf(
    {
      ...pier,
      document: documentOf(
        { ...brief, sourceBase: { ...brief.sourceBase, indirect: 7 } },
        pier.template,
      ),
    },
    'pdf',
  )
  const result = await verify(shown)
  expect(result.faults.map(({ message }) => message)).toContain(
    `it counts 7 indirect quotations, and the Brief it carries has ${pier.brief.sourceBase.indirect}`,
  )
})
