import { SaxesParser } from 'saxes'
import { z } from 'zod'
import type { Evidence } from './evidence.ts'
import { WORD_EVIDENCE_NAMESPACE } from './evidence.ts'
import type { Ledger } from './ledger.ts'
import { ledgerSchema } from './ledger.ts'
import { formatPlainJson } from './plain-json.ts'

/** What a Word file carries of its own making; see `WORD_EVIDENCE_NAMESPACE`. */
export interface WordEvidence {
  /** Undefined where the theme keeps the facts out of the file. */
  readonly brief: string | undefined
  readonly sources: Evidence['sources']
  /** What the file was made to show; undefined where it carries no evidence. */
  readonly ledger?: Ledger | undefined
  /** The words of every paragraph that no analyst is asked to write, in reading order. */
  readonly paragraphs: readonly string[]
}

/** The custom XML part of a Word file, as `WORD_EVIDENCE_NAMESPACE` describes it. */
export function formatEvidenceXml({ brief, sources, ledger, paragraphs }: WordEvidence): string {
  const elements = [
    ...(brief === undefined ? [] : [element('brief', brief)]),
    ...sources.map((source) => element('source', formatPlainJson(source))),
    ...(ledger === undefined ? [] : [element('ledger', formatPlainJson(ledger))]),
    element('paragraphs', formatPlainJson(paragraphs)),
  ]
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<briefwright xmlns="${WORD_EVIDENCE_NAMESPACE}">${elements.join('')}</briefwright>`
}

/** What `formatEvidenceXml` wrote, or undefined for any other XML, and for JSON of another shape. */
export function parseEvidenceXml(xml: string): WordEvidence | undefined {
  const texts = childTexts(xml)
  if (texts === undefined) return undefined
  const ledger = texts.find(({ name }) => name === 'ledger')?.text
  const result = contentSchema.safeParse({
    brief: texts.find(({ name }) => name === 'brief')?.text,
    ...(ledger !== undefined && { ledger: parseJson(ledger) }),
    sources: texts.flatMap(({ name, text }) => (name === 'source' ? [parseJson(text)] : [])),
    paragraphs: parseJson(texts.find(({ name }) => name === 'paragraphs')?.text ?? '[]'),
  })
  return result.success ? { ...result.data, brief: result.data.brief } : undefined
}

const contentSchema = z.object({
  brief: z.string().optional(),
  sources: z.array(
    z.strictObject({ id: z.string(), name: z.string(), sha256: z.string(), text: z.string() }),
  ),
  ledger: ledgerSchema.optional(),
  paragraphs: z.array(z.string()),
})

function element(name: string, json: string): string {
  const text = json
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // The only characters that JSON leaves as they are and XML forbids.
    .replaceAll('\ufffe', '\\ufffe')
    .replaceAll('\uffff', '\\uffff')
  return `<${name}>${text}</${name}>`
}

interface ChildText {
  readonly name: string
  readonly text: string
}

/** The elements below the root with their texts; undefined where the root is not ours or the XML is broken. */
function childTexts(xml: string): readonly ChildText[] | undefined {
  const children: { name: string; text: string }[] = []
  let depth = 0
  let isOurs = true
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('opentag', ({ uri, local }) => {
    isOurs &&= uri === WORD_EVIDENCE_NAMESPACE && (depth > 0 || local === 'briefwright')
    if (depth === 1) children.push({ name: local, text: '' })
    depth += 1
  })
  parser.on('closetag', () => {
    depth -= 1
  })
  const add = (text: string) => {
    const open = children.at(-1)
    if (depth === 2 && open !== undefined) open.text += text
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('doctype', () => {
    isOurs = false
  })
  parser.on('error', () => {
    isOurs = false
  })
  parser.write(xml).close()
  return isOurs ? children : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
