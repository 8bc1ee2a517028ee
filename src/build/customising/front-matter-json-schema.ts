import { z } from 'zod'
import { handlingFields, slotSchema, writtenDate } from '../../extract/analyst/analyst-fields.ts'
import { headingRules } from '../../model/article.ts'
import { rulesSchema } from '../../model/rules.ts'

const text = z.union([z.string(), z.number()])
const names = z.union([z.string(), z.array(z.string())])

const frontMatterSchema = z
  .looseObject({
    title: text.meta({ description: 'Of the article.' }),
    byline: names.meta({
      description: 'Who wrote the article; `author` and `authors` say the same.',
    }),
    author: names,
    authors: names,
    outlet: text.meta({ description: 'Where the article was published.' }),
    published: text.meta({ description: 'When: `2031-05-14`, or in words of its language.' }),
    standfirst: text.meta({ description: 'The words between its title and its text.' }),
    url: z.url({ protocol: /^https?$/ }).meta({ description: 'Its address on the web.' }),
    language: z.string().meta({ description: 'BCP 47, of the article; `lang` says the same.' }),
    lang: z.string(),
    headings: z.enum(headingRules).meta({
      description: 'What counts as a heading of a plain text.',
    }),
    rules: rulesSchema.meta({ description: 'How much findings about this article count.' }),
    date: writtenDate.meta({ description: 'Of the briefing: `2031-05-14`.' }),
    handling: z.strictObject(handlingFields).partial().meta({
      description: 'What the briefing says of its handling; the same keys may stand at the top.',
    }),
    ...handlingFields,
    slots: z.record(z.string(), slotSchema.nullable()).meta({
      description: 'What an analyst writes, by slot: Markdown, or a list of texts.',
    }),
  })
  .partial()
  .meta({ title: 'Briefwright front matter' })

/** The JSON Schema of the front matter of an article. Other keys may stand there: articles bring their own. */
export function frontMatterJsonSchema(): unknown {
  return z.toJSONSchema(frontMatterSchema, { io: 'input' })
}
