import { expect, test, vi } from 'vitest'
import { loadTemplate } from '../../src/build/templates/load-template.ts'
import { redact } from '../../src/extract/redact/redact.ts'
import type { Format } from '../../src/model/document.ts'
import { evidenceSourceOf } from '../../src/model/evidence.ts'
import type { Template } from '../../src/model/template.ts'
import { publish, read } from '../../src/pipeline.ts'
import { fonts } from '../render/pdf/support.ts'
import { generatedArticle, generatedLanguages } from '../support/generated-article.ts'
import { readUntouched } from '../support/read-untouched.ts'
import { sourceFile } from '../support/source-file.ts'
import { picker } from '../support/tamperings.ts'

/** How many untouched files there are; `UNTOUCHED` times as many in longer runs. */
const times = Number(process.env['UNTOUCHED'] ?? 1)
const FILES = 1000 * times

vi.setConfig({ testTimeout: 600_000 * Math.max(times, 1) })

const formats = ['markdown', 'docx', 'pdf', 'html'] as const
const ENDINGS: Readonly<Record<Format, string>> = {
  markdown: 'md',
  docx: 'docx',
  pdf: 'pdf',
  html: 'html',
}

const kinds = [
  'policy-brief',
  'information-memo',
  'talking-points',
  'quote-sheet',
  'timeline-sitrep',
]
const themes = ['chancery', 'bulletin']

/** Parts of the law, for messages to come sooner. */
const PARTS = 5

/** Fonts for Chinese are no part of the project, so it has no pages; Markdown does not carry a source without the names. */
const formatsOf = (language: string, isWithheld: boolean) =>
  formats.filter((format) =>
    format === 'markdown' ? !isWithheld : language !== 'zh' || format === 'docx',
  )

test.each(Array.from({ length: PARTS }, (_, shard) => shard))(
  'files nobody touched pass, whatever their article, kind, theme, language and length (part %i)',
  async (shard) => {
    const failed: string[] = []
    let files = 0
    for (let seed = shard; files < FILES / PARTS; seed += PARTS) {
      const made = await briefingOf(seed)
      for (const { name, bytes, texts } of made.files) {
        files += 1
        const { failure } = await readUntouched({ name, bytes, texts })
        if (failure !== undefined) failed.push(`${made.name} ${name}: ${failure}`)
      }
    }
    expect(failed).toEqual([])
  },
)

async function briefingOf(seed: number) {
  const pick = picker(seed)
  const language = generatedLanguages[seed % generatedLanguages.length] ?? 'en'
  const kind = kinds[pick(kinds.length)] ?? 'policy-brief'
  const labels = [undefined, 'en', 'fr', 'ar'][pick(4)]
  const theme = themes[pick(themes.length)] ?? 'chancery'
  const isWithheld = (language === 'en' || language === 'fr') && pick(4) === 0
  const source = sourceFile(generatedArticle(language, pick), {
    name: `${seed}.txt`,
    id: `${seed}.txt`,
  })
  const { value } = await read(source, isWithheld ? { handling: { rule: 'chatham-house' } } : {})
  const { brief, texts } = redact(value.brief, [evidenceSourceOf(value.article)])
  const { value: publication } = await publish(brief, {
    template: await templateOf(kind, { theme, language: labels ?? brief.language }),
    formats: formatsOf(language, isWithheld),
    fonts,
    language: labels,
    sources: texts,
  })
  return {
    name: [`seed ${seed}`, language, kind, labels ?? '-', theme, isWithheld ? 'withheld' : ''].join(
      ' ',
    ),
    files: publication.files.map(({ format, bytes }) => ({
      name: `brief.${ENDINGS[format]}`,
      bytes,
      texts,
    })),
  }
}

const templates = new Map<string, Promise<Template>>()

function templateOf(
  kind: string,
  look: { readonly theme: string; readonly language: string },
): Promise<Template> {
  const key = [kind, look.theme, look.language].join(' ')
  const known = templates.get(key) ?? loadTemplate(kind, look).then(({ template }) => template)
  templates.set(key, known)
  return known
}
