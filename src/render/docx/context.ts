import type { FileChild, IParagraphStyleOptions } from 'docx'
import type { Block } from '../../model/document.ts'
import type { Assets, Picture } from '../../model/picture.ts'
import type { Theme } from '../../model/theme.ts'
import type { Pt } from '../../model/units.ts'
import type { Page } from '../resolve/direction-around.ts'
import type { Direction } from '../resolve/directions.ts'
import { hasRightToLeft } from '../resolve/directions.ts'
import { wordsOf } from '../resolve/words-of.ts'
import type { ResolvedDocument } from '../resolve.ts'
import { commentWordsIn } from './comment-words.ts'
import type { Comments } from './comments.ts'
import { createComments } from './comments.ts'
import { referenceCounts } from './count-references.ts'
import type { Doubts } from './doubts.ts'
import type { WordLanguages } from './languages.ts'
import { documentLanguages } from './languages.ts'
import type { ListRegistry } from './lists.ts'
import { nameBookmarks } from './name-bookmarks.ts'
import type { Lines } from './styles/lines.ts'
import type { BoxName, ParagraphStyleId } from './styles/style-ids.ts'

/** What the handlers need to know of the document, and of the place a node stands in. */
export interface DocxContext {
  readonly theme: Theme
  /** The theme with lines as it has them, whatever the script. */
  readonly plainTheme: Theme
  /** Whether it is in the styles of a reference document: lines are as high as those have them, and nothing is in columns. */
  readonly isInHouse: boolean
  /** The styles made for paragraphs that stand otherwise than others of their style, by id. */
  readonly variedStyles: Map<string, IParagraphStyleOptions>
  /** The pictures figures name. */
  readonly assets: Assets
  readonly logo: Picture | undefined
  /** How wide letters are in the document, relative to the theme: a house has its own. */
  readonly letterScale: number
  readonly isRightToLeft: boolean
  readonly page: Page
  /** Nothing in the document is written from right to left. */
  readonly isLeftToRight: boolean
  /** Of the paragraph that is made. */
  readonly direction: Direction
  /** How high its lines are; undefined where its words do not tell. */
  readonly lines: Lines | undefined
  /** Whether its type is small: references in it are smaller still. */
  readonly isSmall: boolean
  /** What text is in that says nothing of it. */
  readonly usual: WordLanguages
  /** The pages of headings, by anchor; empty where no page can be counted. */
  readonly pageNumbers: ReadonlyMap<string, number>
  /** Bookmark names by anchor. */
  readonly bookmarks: ReadonlyMap<string, string>
  /** How many paragraphs are bookmarked to each fact, by its path in the Brief. */
  readonly factCounts: Map<string, number>
  readonly comments: Comments
  /** The content controls so far, and in how many places each slot stands. */
  readonly controls: { count: number; readonly places: Map<string, number> }
  readonly notes: NoteMarks
  readonly lists: ListRegistry
  /** Breaks that the next paragraph begins with. */
  readonly pending: PendingBreaks
  readonly place: Place
  /** The handler of block lists, here so that handlers need not import one another. */
  readonly blocks: (blocks: readonly Block[], context: DocxContext) => readonly Flow[]
}

export interface Place {
  /** The style of plain paragraphs here. */
  readonly text: ParagraphStyleId
  readonly box?: BoxName
  /** True in the head of the briefing. */
  readonly isMasthead?: boolean
  /** Text that runs against the page starts at the same side all the same: in a masthead, in a table. */
  readonly keepsSide?: boolean
  /** Lines are at least as high: cells of one row have their lines beside each other. */
  readonly leastLines?: Lines | undefined
  /** The paragraph stands on the page of the next, whatever its style. */
  readonly keepsNext?: boolean
  /** Depth of the list the place is in, 0 for the outermost. */
  readonly listLevel?: number
  /** True where Word allows neither columns nor tables: in footnotes. */
  readonly isNote: boolean
  /** True in other blocks: sections, and so columns, are for the top level. */
  readonly isNested: boolean
  /** How many columns share the width of the text. */
  readonly columns: number
}

export interface NoteMarks {
  readonly numbers: ReadonlyMap<string, number>
  /** How often each note is referred to. */
  readonly counts: ReadonlyMap<string, number>
  /** Notes that have their mark already. */
  readonly marked: Set<string>
}

export interface PendingBreaks {
  page: boolean
  column: boolean
  /** The paragraph is the first of its column. */
  top: boolean
}

/** What a block becomes: paragraphs and tables, or a stretch in columns, for which Word needs a section. */
export type Flow = FileChild | Columns

export interface Columns {
  readonly type: 'columns'
  readonly count: number
  /** Between two columns. */
  readonly gap: Pt
  /** Whether it stands off from what is above. */
  readonly isSpaced: boolean
  readonly children: readonly FileChild[]
}

export function isColumns(flow: Flow): flow is Columns {
  return 'type' in flow && flow.type === 'columns'
}

interface ContextOptions
  extends Pick<
    DocxContext,
    | 'theme'
    | 'plainTheme'
    | 'isInHouse'
    | 'assets'
    | 'logo'
    | 'letterScale'
    | 'pageNumbers'
    | 'blocks'
  > {
  /** Attributions to ask about. */
  readonly doubts: Doubts
}

/** The context of the document's outermost blocks. */
export function docxContext(
  document: ResolvedDocument,
  { doubts, ...given }: ContextOptions,
): DocxContext {
  const isRightToLeft = document.direction === 'rtl'
  const usual = documentLanguages(document)
  return {
    ...given,
    variedStyles: new Map(),
    isRightToLeft,
    page: document,
    isLeftToRight: !isRightToLeft && !hasRightToLeft(allWords(document)),
    direction: document.direction,
    lines: undefined,
    isSmall: false,
    usual,
    comments: createComments(doubts, {
      words: commentWordsIn(document.language),
      isRightToLeft,
      usual,
      isWanted: given.theme.docx.comments,
    }),
    controls: { count: 0, places: new Map() },
    bookmarks: nameBookmarks(document),
    factCounts: new Map(),
    notes: {
      numbers: new Map(document.notes.map(({ identifier, number }) => [identifier, number])),
      counts: referenceCounts(document),
      marked: new Set(),
    },
    lists: [],
    pending: { page: false, column: false, top: false },
    place: { text: 'BodyText', isNote: false, isNested: false, columns: 1 },
  }
}

function allWords(document: ResolvedDocument): string {
  return wordsOf([document, ...document.notes].flatMap(({ children }) => children))
}

/** The same document, another place in it. */
export function at(context: DocxContext, place: Partial<Place>): DocxContext {
  return { ...context, place: { ...context.place, isNested: true, ...place } }
}

/** The blocks without columns: what stood side by side stands in a row. */
export function flatBlocks(blocks: readonly Block[], context: DocxContext): readonly FileChild[] {
  return context.blocks(blocks, context).flatMap((flow) => (isColumns(flow) ? flow.children : flow))
}
