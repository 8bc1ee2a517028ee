import type { Gender } from '../lexicons/gender.ts'
import type { Mention } from './mention.ts'

/** Somebody or something the article names, all its mentions together. */
export interface NamedActor {
  readonly index: number
  readonly kind: 'person' | 'organisation' | 'place' | 'unknown'
  /** In order. */
  readonly mentions: readonly Mention[]
  /** The fullest form. */
  readonly name: string
  readonly gender: Gender | undefined
  /** Of a body, what its article tells where nouns have genders. */
  readonly articleGender: Gender | undefined
}

/** The actor of some mentions, in order; `index` counts the actors of the article. */
export function toNamedActor(own: readonly Mention[], index: number): NamedActor {
  const fullest = own.reduce((best, one) => (isFuller(one, best) ? one : best))
  const [articleGender] = own.flatMap((mention) => mention.articleGender ?? [])
  const { name } = fullest
  return { index, kind: kindOf(own), mentions: own, name, gender: genderOf(own), articleGender }
}

function isFuller(one: Mention, best: Mention): boolean {
  if (one.name === best.name) return false
  const words = (mention: Mention) => mention.name.split(/\s+/u).length
  // `Selm` is a better name than the `SELM` of a dateline.
  const isCapitals = ({ name }: Mention) =>
    name === name.toUpperCase() && name !== name.toLowerCase()
  if (one.name.toUpperCase() === best.name) return isCapitals(best) && !isCapitals(one)
  return (
    words(one) > words(best) ||
    (words(one) === words(best) &&
      one.name.length > best.name.length &&
      /-/u.test(one.name) &&
      !/-/u.test(best.name))
  )
}

function kindOf(own: readonly Mention[]): NamedActor['kind'] {
  const count = (kind: Mention['kind']) => own.filter((mention) => mention.kind === kind).length
  const [person, organisation, place] = [count('person'), count('organisation'), count('place')]
  if (person > 0 && person >= organisation && person >= place) return 'person'
  if (organisation > 0 && organisation >= place) return 'organisation'
  return place > 0 ? 'place' : 'unknown'
}

function genderOf(own: readonly Mention[]): Gender | undefined {
  const female = own.filter(({ gender }) => gender === 'female').length
  const male = own.filter(({ gender }) => gender === 'male').length
  return female === male ? undefined : female > male ? 'female' : 'male'
}
