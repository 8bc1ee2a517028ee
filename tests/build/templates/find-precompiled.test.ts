import { describe, expect, test, vi } from 'vitest'
import { findPrecompiled, templateDigest } from '../../../src/build/templates/find-precompiled.ts'
import { loadTemplate } from '../../../src/build/templates/load-template.ts'
import { compose } from '../../../src/compose/index.ts'
import { printedSlots } from '../../../src/compose/printed-slots.ts'
import { fullBrief } from '../../support/brief.ts'
import { PROJECT } from '../../support/built.ts'
import { kinds } from '../../support/kinds.ts'

// Only what is built has templates that were made into functions.
type Templates = typeof import('../../../src/build/templates/precompiled-templates.ts')
type Finding = typeof import('../../../src/build/templates/find-precompiled.ts')
const built: Templates = await import(`${PROJECT}/dist/build/templates/precompiled-templates.js`)
const finding: Finding = await import(`${PROJECT}/dist/build/templates/find-precompiled.js`)

vi.setConfig({ testTimeout: 60_000 })

test('every built-in template is made into functions when Briefwright is built', () => {
  expect(Object.keys(built.precompiledTemplates).sort()).toEqual([...kinds].sort())
})

describe.each(kinds)('the built %s', (kind) => {
  test('prints what its files print, from the same places', async () => {
    const { template } = await loadTemplate(kind)
    const precompiled = await finding.findPrecompiled(template)
    expect(precompiled).toBeDefined()
    const brief = fullBrief()
    const options = { templateLines: true }
    expect(compose(brief, { ...template, precompiled }, options)).toEqual(
      compose(brief, template, options),
    )
    expect(precompiled?.slots).toEqual(printedSlots(template))
  })
})

test('a template that is not as it was then, or is not ours alone, is compiled from its files', async () => {
  const { template } = await loadTemplate('policy-brief')
  const others = [
    { ...template, main: { ...template.main, text: `${template.main.text}\nMore.\n` } },
    { ...template, partials: { ...template.partials, masthead: { path: 'm', text: '# Mine\n' } } },
    { ...template, labels: { ...template.labels, en: { sources: 'Sources of {none}' } } },
    { ...template, helperFiles: [{ path: 'helpers.mjs', text: '' }] },
    { ...template, isBuiltIn: false },
  ]
  for (const other of others) expect(await finding.findPrecompiled(other)).toBeUndefined()
  const inFrench = { ...template, labels: { ...template.labels, fr: { sources: 'Origines' } } }
  expect(templateDigest(inFrench)).toBe(templateDigest(template))
  expect(await findPrecompiled(template)).toBeUndefined()
})
