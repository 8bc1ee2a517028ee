import { expect, test, vi } from 'vitest'
import { verify } from '../../src/verify/verify.ts'
import { finish, shownOf } from '../support/finished.ts'
import { kinds } from '../support/kinds.ts'

vi.setConfig({ testTimeout: 120_000 })

/**
 * What pages do: the title with the outlet's name behind it, the headline in the address, a description that runs a
 * byline into the first sentence, items of a bold word and a line break, a title with soft hyphens, a quotation in two
 * pairs of marks, written as numbers, a first sentence of few words with hyphens and contractions.
 */
const page = `<!doctype html>
<html lang="en"><head>
<title>Night ferries to Selm stay in har\u00adbour for a third week - Selm Courier</title>
<link rel="canonical" href="https://courier.example/night-ferries-to-selm-stay-in-harbour-for-a-third-week/">
<meta property="og:site_name" content="Night ferries to Selm stay in harbour for a third week - Selm Courier">
<meta name="description" content="Ada Morn THE night ferries to Selm stayed in harbour for a third week on Monday.">
<meta property="article:published_time" content="2031-05-14">
</head><body><article>
<h1>Night ferries to Selm stay in har\u00adbour for a third week</h1>
<p>THE night ferries to Selm stayed in harbour for a third week on Monday.</p>
<p>Night-time arrivals also don&#8217;t mean much to the pilots without a second <code>tug</code> in the harbour, Harbour Master Ivo Orr said.</p>
<p>&#8220;The second tug was promised in March, and nobody has seen it,&#8221; said Petra Lind of the pilots&#8217; union.</p>
<p>&#8222;<q>There is one tug, there is one crew, and nobody knows of a third.&#8230;</q>&#8220;, said Petra Lind of the pilots&#8217; union.</p>
<h2>What the council plans</h2>
<ul>
<li><b>A second tug in autumn</b><br>The council of Selm said that it would hire a second tug from 1 September.</li>
<li><b>Two pilots more at night</b><br>It also plans to pay for two pilots more at night, Mayor Ana Vale said.</li>
</ul>
<p>&#8220;We will not send a ship out at night with one tug,&#8221; Vale told the council in a letter to her lawyers.</p>
</article></body></html>`

const files = kinds.flatMap((kind) =>
  (['docx', 'html', 'pdf'] as const).map((format) => [kind, format] as const),
)

test.each(files)('a %s of a web page passes untouched as %s', async (kind, format) => {
  const finished = await finish(page, { kind, name: 'page.html' })
  const result = await verify(await shownOf(finished, format))
  expect(result.checked.filter(({ passes }) => !passes)).toEqual([])
  expect(result.faults).toEqual([])
})
