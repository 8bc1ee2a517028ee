import type { z } from 'zod'
import type { Article } from '../model/article.ts'
import type { Brief, Handling } from '../model/brief.ts'
import type { Config } from '../model/config.ts'
import type { TextFact } from '../model/fact.ts'
import { plainPortionMark } from '../model/portion-marks.ts'
import { handlingFields } from './analyst/analyst-fields.ts'
import type { AnalystReader } from './analyst/analyst-reader.ts'
import { suggest } from './analyst/analyst-reader.ts'

/** Digits of the source's hash that make the reference where none is given. */
const REFERENCE_DIGITS = 8

/**
 * Marking, reference and distribution: what the analyst says under `handling`, else at the top, else what the project
 * configuration says, else nothing. Never inferred from the text. Without a reference it is `BRF-` and the first
 * eight digits of the source's hash.
 */
export function collectHandling(
  article: Article,
  analyst: AnalystReader,
  defaults: Config['handling'] = {},
): Handling {
  reportUnknownKeys(analyst)
  const given = <Value>(key: keyof typeof handlingFields, schema: z.ZodType<Value>) =>
    analyst.get(['handling', key], schema) ?? analyst.get([key], schema)
  const fact = (
    key: Exclude<
      keyof typeof handlingFields,
      'tlp' | 'distribution' | 'attachments' | 'portionMarks' | 'references' | 'rule' | 'withhold'
    >,
    standard?: string | undefined,
  ): TextFact | null => {
    const own = given(key, handlingFields[key])
    if (own !== undefined) return analystFact(own.value, own.spans)
    return standard === undefined ? null : analystFact(standard, [])
  }
  const distribution = given('distribution', handlingFields.distribution)
  const attachments = given('attachments', handlingFields.attachments)
  const portions = given('portionMarks', handlingFields.portionMarks)
  const marks = portions?.value ?? defaults.portionMarks
  // Only under `handling`: at the top the word may mean a bibliography.
  const references = analyst.get(['handling', 'references'], handlingFields.references)
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
    event: fact('event'),
    edition: fact('edition'),
    nextIssue: fact('nextIssue'),
    attachments: (attachments?.value ?? []).map((name) =>
      analystFact(name, attachments?.spans ?? []),
    ),
    portionMarks:
      marks === undefined
        ? null
        : {
            source: analystFact(plainPortionMark(marks.source), portions?.spans ?? []),
            analyst: analystFact(
              plainPortionMark(marks.analyst ?? marks.source),
              portions?.spans ?? [],
            ),
          },
    references: references?.value ?? defaults.references ?? false,
  }
}

/**
 * Whether who spoke is withheld, and of whom: what the analyst says, else the configuration; only under `handling`, since
 * these words may mean anything at the top. Null where nobody says so.
 */
export function collectRedaction(
  analyst: AnalystReader,
  defaults: Config['handling'] = {},
): Brief['redaction'] {
  const rule = analyst.get(['handling', 'rule'], handlingFields.rule)?.value ?? defaults.rule
  const withhold = analyst.get(['handling', 'withhold'], handlingFields.withhold)?.value
  if (rule === undefined) return null
  return { rule, withhold: withhold ?? defaults.withhold ?? [], isDone: false, spans: [] }
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

function reportUnknownKeys(analyst: AnalystReader): void {
  const known = Object.keys(handlingFields)
  const listed = known.map((key) => `\`${key}\``).join(', ')
  for (const key of analyst.keys('handling')) {
    if (known.includes(key)) continue
    analyst.report(['handling', key], ({ title, code }) => ({
      severity: 'warning',
      code,
      message: `Cannot use \`handling.${key}\` of ${title}: no such setting, expected one of ${listed}.`,
      hint: suggest(key, known),
    }))
  }
}
