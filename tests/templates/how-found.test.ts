import { expect, test, vi } from 'vitest'
import { loadTemplate } from '../../src/build/templates/load-template.ts'
import { CONFIDENCE_TABLE } from '../../src/extract/speech/confidence-table.ts'
import { isSpeakerless } from '../../src/extract/speech/resolution-rule.ts'
import { publish, read } from '../../src/pipeline.ts'
import { pierArticle } from '../support/finished.ts'

vi.setConfig({ testTimeout: 60_000 })

/** The names of rules that nobody would take for words. */
const rules = [...new Set(CONFIDENCE_TABLE.map(([, rule]) => rule))].filter(
  (rule) => rule !== 'any' && rule.includes('-') && !isSpeakerless(rule),
)

test.each(['en', 'fr', 'ar'])(
  'a quote sheet says in words of %s how a speaker was found',
  async (language) => {
    const { template } = await loadTemplate('quote-sheet')
    const bytes = new TextEncoder().encode(pierArticle)
    const { value } = await read({ id: 'a', name: 'a.txt', bytes, format: undefined })
    const [quote] = value.brief.quotes.filter(({ speaker }) => speaker !== null)
    if (quote === undefined) throw new Error('Bug: nobody speaks')
    expect(rules.length).toBeGreaterThan(5)
    for (const rule of rules) {
      const quotes = [{ ...quote, resolution: { rule, evidence: null } }]
      const brief = { ...value.brief, quotes }
      const { value: sheet } = await publish(brief, { template, formats: ['markdown'], language })
      const [shown] = new TextDecoder().decode(sheet.files[0]?.bytes).split('<!--')
      expect(shown).toContain(template.labels[language]?.['found'])
      expect(shown).not.toContain(rule)
    }
  },
)
