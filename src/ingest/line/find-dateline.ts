const MAX_PLACE = 60

const PLACE_WORD = "\\p{Lu}[\\p{L}\\p{M}'’.]*(?:-\\p{L}+)*"
const PLACE = `${PLACE_WORD}(?:\\s+(?:of|the|de|del|da|do|el|al|la|le|sur|am|an|upon)?\\s*${PLACE_WORD}){0,3}`
const MONTH_DAY =
  '(?:\\p{Lu}\\p{L}{2,8}\\.?\\s+\\d{1,2}|(?:le\\s+)?\\d{1,2}(?:er|\\.)?\\s+\\p{L}{3,9}\\.?)(?:,?\\s+\\d{4})?'
const AGENCY = '\\s*[(\\[]\\p{L}[^()\\[\\]\\n]{1,40}[)\\]]'

/**
 * A place, perhaps with its country, a date and an agency, and a dash:
 *
 *     GENEVA, Aug 15 (Reuters) — The council …
 *     Selm- The council …
 *     KERVALAN. La fermeture …
 */
const DATELINE = new RegExp(
  `^(${PLACE}(?:,\\s+${PLACE}){0,2}(?:,\\s+${MONTH_DAY})?)(${AGENCY})?\\s*(?:(—|–|―|--)|(?<=\\s)(-)(?=\\s)|(-)(?=\\s)|(:)(?=\\s)|(?<=\\p{Lu}{4})(\\.)(?=\\s+\\p{Lu}))\\s*`,
  'u',
)

/** Words that open a sentence before a dash as often as a place opens an article. */
const NO_PLACE =
  /^(?:The|This|That|These|Those|It|He|She|We|They|You|In|On|At|And|But|For|Yes|No|What|Why|How|When|Who|Update|Note|Editor|Exclusive|Analysis|Opinion|Breaking|Watch|Video|Photo|Interview)$/iu

/** Places whose name has an article. */
const PLACE_WITH_ARTICLE = /^The\s+(?:Hague|Gambia|Bahamas|Bronx|Valley)\b/iu

/**
 * Where the dateline at the start of a paragraph ends, UTF-16 units, dash included, or undefined where there is none.
 * After a place in small letters the text must go on with a capital letter, a quotation mark or a number.
 */
export function findDateline(paragraph: string): number | undefined {
  const head = paragraph.slice(0, 160)
  const match = DATELINE.exec(head)
  if (match === null) return undefined
  const [all, place = '', agency, dash, , , colon, stop] = match
  if (place.length > MAX_PLACE) return undefined
  if (NO_PLACE.test(place.split(/[\s,]/u)[0] ?? '') && !PLACE_WITH_ARTICLE.test(place))
    return undefined
  const name = place.split(',')[0] ?? ''
  const inCapitals = name === name.toUpperCase() && name.length > 2
  if ((colon ?? stop) !== undefined && !inCapitals) return undefined
  if (stop !== undefined && /[\s,.]/u.test(place)) return undefined
  const after = head.slice(all.length)
  if (after === '' || (/^\p{Ll}/u.test(after) && !inCapitals && agency === undefined))
    return undefined
  // Two or more plain words before a long dash are more often a name or a phrase than a city, unless a comma follows.
  if (dash !== undefined && !inCapitals && agency === undefined && name.split(/\s+/u).length > 2)
    return undefined
  return all.trimEnd().length
}
