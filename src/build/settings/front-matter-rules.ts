import type { Article } from '../../model/article.ts'
import { codeFrame, placeIn } from '../../model/code-frame.ts'
import type { Result } from '../../model/diagnostic.ts'
import type { Rules } from '../../model/rules.ts'
import { rulesSchema } from '../../model/rules.ts'

/** What the front matter of an article says under `rules`: how much findings about it count. */
export function frontMatterRules({ metadata, source, text }: Article): Result<Rules> {
  const { values, spans, span } = metadata.frontMatter ?? {}
  const parsed = rulesSchema.safeParse(values?.['rules'] ?? {})
  if (parsed.success) return { value: parsed.data, diagnostics: [] }
  const { start = 0, end = 0 } = spans?.['rules'] ?? span ?? {}
  const place = placeIn(source.name, text, start, end)
  const wrong = parsed.error.issues.map(({ path }) => `\`${['rules', ...path].join('.')}\``)
  return {
    value: {},
    diagnostics: [
      {
        severity: 'error',
        code: 'extract/bad-front-matter',
        message: `Cannot use ${wrong.join(' and ')} of the front matter: expected rules, each with \`error\`, \`warn\`, \`info\` or \`off\`.`,
        place,
        frame: codeFrame(text, place),
        hint: 'A rule is what stands in brackets behind a finding, such as `extract/no-date`.',
      },
    ],
  }
}
