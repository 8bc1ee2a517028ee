import type { Diagnostic } from '../model/diagnostic.ts'
import { compareText } from '../model/span.ts'
import type { Template } from '../model/template.ts'
import { chooseLabels } from './labels.ts'

/**
 * That the template has no words in a language, and says its own in English: a warning where somebody `asked` for that
 * language, a remark where it is that of the article.
 */
export function missingLabels(
  template: Template,
  language: string,
  asked: boolean,
): readonly Diagnostic[] {
  const tag = language.split('-')[0] ?? language
  if (tag === 'und' || chooseLabels(template, language).language.split('-')[0] === tag) return []
  const known = Object.keys(template.labels).sort(compareText)
  return [
    {
      severity: asked ? 'warning' : 'info',
      code: 'compose/no-labels',
      message: `Cannot find words of the template \`${template.kind}\` in \`${language}\`: expected one of ${known.map((name) => `\`${name}\``).join(', ')}. They are in English.`,
      hint: `\`templates/${template.kind}/labels.${tag}.json\` can say them in that language.`,
    },
  ]
}
