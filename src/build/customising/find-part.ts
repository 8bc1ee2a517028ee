import { BriefingError } from '../../model/diagnostic.ts'
import { findNearest } from '../../model/did-you-mean.ts'
import { MAIN } from '../templates/list-templates.ts'
import type { LoadedTemplate } from '../templates/load-template.ts'
import { PART_ENDING } from '../templates/part-name.ts'
import type { TemplateOrigin } from '../templates/template-reader.ts'

/** What people call a part of a template: `template`, `theme`, `labels.en`, or a partial by its name. */
export function partNames({ origins }: LoadedTemplate): readonly string[] {
  return origins.map(({ name }) => partNameOf(name)).filter((name) => !name.includes('/'))
}

/**
 * The part of a template people mean by a name.
 *
 * @throws BriefingError `compose/unknown-partial` with the parts there are.
 */
export function findPart(loaded: LoadedTemplate, part: string): TemplateOrigin {
  const found = loaded.origins.find(({ name }) => name === part || partNameOf(name) === part)
  if (found !== undefined) return found
  const names = partNames(loaded)
  const nearest = findNearest(part, names)
  throw new BriefingError(
    'compose/unknown-partial',
    `Cannot find the part \`${part}\` of \`${loaded.template.kind}\`: expected one of ${names.map((name) => `\`${name}\``).join(', ')}.`,
    nearest === undefined ? {} : { hint: `Did you mean \`${nearest}\`?` },
  )
}

function partNameOf(name: string): string {
  if (name === MAIN) return 'template'
  return name
    .replace(/^partials\//, '')
    .replace(PART_ENDING, '')
    .replace(/\.json$/, '')
}
