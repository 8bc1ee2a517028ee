import { BuilderElement, FileChild, XmlAttributeComponent } from 'docx'
import { slotTag } from '../../model/slot-tag.ts'

/** Word shows no longer titles. UTF-16 units. */
const MAX_TITLE = 64

export interface ContentControlOptions {
  /** Unique in the document, from 1 on. */
  readonly number: number
  readonly slot: string
  /** What Word shows on its handle. */
  readonly title: string
  /** Whether what it holds is a prompt, which goes with the first letter typed. */
  readonly isOpen: boolean
  /** At least one. */
  readonly children: readonly FileChild[]
}

/** A block of rich text that an analyst fills (ECMA-376 part 1, 17.5.2): it may be edited and not be deleted. */
export class ContentControl extends FileChild {
  constructor({ number, slot, title, isOpen, children }: ContentControlOptions) {
    super('w:sdt')
    this.root.push(
      new BuilderElement({
        name: 'w:sdtPr',
        children: [
          valued('w:alias', cut(title)),
          valued('w:tag', slotTag(slot)),
          valued('w:id', String(number)),
          valued('w:lock', 'sdtLocked'),
          ...(isOpen ? [new BuilderElement({ name: 'w:showingPlcHdr' })] : []),
          new BuilderElement({ name: 'w:richText' }),
        ],
      }),
      new BuilderElement({ name: 'w:sdtContent', children }),
    )
  }
}

/**
 * The start or the end of a bookmark that stands between paragraphs (ECMA-376 part 1, 17.13.6), around a content
 * control: programs that drop the control keep it. `id` is unique among bookmarks; the end has no name.
 */
export class BlockBookmark extends FileChild {
  constructor(id: string, name?: string) {
    super(name === undefined ? 'w:bookmarkEnd' : 'w:bookmarkStart')
    this.root.push(new BookmarkAttributes(name === undefined ? { id } : { name, id }))
  }
}

class BookmarkAttributes extends XmlAttributeComponent<{
  readonly name?: string
  readonly id: string
}> {
  override readonly xmlKeys = { name: 'w:name', id: 'w:id' }
}

function valued(name: string, value: string): BuilderElement<{ value: string }> {
  return new BuilderElement({ name, attributes: { value: { key: 'w:val', value } } })
}

function cut(title: string): string {
  return title.length <= MAX_TITLE
    ? title
    : `${title.slice(0, MAX_TITLE - 2).replace(/\s\S*$|\p{Cs}$/u, '')} …`
}
