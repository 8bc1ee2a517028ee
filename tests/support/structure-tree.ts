import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PdfObjects, PdfValue } from './pdf-objects.ts'
import { isReference, readPdfObjects, wordsOf } from './pdf-objects.ts'

/** An element of the logical structure, as a screen reader goes through it. */
export interface StructureElement {
  readonly role: string
  readonly identifier: string
  readonly scope: string
  readonly summary: string
  readonly listNumbering: string
  readonly actualText: string
  readonly language: string
  /** What it holds, in order: words on a page, further elements, and the descriptions of annotations. */
  readonly kids: readonly (StructureElement | Words | Annotation)[]
}

export interface Words {
  readonly words: string
}

export interface Annotation {
  readonly description: string
}

/** The structure tree of a file: the tree itself from its objects, the words by pdfjs. */
export async function structureOf(bytes: Uint8Array): Promise<StructureElement> {
  const objects = readPdfObjects(bytes)
  const words = await markedWords(bytes)
  const root = objects.dictionary(
    objects.dictionary(objects.trailer.get('Root')).get('StructTreeRoot'),
  )
  const [document] = objects.list(root.get('K'))
  return elementOf(document, { objects, words })
}

/** Every element of one of the roles, in reading order, each with all its words. */
export function elementsOf(
  root: StructureElement,
  roles: readonly string[],
): readonly { readonly role: string; readonly text: string; readonly element: StructureElement }[] {
  const found = roles.includes(root.role)
    ? [{ role: root.role, text: textOf(root), element: root }]
    : []
  return [...found, ...childrenOf(root).flatMap((child) => elementsOf(child, roles))]
}

export function childrenOf({ kids }: StructureElement): readonly StructureElement[] {
  return kids.flatMap((kid) => ('role' in kid ? kid : []))
}

export function annotationsOf({ kids }: StructureElement): readonly Annotation[] {
  return kids.flatMap((kid) => ('description' in kid ? kid : []))
}

/** All words inside; notes stand where they are cited, and are left out, as is what is said of annotations. */
export function textOf(element: StructureElement): string {
  return element.kids
    .map((kid) =>
      'words' in kid ? kid.words : 'role' in kid && kid.role !== 'Note' ? textOf(kid) : '',
    )
    .join('')
}

interface Source {
  readonly objects: PdfObjects
  /** By `⟨object number of the page⟩ ⟨MCID⟩`. */
  readonly words: ReadonlyMap<string, string>
}

function elementOf(value: PdfValue, source: Source): StructureElement {
  const { objects } = source
  const data = objects.dictionary(value)
  const attributes = objects.dictionary(data.get('A'))
  const page = data.get('Pg')
  return {
    role: String(data.get('S')).slice(1),
    identifier: wordsOf(data.get('ID')),
    scope: String(attributes.get('Scope') ?? '').slice(1),
    summary: wordsOf(attributes.get('Summary')),
    listNumbering: String(attributes.get('ListNumbering') ?? '').slice(1),
    actualText: wordsOf(data.get('ActualText')),
    language: wordsOf(data.get('Lang')),
    kids: objects.list(data.get('K')).map((kid) => kidOf(kid, page, source)),
  }
}

function kidOf(kid: PdfValue, page: PdfValue, source: Source): StructureElement['kids'][number] {
  const { objects } = source
  if (typeof kid === 'number') return { words: wordsAt(page, kid, source) }
  const data = objects.dictionary(kid)
  const at = data.get('Pg') ?? page
  if (data.get('Type') === '/MCR') return { words: wordsAt(at, Number(data.get('MCID')), source) }
  if (data.get('Type') !== '/OBJR') return elementOf(kid, source)
  const annotation = objects.dictionary(data.get('Obj'))
  return { description: wordsOf(annotation.get('Contents')) }
}

function wordsAt(page: PdfValue, identifier: number, { words }: Source): string {
  const number = page !== undefined && isReference(page) ? page.ref : 0
  return words.get(`${number} ${identifier}`) ?? ''
}

/** The words of each stretch of marked content. */
async function markedWords(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const words = new Map<string, string>()
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const open: string[] = []
    for (const item of items) {
      if (!('type' in item)) {
        const key = open.findLast((name) => name !== '') ?? ''
        words.set(key, `${words.get(key) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`)
      } else if (item.type === 'endMarkedContent') {
        open.pop()
      } else {
        const match = /^p(\d+)R_mc(\d+)$/u.exec(item.id ?? '')
        open.push(match === null ? '' : `${match[1]} ${match[2]}`)
      }
    }
  }
  return words
}
