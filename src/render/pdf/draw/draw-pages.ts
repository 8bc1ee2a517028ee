import type { Reference } from 'pdfkit'
import type { Picture } from '../../../model/picture.ts'
import type { Conformance } from '../../../model/theme.ts'
import type { ResolvedDocument } from '../../resolve.ts'
import type { Face } from '../fonts.ts'
import type { Box, FillBox, Owner, Page, Pages, PictureBox } from '../layout/page.ts'
import type { Carried } from './attachments.ts'
import { attachEvidence } from './attachments.ts'
import { Canvas } from './canvas.ts'
import { addOutputIntent, archiveClaims } from './conformance.ts'
import { createDestinations } from './destinations.ts'
import { dateOf, infoOf, xmpOf } from './metadata.ts'
import { addOutline } from './outline.ts'
import { drawPicture } from './picture.ts'
import type { StructureTree } from './structure-tree.ts'
import { createStructureTree } from './structure-tree.ts'
import { withSpans } from './with-spans.ts'

interface DrawOptions {
  readonly document: ResolvedDocument
  readonly conformance: Conformance
  /** What is attached; where the standard claimed allows no attachments, there must be none. */
  readonly evidence: Carried | undefined
  readonly face: (name: string) => Face
  /** By the name a picture box has; a box without a picture stays empty. */
  readonly picture: (name: string) => Picture | undefined
}

/** Pages as the bytes of a tagged PDF 1.7 that claims PDF/UA-1 and, if asked to, PDF/A. */
export function drawPages(
  laid: Pages,
  { document, conformance, evidence, face, picture }: DrawOptions,
): Uint8Array {
  const { language, properties } = document
  const { width, height, pages, structure } = withSpans(laid, language)
  const canvas = new Canvas({ language, width, height })
  const tree = createStructureTree(canvas, structure)
  const destinations = createDestinations(pages)
  for (const page of pages) {
    drawPage(page, {
      canvas,
      tree,
      destinations,
      face,
      picture,
      roleOf: (node) => structure[node]?.role ?? 'P',
    })
  }
  tree.finish()
  addOutline(canvas.outline, document.outline, { pages, width })
  const archive = archiveClaims[conformance]
  if (archive !== undefined) addOutputIntent(canvas)
  if (evidence !== undefined) attachEvidence(canvas, evidence, dateOf(properties))
  return canvas.finish(infoOf(properties), xmpOf(properties, { language, archive }))
}

interface PageTools {
  readonly canvas: Canvas
  readonly tree: StructureTree
  readonly destinations: ReadonlyMap<string, string>
  readonly face: (name: string) => Face
  readonly picture: (name: string) => Picture | undefined
  readonly roleOf: (node: number) => string
}

function drawPage(page: Page, tools: PageTools): void {
  const { canvas, tree, destinations, face, picture, roleOf } = tools
  const key = tree.addKey()
  const reference: Reference = canvas.startPage(key)
  let open: Owner | undefined
  const enter = (owner: Owner | undefined) => {
    if (owner === open) return
    if (open !== undefined) canvas.endContent()
    open = owner
    if (owner === undefined) return
    if (typeof owner !== 'number') return canvas.startContent(owner, '', 0)
    canvas.startContent(owner, roleOf(owner), tree.addContent(owner, reference, key))
  }
  for (const box of page.boxes) {
    switch (box.type) {
      case 'text':
        enter(box.owner)
        canvas.drawText(box, face(box.face))
        break
      case 'fill':
        enter(box.owner ?? 'artifact')
        canvas.drawFill(box)
        addExtent(box, tools)
        break
      case 'picture': {
        const found = picture(box.picture)
        if (found === undefined) break
        enter(box.owner)
        drawPicture(box, found, canvas)
        addExtent(box, tools)
        break
      }
      case 'rule':
        enter('artifact')
        canvas.drawRule(box)
        break
      case 'link': {
        const name = box.target.type === 'anchor' ? destinations.get(box.target.anchor) : ''
        if (name === undefined) break
        const linkKey = tree.addKey()
        tree.addAnnotation(box.owner, linkKey, canvas.addLink(box, name, linkKey))
        break
      }
      case 'anchor':
        addDestination(box, { canvas, destinations })
        break
    }
  }
  enter(undefined)
  canvas.endPage()
}

function addExtent(box: FillBox | PictureBox, { canvas, tree }: PageTools): void {
  if (typeof box.owner !== 'number') return
  const top = canvas.height - box.y
  tree.addExtent(box.owner, [box.x, top - box.height, box.x + box.width, top])
}

function addDestination(
  box: Extract<Box, { readonly type: 'anchor' }>,
  { canvas, destinations }: Pick<PageTools, 'canvas' | 'destinations'>,
): void {
  const name = destinations.get(box.anchor)
  if (name !== undefined) canvas.addDestination(name, box.y)
}
