import { expect, test } from 'vitest'
import * as api from '../src/index.ts'
import { harbourArticle } from './support/harbour-article.ts'

test('the public API is this, and changes only on purpose', () => {
  expect(Object.keys(api).sort()).toEqual([
    'BriefingError',
    'brief',
    'briefJsonSchema',
    'checkTemplate',
    'compose',
    'diagnosticsOf',
    'extract',
    'formatDiagnostic',
    'ingest',
    'listTemplates',
    'loadFonts',
    'loadTemplate',
    'parseBrief',
    'pointAt',
    'publish',
    'read',
    'renderers',
    'withHelpers',
  ])
})

test('an article becomes a briefing in one call', async () => {
  const { template } = await api.loadTemplate('policy-brief')
  const source = {
    id: 'harbour.txt',
    name: 'harbour.txt',
    bytes: new TextEncoder().encode(harbourArticle),
  }
  const { value, diagnostics } = await api.brief(source, { template, formats: ['markdown'] })
  expect(value.article.text).toBe(harbourArticle)
  expect(value.brief.speakers.map(({ name }) => name)).toContain('Odo Brandt')
  expect(value.document.type).toBe('document')
  expect(value.files.map(({ format }) => format)).toEqual(['markdown'])
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('each phase can be called by itself', async () => {
  const bytes = new TextEncoder().encode(harbourArticle)
  const article = await api.ingest({ id: 'harbour.txt', name: 'harbour.txt', bytes })
  const facts = api.extract(article.value, { date: '2031-03-09' })
  const { template } = await api.loadTemplate('policy-brief')
  const document = api.compose(facts.value, template)
  const render = await api.renderers.markdown()
  const context = { theme: template.theme, fonts: new Map() }
  const { value } = await render(document.value, context)
  expect(new TextDecoder().decode(value)).toContain('# Port of Selm to close for repairs')
})

test('what is refused says where and why', async () => {
  const bytes = new TextEncoder().encode('---\ndate: [\n---\n\nText.\n')
  const refused = api.ingest({ id: 'pact.md', name: 'pact.md', bytes })
  const error = await refused.catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(api.BriefingError)
  if (!(error instanceof api.BriefingError)) return
  const [first] = api.diagnosticsOf(error)
  expect(first && api.formatDiagnostic(first)).toMatch(/^pact\.md:\d+:\d+: error: Cannot /)
})
