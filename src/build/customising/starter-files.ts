/** An invented article, with people who speak, figures, dates and a dispute: something for each part of a briefing. */
export const starterArticle = `---
title: Harbour town split over mooring dues
byline: Ilse Marrow
outlet: Quay Courier
published: 2026-03-09
---

The harbour board of Westerlyn will raise mooring dues by 18 percent from 1 May 2026, its chair Tomas Velder said on
Monday, calling the rise "the smallest step that keeps the breakwater standing".

Fishing crews denied that the money is needed. "We have paid for that wall twice already," Ana Brisk, who speaks for
the 64 boats of the Westerlyn fleet, told the Quay Courier. She said the board had spent 2.3 million crowns on offices
since 2024.

## What comes next

The town council will vote on the dues on 22 April 2026. Mayor Pell Oster said he expected "a long evening". If the
council refuses, repairs to the breakwater could stop in June, according to the board.

Velder urged the crews to look at the books. The board should publish them first, Brisk said.
`

/** A template of one's own to start from: it has something of each kind, and passes the checks. */
export const starterTemplate = `{{!-- What a briefing of this kind shows, from top to bottom. --}}
{{! slots: recommendations }}
{{> page-frame}}

:::masthead
::kicker[{{label "kind"}}]

# {{title.text}}

{{#each source}}
::meta[{{> source-line}}]

{{/each}}
:::

{{#if keyPoints}}
## {{label "keyMessages"}}

{{#each (best keyPoints 3)}}
- {{> statement}}
{{/each}}
{{/if}}

{{#if positions}}
## {{label "whoSaysWhat"}}

{{#each positions}}
- **{{name}}**{{#with (first statements)}}{{#if (and (ne kind "direct") (ne verb "said") verb)}}, {{verb}}{{/if}}: {{> said}} {{cite this}}{{/with}}
{{/each}}
{{/if}}

## {{label "recommendations"}}

::slot[{{label "recommendationsPrompt"}}]{id="recommendations"}

{{> sources}}

{{> verification}}
`

/** The words that template has of its own. */
export const starterLabels: Readonly<Record<string, string>> = {
  kind: 'Briefing',
  keyMessages: 'Key messages',
  whoSaysWhat: 'Who says what',
  recommendations: 'Recommendations',
  recommendationsPrompt: 'What should we do, and by when?',
}
