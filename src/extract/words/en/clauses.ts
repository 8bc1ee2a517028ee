import { wordSet } from '../../lexicons/word-set.ts'
import type { ClauseLexicon } from '../content-lexicon.ts'

/**
 * Origin: written for this project; the verbs are the commonest irregular past and auxiliary forms of English. Words that
 * make a condition or an attribution (`if`, `unless`, `according`) are no lead-ins and no tails: the clause is not true
 * without them.
 */
export const englishClauses: ClauseLexicon = {
  leadIns: wordSet(`
    following after before despite amid during with while when although though as since because once
    whereas in on at by for from under over against among within like unlike speaking having being based given
    facing seeking hoping calling warning ending marking just more less two three four five six
    seven eight nine ten months weeks days years hours long only barely nearly almost late early meanwhile however but and
  `),
  tails: wordSet(`
    after before as while when where which who whose because although though amid following despite
    described saying adding stressing noting citing calling warning ending marking making leaving
    raising prompting
  `),
  tailPhrases: ['for the (?:first|second|third|last) time', 'since (?=[\\p{N}\\p{Lu}])'],
  adverbials: wordSet('in at during'),
  openEnds: wordSet('and or but the a an of to that is was were are be said has have had'),
  finiteVerbs: wordSet(`
    is are was were has have had will would can could may might must shall should does do did
    said says told tells began begins became becomes came comes went goes fell falls rose rises grew grows met meets won
    wins lost loses made makes took takes held holds set sets cut cuts gave gives got gets put puts let lets left leaves
    led leads ran runs saw sees sent sends shut shuts spent spends stood stands struck strikes thought thinks threw
    understood wrote writes broke breaks brought brings built builds bought buys chose chooses drew draws drove drives
    fought faces found finds kept keeps knew knows laid lay lies paid pays plans read reached remains seeks sold sells
    shows shook shown sought spoke speaks split stays swore withdrew wants warns hit hits hopes calls expects agrees
    approves backs bans denies ends enters faces fails fears joins moves offers opens orders passes pledges proposes
    rejects returns signs starts stops suspends threatens urges visits vows votes needs includes means
  `),
  finiteEndings: ['ed'],
  falseFinite: wordSet(`
    hundred sacred hatred kindred red bed shed need indeed exceed proceed succeed speed seed weed feed breed greed creed
    united so-called wicked naked rugged beloved unprecedented aged ousted armed combined
  `),
}
