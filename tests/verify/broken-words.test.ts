import { expect, test, vi } from 'vitest'
import { verify } from '../../src/verify/verify.ts'
import { finish, shownOf } from '../support/finished.ts'

vi.setConfig({ testTimeout: 120_000 })

const ferry = `Night ferries to Selm stay in harbour

SELM, 4 March 2031 - The night ferries carry 300 Lautsprecherverkleidungsbestandteile of wood, and 240 passengers. Harbour Master Ivo Orr closed the pier on 12 May.

“We will not send a ship out at night with one tug, and nobody has seen the second,” Mayor Ana Vale told the Selm Courier on Tuesday. The promise of another tug promoted a larger backlash from pilots who felt that they had been forced out of the harbour of the town.[citation needed]

Petra Lind said the ship sails in autumn.
`

/** An article of which the text is the data of a page. */
const data = `Night ferries to Selm stay in harbour

“The second tug was promised in March,” said Petra Lind.

{"id":823,"by":"Petra Lind","caption":"Courtesy of Petra Lind","icon":"https:\\/\\/ferry.example\\/media\\/default_image_of_all.png","sizes":{"thumb":"https:\\/\\/ferry.example\\/uploads\\/2031\\/05\\/TUG_1500-520x381.jpg","thumb_width":520,"ferry_news_landscape_12_9":"https:\\/\\/ferry.example\\/uploads\\/2031\\/05\\/TUG_1500.jpg","ferry_news_landscape_12_9_width":1500,"ferry_news_portrait_12_9":"https:\\/\\/ferry.example\\/uploads\\/2031\\/05\\/TUG_1500.jpg"},"note":"said 823"}

“There is one tug and there is one crew,” Ana Vale said. “Nobody knows of a third,” 823 said.
`

const files = [ferry, data].flatMap((article, index) =>
  ['policy-brief', 'timeline-sitrep', 'quote-sheet', 'information-memo'].flatMap((kind) =>
    (['pdf', 'docx'] as const).map(
      (format) => [index === 0 ? 'long words' : 'data', kind, format, article] as const,
    ),
  ),
)

test.each(files)(
  'an article with %s passes untouched: %s as %s',
  async (_, kind, format, article) => {
    const result = await verify(await shownOf(await finish(article, { kind }), format))
    expect(result.checked.filter(({ passes }) => !passes)).toEqual([])
    expect(result.faults).toEqual([])
  },
)
