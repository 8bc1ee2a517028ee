import { expect, test } from 'vitest'
import type { Document } from '../../../src/model/document.ts'
import { renderMarkdown } from '../../../src/render/markdown/index.ts'
import {
  br,
  cite,
  doc,
  everyNode,
  h,
  link,
  note,
  p,
  row,
  table,
  text,
} from '../../support/document.ts'

const print = async (document: Document) =>
  new TextDecoder().decode((await renderMarkdown(document)).value)

test('reads like a file written by hand', async () => {
  expect(await print(everyNode())).toBe(`Official-sensitive · TLP:AMBER · OFFICIAL · BRF-1

Policy brief

# Harbour pact leaves the ferry question open

2 January 2026 · Reference BRF-1

What changed, and who says so.

> **At a glance**
>
> The pact was signed on Tuesday.[^p1]

## Key messages

- A plain item.
- An item with **strong** and *emphasis*.
  - A nested item.

3. Third.
4. Fourth.

### Voices

> We will not sign twice.
>
> — Ana Morel, harbour minister[^p4]

**Who said what**

| Actor | Position | Ref. |
| - | - | - |
| Ana Morel | “We will not sign twice”[^1] | [^p4] |
| Harbour union | asked for a pause | [^p1] |

- **4.2 million** passengers a year[^p1]
- **37 %** of them commuters

*Three empty berths at night*

The harbour, seen from the *tower*.

| Passengers a year | |
| - | -: |
| on the ferries[^p1] | **4.2 million** |
| on the bridge[^1] | **1.5 million** |

\`\`\`
a | b
  c
\`\`\`

___

Left column.

Right column.

> Analyst to complete: what follows for us?

Wait and see.

— J. Doe

See [the page](https://example.org/x?a=1\\&b=2), \`x | y\`\\
and a new line.

Markdown only.

## Sources

[^p1]: ¶ 1 line 3: “The pact was …”

[^p4]: [¶ 4](https://example.org/a#:~:text=We%20will) line 9: “We will …”

[^1]: Said in the chamber, with *emphasis*.
`)
})

test('links to a heading by the fragment viewers give it', async () => {
  const document = doc([
    h(1, 'a', 'What’s next?'),
    h(2, 'b', 'What’s next?'),
    p(link('#b', 'below')),
  ])
  expect(await print(document)).toContain('[below](#whats-next-1)')
})

test('links to a source entry by its footnote', async () => {
  const document = doc([
    p(link('#p1', 'as reported'), ' there'),
    {
      type: 'sourceList',
      children: [
        { type: 'sourceEntry', anchor: 'p1', label: '¶ 1', children: [text('line 3')] },
        { type: 'sourceEntry', anchor: 'p2', label: '¶ 2', children: [text('never cited')] },
      ],
    },
  ])
  expect(await print(document)).toBe(
    'as reported[^p1] there\n\n- ¶ 2 never cited\n\n[^p1]: ¶ 1 line 3\n',
  )
})

test('links to the web page where there is no entry to lead to', async () => {
  expect(await print(doc([p('said ', cite('¶ 1', 'p1', 'https://e.org/'))]))).toBe(
    'said [¶ 1](https://e.org/)\n',
  )
})

test('writes a row of a table and a heading in one line', async () => {
  const words = ['a|b', br, 'c'] as const
  expect(await print(doc([h(1, 'a', ...words), table('', row([...words]), row('d'))]))).toBe(
    '# a|b c\n\n| a\\|b c |\n| - |\n| d |\n',
  )
})

test('numbers footnotes by their first citation', async () => {
  const document = doc([p('x', note('second'), 'y', note('first'))], {
    footnotes: [
      { identifier: 'first', children: [p('1')] },
      { identifier: 'second', children: [p('2'), p('more')] },
    ],
  })
  expect(await print(document)).toBe('x[^1]y[^2]\n\n[^1]: 2\n\n    more\n\n[^2]: 1\n')
})

test('leaves out header zones that count pages', async () => {
  const header = {
    start: [text('TLP:GREEN')],
    center: [text('p. '), { type: 'pageNumber' as const }],
    end: [],
  }
  expect(await print(doc([p('x')], { header }))).toBe('TLP:GREEN\n\nx\n')
})
