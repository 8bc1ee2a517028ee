import type { PhraseLexicon } from '../lexicon.ts'
import { wordSet } from '../word-set.ts'

/** Origin: written for this project. */
export const englishPhrases: PhraseLexicon = {
  accordingTo: [
    ['according', 'to'],
    ['as', 'reported', 'by'],
    ['in', 'the', 'words', 'of'],
    ['in', 'the', 'view', 'of'],
    ['in', 'the', 'opinion', 'of'],
    ['in', 'the', 'eyes', 'of'],
  ],
  opinionPrepositions: wordSet('in to by from'),
  opinionNouns: wordSet(
    'opinion view words estimation account mind telling judgment judgement assessment eyes',
  ),
  speechNouns: wordSet(`
    claim claims statement statements assertion assertions allegation allegations argument arguments belief beliefs suggestion
    suggestions warning warnings announcement announcements promise promises pledge pledges vow insistence contention
    accusation accusations conclusion prediction complaint complaints criticism demand demands acknowledgment admission
    declaration comment comments remark remarks
  `),
  tellers: wordSet(`
    report reports poll polls survey surveys study studies statement statements letter letters email emails e-mail e-mails
    article articles paper papers document documents data record records figure figures result results research analysis story
    indictment lawsuit complaint ad ads message messages memo memos post posts tweet tweets book books sign signs source
    sources evidence video videos transcript transcripts headline headlines estimate estimates note notes finding findings
    history official officials law ruling filing filings numbers statistics census review
  `),
  works: wordSet(
    'book film movie show novel album song series play program programme memoir drama musical hit magazine',
  ),
  occasions: wordSet(`
    interview interviews statement statements speech remarks comment comments email e-mail letter conference briefing
    call conversation tweet post message debate address testimony memo report article
  `),
  hearsayVerbs: wordSet(
    'say report allege claim believe think expect understand fear estimate predict forecast reveal show announce suggest',
  ),
  topics: wordSet(`
    challenges challenge obstacles obstacle problems problem causes cause reasons reason factors risks risk threats threat
    weaknesses weakness strengths priorities conditions steps areas ways dangers goals aims tasks shortcomings
  `),
  hearers: wordSet(`
    reporters journalists supporters lawmakers audience crowd viewers listeners members them us me him her you voters
    everyone people donors delegates police officials investigators senators
  `),
}
