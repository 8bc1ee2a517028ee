import { expect, test, vi } from 'vitest'
import { loadTemplate } from '../../src/build/templates/load-template.ts'
import { mergeBriefs } from '../../src/extract/merge/merge-briefs.ts'
import type { Brief } from '../../src/model/brief.ts'
import { BriefingError } from '../../src/model/diagnostic.ts'
import type { Format } from '../../src/model/document.ts'
import { evidenceSourceOf } from '../../src/model/evidence.ts'
import type { Template } from '../../src/model/template.ts'
import { pt } from '../../src/model/units.ts'
import type { Publication, PublishOptions } from '../../src/pipeline.ts'
import { publish, read } from '../../src/pipeline.ts'
import { fonts } from '../render/pdf/support.ts'
import { generatedArticle, generatedLanguages } from '../support/generated-article.ts'
import { localHouse, stylesHouse, themedHouse, wholeHouse } from '../support/house-documents.ts'
import { readUntouched } from '../support/read-untouched.ts'
import { sourceFile } from '../support/source-file.ts'
import { picker } from '../support/tamperings.ts'

/** How many briefings of each form there are; `UNTOUCHED` times as many in longer runs. */
const times = Number(process.env['UNTOUCHED'] ?? 1)
const BRIEFINGS = 8 * times

vi.setConfig({ testTimeout: 600_000 * Math.max(times, 1) })

const kinds = ['policy-brief', 'information-memo', 'talking-points', 'quote-sheet']

interface Form {
  readonly kinds: readonly string[]
  readonly formats: readonly Format[]
  /** How many articles it is made of. */
  readonly articles: number
  /** On pages of half the height, where little fits. */
  readonly isOnHalfPages?: boolean
  readonly options: (seed: number) => Partial<PublishOptions>
}

const houses = [
  await stylesHouse(),
  await wholeHouse(),
  await localHouse('german'),
  await themedHouse(),
]

const forms: Readonly<Record<string, Form>> = {
  'Word files in the template of a house': {
    kinds,
    formats: ['docx'],
    articles: 1,
    options: (seed) => {
      const bytes = houses[seed % houses.length]
      return bytes === undefined ? {} : { reference: { file: 'house.docx', bytes } }
    },
  },
  'files with an annex': {
    // The one kind of which nearly all may move.
    kinds: ['information-memo'],
    formats: ['markdown', 'docx', 'pdf', 'html'],
    articles: 3,
    isOnHalfPages: true,
    options: () => ({ maxPages: 1 }),
  },
  'briefings of several articles': {
    kinds,
    formats: ['markdown', 'docx', 'pdf', 'html'],
    articles: 3,
    options: () => ({}),
  },
}

const ENDINGS = { markdown: 'md', docx: 'docx', pdf: 'pdf', html: 'html' } as const

test.each(Object.entries(forms))('%s that nobody touched pass', async (_, form) => {
  const failed: string[] = []
  let moved = 0
  for (let seed = 0; seed < BRIEFINGS; seed += 1) {
    const { files, texts, name } = await briefingOf(seed, form)
    for (const { format, bytes } of files) {
      const file = `brief.${ENDINGS[format]}`
      const { shown, failure } = await readUntouched({ name: file, bytes, texts })
      if (shown.passages.some(({ text }) => /^Annexe? A/u.test(text))) moved += 1
      if (failure !== undefined) failed.push(`seed ${seed} ${name} ${format}: ${failure}`)
    }
  }
  expect(failed).toEqual([])
  expect(moved > 0 || form.options(0).maxPages === undefined).toBe(true)
})

async function briefingOf(seed: number, form: Form) {
  const { formats, articles, options } = form
  const pick = picker(seed + 1)
  // Fonts for Chinese are no part of the project.
  const languages = generatedLanguages.filter((one) => one !== 'zh')
  const language = languages[seed % languages.length] ?? 'en'
  const kind = form.kinds[pick(form.kinds.length)] ?? 'policy-brief'
  const readings = []
  for (let index = 0; index < articles; index += 1) {
    const name = `${seed}-${index}.txt`
    const text = generatedArticle(language, pick)
    readings.push((await read(sourceFile(text, { name, id: name }))).value)
  }
  const [first] = readings
  if (first === undefined) throw new Error('no article')
  const brief =
    articles === 1
      ? first.brief
      : mergeBriefs(
          readings.map((reading) => reading.brief),
          'merged',
        )
  const texts = readings.map(({ article }) => evidenceSourceOf(article))
  const { template: whole } = await loadTemplate(kind, { language: brief.language })
  const template = form.isOnHalfPages === true ? onHalfPages(whole) : whole
  const { files } = await publishShort(brief, {
    ...{ template, formats, fonts, sources: texts },
    ...options(seed),
  })
  return { files, texts, name: `${language} ${kind}` }
}

function onHalfPages(template: Template): Template {
  const { theme } = template
  return { ...template, theme: { ...theme, page: { ...theme.page, marginBottom: pt(420) } } }
}

/** In as few pages as there can be, where a number is asked for. */
async function publishShort(brief: Brief, options: PublishOptions): Promise<Publication> {
  try {
    return (await publish(brief, options)).value
  } catch (error) {
    const { maxPages } = options
    const isTooShort = error instanceof BriefingError && error.code === 'render/page-budget'
    if (!isTooShort || maxPages === undefined || maxPages > 9) throw error
    return publishShort(brief, { ...options, maxPages: maxPages + 1 })
  }
}
