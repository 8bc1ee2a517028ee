import type { z } from 'zod'
import type { Article } from '../model/article.ts'
import type { Handling } from '../model/brief.ts'
import type { Config } from '../model/config.ts'
import type { TextFact } from '../model/fact.ts'
import type { FrontMatterReader } from './front-matter/front-matter-reader.ts'
import { suggest } from './front-matter/front-matter-reader.ts'
import { handlingFields } from './front-matter/front-matter-schema.ts'

/** Digits of the source's hash that make the reference where none is given. */
const REFERENCE_DIGITS = 8

/**
 * Marking, reference and distribution: what front matter says under `handling`, else at its top, else what the project
 * configuration says, else nothing. Never inferred from the text. Without a reference it is `BRF-` and the first
 * eight digits of the source's hash.
 */
export function collectHandling(
  article: Article,
  frontMatter: FrontMatterReader,
  defaults: Config['handling'] = {},
): Handling {
  reportUnknownKeys(frontMatter)
  const given = <Value>(key: keyof typeof handlingFields, schema: z.ZodType<Value>) => {
    const nested = frontMatter.get(['handling', key], schema)
    if (nested !== undefined) return { value: nested, spans: frontMatter.spans('handling') }
    const top = frontMatter.get([key], schema)
    return top === undefined ? undefined : { value: top, spans: frontMatter.spans(key) }
  }
  const fact = (
    key: Exclude<keyof typeof handlingFields, 'tlp' | 'distribution'>,
    standard?: string | undefined,
  ): TextFact | null => {
    const own = given(key, handlingFields[key])
    if (own !== undefined) return analystFact(own.value, own.spans)
    return standard === undefined ? null : analystFact(standard, [])
  }
  const distribution = given('distribution', handlingFields.distribution)
  return {
    marking: fact('marking', defaults.marking),
    tlp: given('tlp', handlingFields.tlp)?.value ?? defaults.tlp ?? null,
    reference: fact('reference') ?? hashReference(article),
    distribution: (distribution?.value ?? defaults.distribution ?? []).map((name) =>
      analystFact(name, distribution?.spans ?? []),
    ),
    drafter: fact('drafter', defaults.drafter),
    clearance: fact('clearance'),
    contact: fact('contact'),
    addressee: fact('addressee', defaults.addressee),
  }
}

function analystFact(value: string, spans: TextFact['spans']): TextFact {
  return { value, origin: 'analyst', spans }
}

function hashReference({ source, text }: Article): TextFact {
  return {
    value: `BRF-${source.sha256.slice(0, REFERENCE_DIGITS)}`,
    origin: 'computed',
    spans: [{ source: source.id, start: 0, end: text.length }],
  }
}

function reportUnknownKeys(frontMatter: FrontMatterReader): void {
  const known = Object.keys(handlingFields)
  for (const key of Object.keys(frontMatter.mapping('handling'))) {
    if (known.includes(key)) continue
    frontMatter.report('handling', {
      severity: 'warning',
      code: 'extract/bad-front-matter',
      message: `Cannot use \`handling.${key}\` of the front matter: found an unknown key, expected one that handling has.`,
      hint: suggest(key, known),
    })
  }
}
