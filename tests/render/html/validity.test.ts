import axe from 'axe-core'
import fc from 'fast-check'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { JSDOM } from 'jsdom'
import { expect, test, vi } from 'vitest'
import type { Document } from '../../../src/model/document.ts'
import { arbitraryDocument } from '../../support/arbitrary-document.ts'
import { everyNode } from '../../support/document.ts'
import { sweep } from '../../support/sweep.ts'
import { render } from './support.ts'

// Axe reads a page in seconds on a slow machine.
vi.setConfig({ testTimeout: 120_000 })

const RUNS = sweep(8, 1)

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      // A matter of taste: the serialiser writes the doctype in lower case and long titles are the article's own.
      'doctype-style': 'off',
      'long-title': 'off',
      // A document has one title; those made up here may have several.
      'heading-level': ['error', { allowMultipleH1: true }],
    },
  }),
)

test('a page with every node is valid HTML', async () => {
  expect(await faultsOf(everyNode())).toEqual([])
})

test('a page written from right to left is valid HTML', async () => {
  expect(await faultsOf(everyNode({ language: 'ar', direction: 'rtl' }))).toEqual([])
})

test('whatever the document, the page is valid HTML', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDocument, async (document) => {
      expect(await faultsOf(document)).toEqual([])
    }),
    RUNS,
  )
})

test('a page with every node meets what axe can check of WCAG 2.2 AA', async () => {
  expect(await barriersIn(everyNode())).toEqual([])
})

test('a page written from right to left meets it as well', async () => {
  expect(await barriersIn(everyNode({ language: 'ar', direction: 'rtl' }))).toEqual([])
})

async function faultsOf(document: Document): Promise<readonly string[]> {
  const { results } = await validator.validateString(await render(document))
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line}: ${message} [${ruleId}]`),
  )
}

/** Rules of WCAG and axe's own. Contrast, which needs a screen, has a test of its own (`contrast.test.ts`). */
async function barriersIn(document: Document): Promise<readonly string[]> {
  const { window } = new JSDOM(await render(document), { runScripts: 'outside-only' })
  window.eval(axe.source)
  const { violations } = await window.axe.run({ rules: { 'color-contrast': { enabled: false } } })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)
}
