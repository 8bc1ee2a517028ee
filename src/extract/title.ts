import type { Brief } from '../model/brief.ts'
import type { TextFact } from '../model/fact.ts'
import { isQuotable } from './material.ts'
import { metadataFact } from './metadata-fact.ts'
import type { Reading, ReadSentence } from './reading.ts'
import { factOf } from './reading.ts'
import { findLeadClause } from './title/lead-clause.ts'
import { contentLexiconOf } from './words/content-lexicon-of.ts'

/** A title is sought in so many sentences of the opening. */
const LEAD_SENTENCES = 2

/**
 * The title the source gives; else one made from the opening: a clause, cut whole, its first letter raised (the fact
 * then counts as computed). Else the first heading, else the name of the file. `isGiven` tells the first from the rest.
 */
export function collectTitle(reading: Reading): Brief['title'] {
  const { article, sections } = reading
  const { title } = article.metadata
  if (title !== undefined) return { text: metadataFact(title), method: 'given', isGiven: true }
  const lead = leadTitle(reading)
  if (lead !== undefined) return { text: lead, method: 'lead', isGiven: false }
  const heading = sections.find((section) => section.heading !== undefined)?.heading
  if (heading !== undefined) {
    return { text: factOf(article, heading), method: 'heading', isGiven: false }
  }
  const name = article.source.name.replace(/(?!^)\.[^.]+$/u, '')
  const text: TextFact = { value: name, origin: 'computed', spans: [] }
  return { text, method: 'file-name', isGiven: false }
}

function leadTitle({ article, language, sentences }: Reading): TextFact | undefined {
  const lexicon = contentLexiconOf(language)
  for (const sentence of sentences.slice(0, LEAD_SENTENCES).filter(isQuotable)) {
    const clause = findLeadClause(sentence.text, lexicon)
    if (clause !== undefined) return titleFact({ article, sentence }, clause)
  }
  return undefined
}

function titleFact(
  { article, sentence }: { readonly article: Reading['article']; readonly sentence: ReadSentence },
  { start, end }: { readonly start: number; readonly end: number },
): TextFact {
  const from = sentence.start + start
  const fact = factOf(article, sentence.paragraph.block, from, sentence.start + end)
  const [first = ''] = fact.value
  const raised = first.toUpperCase()
  if (raised === first || raised.length !== first.length) return fact
  return { value: raised + fact.value.slice(first.length), origin: 'computed', spans: fact.spans }
}
