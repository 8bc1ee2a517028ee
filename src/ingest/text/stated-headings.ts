import type { FrontMatter, HeadingRule } from '../../model/article.ts'
import { headingRules } from '../../model/article.ts'
import { codeFrame, placeIn } from '../../model/code-frame.ts'
import { BriefingError } from '../../model/diagnostic.ts'
import type { DecodedSource } from '../reader.ts'

/**
 * What front matter says of the headings of its text, as `headings: none`; undefined where it does not say.
 *
 * @throws BriefingError `ingest/bad-front-matter` for a value that is no rule, with its place.
 */
export function statedHeadings(
  frontMatter: FrontMatter | undefined,
  { name, text }: DecodedSource,
): HeadingRule | undefined {
  const value = frontMatter?.values['headings']
  if (value === undefined || value === null) return undefined
  const rule = headingRules.find((each) => each === value)
  if (rule !== undefined) return rule
  const span = frontMatter?.spans['headings']
  const place = span && {
    ...placeIn(name, text, span.start),
    length: Math.max(1, span.end - span.start),
  }
  throw new BriefingError(
    'ingest/bad-front-matter',
    `Cannot read the front matter of \`${name}\`: found ${JSON.stringify(value)} as \`headings\`, expected one of ${headingRules.join(', ')}.`,
    {
      place: place ?? { file: name },
      ...(place && { frame: codeFrame(text, place) }),
      hint: 'Use `none` for a text without headings.',
    },
  )
}
