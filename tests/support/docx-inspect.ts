import { strFromU8, unzipSync } from 'fflate'

/** A paragraph of a Word file: its style, its words, and its XML. */
export interface WordParagraph {
  readonly style: string
  readonly text: string
  readonly xml: string
}

/** A Word file as text parts and paragraphs. */
export interface WordFile {
  /** Names of the entries, in their order in the package. */
  readonly names: readonly string[]
  /** The XML of a part; empty when there is none. */
  readonly part: (name: string) => string
  /** The paragraphs of the main part, tables included. */
  readonly paragraphs: readonly WordParagraph[]
  /** The paragraphs of each footnote, separators left out. */
  readonly notes: readonly (readonly WordParagraph[])[]
  /** Targets of the external links of the main part, in order. */
  readonly links: readonly string[]
}

export function inspectDocx(bytes: Uint8Array): WordFile {
  const parts = new Map(
    Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]),
  )
  const part = (name: string) => parts.get(name) ?? ''
  const notes = [...part('word/footnotes.xml').matchAll(/<w:footnote\b([^>]*)>.*?<\/w:footnote>/gs)]
  const targets = part('word/_rels/document.xml.rels').matchAll(
    /Target="([^"]*)" TargetMode="External"/g,
  )
  return {
    names: [...parts.keys()],
    part,
    paragraphs: paragraphsOf(part('word/document.xml')),
    notes: notes
      .filter(([, attributes = '']) => !attributes.includes('w:type='))
      .map(([xml]) => paragraphsOf(xml)),
    links: [...targets].map(([, url = '']) => unescapeXml(url)),
  }
}

function paragraphsOf(xml: string): readonly WordParagraph[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? 'Normal',
    text: textOf(paragraph),
    xml: paragraph,
  }))
}

/** The words of runs; a break is a line end, a tab a tab. */
function textOf(xml: string): string {
  const pieces = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\/>/g)
  return [...pieces]
    .map(([, words, mark]) => (words === undefined ? (mark === 'tab' ? '\t' : '\n') : words))
    .map(unescapeXml)
    .join('')
}

export function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
