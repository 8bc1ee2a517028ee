import { loadTemplate } from '../dist/build/templates/load-template.js'
import { loadFonts } from '../dist/build/themes/load-fonts.js'
import { compose } from '../dist/compose/index.js'
import { extract } from '../dist/extract/index.js'
import { ingest } from '../dist/ingest/index.js'
import { formats } from '../dist/model/document.js'
import { renderers } from '../dist/render/index.js'

/**
 * The phases as functions of an article's text, each with what it needs made beforehand.
 *
 * @typedef {{ name: string, prepare: (text: string) => Promise<() => unknown> }} Step
 */

const { template: brief } = await loadTemplate('policy-brief')
const fonts = await loadFonts(brief.theme)

/** The built-in brief has room for so much and no more; this one grows with the article. */
const digest = {
  ...brief,
  main: {
    path: 'bench/digest.md.hbs',
    text: `# {{title.text}}

{{#each sentences}}
{{text}} {{cite this}}

{{/each}}
{{#each quotes}}
- {{content}} {{cite this}}
{{/each}}
`,
  },
}

/** @param {string} text */
const fileOf = (text) => ({
  id: 'article.txt',
  name: 'article.txt',
  bytes: new TextEncoder().encode(text),
})
/** @param {string} text */
const articleOf = async (text) => (await ingest(fileOf(text))).value
/** @param {string} text */
const briefOf = async (text) => extract(await articleOf(text)).value
/** @param {string} text */
const documentOf = async (text, template) => compose(await briefOf(text), template).value

export const ingestStep = {
  name: 'ingest',
  prepare: async (text) => {
    const file = fileOf(text)
    return () => ingest(file)
  },
}

export const extractStep = {
  name: 'extract',
  prepare: async (text) => {
    const article = await articleOf(text)
    return () => extract(article)
  },
}

/** @param {typeof brief} template */
const composeStepOf = (template) => ({
  name: 'compose',
  prepare: async (text) => {
    const facts = await briefOf(text)
    return () => compose(facts, template)
  },
})

/** @param {typeof brief} template */
const renderStepsOf = (template) =>
  formats.map((format) => ({
    name: `render ${format}`,
    prepare: async (text) => {
      const document = await documentOf(text, template)
      const render = await renderers[format]()
      return () => render(document, { theme: template.theme, fonts })
    },
  }))

/** What comes behind the Brief, for the built-in policy brief. */
export const briefSteps = [composeStepOf(brief), ...renderStepsOf(brief)]

/** The same, for a briefing that has every sentence and every quotation. */
export const digestSteps = [composeStepOf(digest), ...renderStepsOf(digest)]
