import { and } from './and.ts'
import { best } from './best.ts'
import { cite } from './cite.ts'
import { clauses } from './clauses.ts'
import { comparable } from './comparable.ts'
import { count } from './count.ts'
import { date } from './date.ts'
import { defaultTo } from './default.ts'
import type { HelperDefinition } from './definition.ts'
import { eq } from './eq.ts'
import { except } from './except.ts'
import { excerpt } from './excerpt.ts'
import { first } from './first.ts'
import { group } from './group.ts'
import { gt } from './gt.ts'
import { gte } from './gte.ts'
import { join } from './join.ts'
import { label } from './label.ts'
import { last } from './last.ts'
import { limit } from './limit.ts'
import { lineBreak } from './line-break.ts'
import { list } from './list.ts'
import { lt } from './lt.ts'
import { lte } from './lte.ts'
import { mentions } from './mentions.ts'
import { ne } from './ne.ts'
import { not } from './not.ts'
import { number } from './number.ts'
import { offsets } from './offsets.ts'
import { openSlots } from './open-slots.ts'
import { or } from './or.ts'
import { ordinal } from './ordinal.ts'
import { pageCount } from './page-count.ts'
import { pageNumber } from './page-number.ts'
import { plural } from './plural.ts'
import { quote } from './quote.ts'
import { rank } from './rank.ts'
import { refer } from './refer.ts'
import { rest } from './rest.ts'
import { says } from './says.ts'
import { section } from './section.ts'
import { sentence } from './sentence.ts'
import { short } from './short.ts'
import { slot } from './slot.ts'
import { sort } from './sort.ts'
import { speaker } from './speaker.ts'
import { truncate } from './truncate.ts'
import { where } from './where.ts'
import { withinWords } from './within-words.ts'

/** Every helper there is without those of templates, by the name templates call it. One row a helper; each has a file of its own. */
export const helpers: Readonly<Record<string, HelperDefinition>> = {
  and,
  best,
  cite,
  clauses,
  comparable,
  count,
  date,
  default: defaultTo,
  eq,
  except,
  excerpt,
  first,
  group,
  gt,
  gte,
  join,
  label,
  last,
  limit,
  lineBreak,
  list,
  lt,
  lte,
  mentions,
  ne,
  not,
  number,
  offsets,
  openSlots,
  or,
  ordinal,
  pageCount,
  pageNumber,
  plural,
  quote,
  rank,
  refer,
  rest,
  says,
  section,
  sentence,
  short,
  slot,
  sort,
  speaker,
  truncate,
  where,
  withinWords,
}
