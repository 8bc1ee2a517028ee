import type { StyleName } from '../../../model/style-names.ts'

/** Boxes are made of paragraph styles with a common border; each kind has styles of its own. */
export const boxNames = ['Callout', 'Warning', 'Slot'] as const

export type BoxName = (typeof boxNames)[number]

/**
 * Every paragraph style a document uses: its id, the name Word shows (its own where Word has such a style, since the
 * navigation pane, restyling and screen readers go by it), and the entry of the theme it looks like.
 */
export const paragraphStyleNames = {
  BodyText: ['Body Text', 'body'],
  Lead: ['Lead', 'lead'],
  MastheadText: ['Masthead Text', 'body'],
  MastheadLead: ['Masthead Lead', 'lead'],
  MastheadSmall: ['Masthead Small', 'note'],
  MastheadKicker: ['Masthead Kicker', 'kicker'],
  MastheadMeta: ['Masthead Meta', 'meta'],
  Kicker: ['Kicker', 'kicker'],
  Meta: ['Meta', 'meta'],
  SmallPrint: ['Small Print', 'note'],
  Support: ['Support', 'support'],
  Heading1: ['heading 1', 'title'],
  Heading2: ['heading 2', 'heading2'],
  Heading3: ['heading 3', 'heading3'],
  Heading4: ['heading 4', 'heading4'],
  Heading5: ['heading 5', 'heading4'],
  Heading6: ['heading 6', 'heading4'],
  MastheadRule: ['Masthead Rule', 'meta'],
  Quote: ['Quote', 'blockquote'],
  QuoteAttribution: ['Quote Attribution', 'attribution'],
  ListBullet: ['List Bullet', 'list'],
  ListBullet2: ['List Bullet 2', 'list'],
  ListBullet3: ['List Bullet 3', 'list'],
  ListBulletTight: ['List Bullet Tight', 'list'],
  ListNumber: ['List Number', 'list'],
  ListNumber2: ['List Number 2', 'list'],
  ListNumber3: ['List Number 3', 'list'],
  ListNumberTight: ['List Number Tight', 'list'],
  ListContinue: ['List Continue', 'list'],
  ListContinue2: ['List Continue 2', 'list'],
  ListContinue3: ['List Continue 3', 'list'],
  Caption: ['caption', 'tableCaption'],
  TableHeading: ['Table Heading', 'tableHead'],
  TableHeadingCentre: ['Table Heading Centre', 'tableHead'],
  TableHeadingEnd: ['Table Heading End', 'tableHead'],
  TableText: ['Table Text', 'tableCell'],
  TableTextCentre: ['Table Text Centre', 'tableCell'],
  TableTextEnd: ['Table Text End', 'tableCell'],
  CalloutTitle: ['Callout Title', 'calloutTitle'],
  CalloutText: ['Callout Text', 'calloutText'],
  CalloutSmall: ['Callout Small', 'note'],
  CalloutBullet: ['Callout Bullet', 'calloutText'],
  CalloutNumber: ['Callout Number', 'calloutText'],
  WarningTitle: ['Warning Title', 'calloutTitle'],
  WarningText: ['Warning Text', 'calloutText'],
  WarningSmall: ['Warning Small', 'note'],
  WarningBullet: ['Warning Bullet', 'calloutText'],
  WarningNumber: ['Warning Number', 'calloutText'],
  SlotText: ['Slot Text', 'slotText'],
  SlotSmall: ['Slot Author', 'attribution'],
  SlotBullet: ['Slot Bullet', 'slotText'],
  SlotNumber: ['Slot Number', 'slotText'],
  SlotPrompt: ['Slot Prompt', 'slotPrompt'],
  KeyFigure: ['Key Figure', 'keyFigureValue'],
  KeyFigureText: ['Key Figure Text', 'keyFigureText'],
  Picture: ['Picture', 'body'],
  CaptionedPicture: ['Captioned Picture', 'body'],
  PictureCaption: ['Picture Caption', 'figureCaption'],
  Logo: ['Logo', 'body'],
  ChartCaption: ['Chart Caption', 'tableCaption'],
  ChartLabel: ['Chart Label', 'chartLabel'],
  ChartValue: ['Chart Value', 'chartValue'],
  ChartBar: ['Chart Bar', 'chartLabel'],
  CodeBlock: ['Code Block', 'code'],
  HorizontalRule: ['Horizontal Rule', 'body'],
  ColumnSpace: ['Column Space', 'body'],
  SectionEnd: ['Section End', 'body'],
  TOC2: ['toc 2', 'list'],
  TOC3: ['toc 3', 'list'],
  TOC4: ['toc 4', 'list'],
  SourceEntry: ['Source Entry', 'sourceEntry'],
  FootnoteText: ['footnote text', 'footnote'],
  CommentText: ['annotation text', 'note'],
  Marking: ['Marking', 'marking'],
  MarkingBelow: ['Marking Below', 'marking'],
  Header: ['header', 'header'],
  Footer: ['footer', 'footer'],
} as const satisfies Record<string, readonly [name: string, look: StyleName]>

export type ParagraphStyleId = keyof typeof paragraphStyleNames

/** Character styles. Word takes one a run, so what may nest has styles for the combinations. */
export const characterStyleNames = {
  Strong: 'Strong',
  Emphasis: 'Emphasis',
  IntenseEmphasis: 'Intense Emphasis',
  Hyperlink: 'Hyperlink',
  HyperlinkStrong: 'Hyperlink Strong',
  HyperlinkEmphasis: 'Hyperlink Emphasis',
  HyperlinkIntense: 'Hyperlink Intense',
  Code: 'Code',
  Citation: 'Citation',
  CitationSmall: 'Citation Small',
  SourceLabel: 'Source Label',
  Separator: 'Separator',
  TlpLabel: 'TLP Label',
  FootnoteReference: 'footnote reference',
  CommentReference: 'annotation reference',
  PlaceholderText: 'Placeholder Text',
  // `docx` writes a part of endnotes, and its separators name this style.
  EndnoteReference: 'endnote reference',
} as const

export type CharacterStyleId = keyof typeof characterStyleNames

export const TABLE_STYLE = 'BriefingTable'

export const CHART_STYLE = 'BriefingChart'
export const FIGURES_STYLE = 'BriefingFigures'
