import { readFileSync } from 'node:fs'
import type { Labels, Template } from '../../src/model/template.ts'
import { themeSchema } from '../../src/model/theme.ts'

const theme = themeSchema.parse(
  JSON.parse(
    readFileSync(new URL('../../templates/policy-brief/theme.json', import.meta.url), 'utf8'),
  ),
)

/** A template from its text, partials and labels. */
export function templateOf(
  text: string,
  partials: Readonly<Record<string, string>> = {},
  labels: Labels = {},
): Template {
  return {
    kind: 'test-brief',
    main: { path: 'template.md.hbs', text },
    partials: Object.fromEntries(
      Object.entries(partials).map(([name, partial]) => [
        name,
        { path: `partials/${name}.md.hbs`, text: partial },
      ]),
    ),
    labels: { en: labels },
    theme,
  }
}
