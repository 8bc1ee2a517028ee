import { openPdf } from '../render/pdf/support.ts'

/** What a tagged PDF says in the order of its structure, white space and hyphens left out. */
export interface TaggedText {
  readonly body: string
  readonly notes: string
  /** The roles of its elements, in order. */
  readonly structure: readonly string[]
}

interface StructNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly StructNode[]
}

/** Reads a PDF as software for the blind does: by its tags, page by page. Headers and footers are not tagged. */
export async function taggedText(bytes: Uint8Array): Promise<TaggedText> {
  const { pages } = await openPdf(bytes)
  let body = ''
  let notes = ''
  const structure: string[] = []
  for (const page of pages) {
    const texts = await markedTexts(page)
    const visit = (node: StructNode, isNote: boolean) => {
      if (node.type === 'content') {
        const text = (texts.get(node.id ?? '') ?? '').replace(/[\s\u00ad\u2010-]+/g, '')
        if (isNote) notes += text
        else body += text
        return
      }
      structure.push(node.role ?? '')
      for (const child of node.children ?? []) visit(child, isNote || node.role === 'Note')
    }
    const tree: StructNode | null = await page.getStructTree()
    if (tree !== null) visit(tree, false)
  }
  return { body, notes, structure }
}

type Page = Awaited<ReturnType<typeof openPdf>>['pages'][number]

/** The text of each stretch of marked content, by its id. */
async function markedTexts(page: Page): Promise<ReadonlyMap<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const texts = new Map<string, string>()
  const open: (string | undefined)[] = []
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== undefined)
      if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + item.str)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id)
  }
  return texts
}
