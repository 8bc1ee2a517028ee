/**
 * Every rule by which text of a source is left out of the blocks, and what it leaves out, in words for people. The ids
 * are public: scripts match on them, so one is never reused for another meaning. Scripts, styles, comments and the
 * like, which nobody reads on a page, are not told of.
 */
export const dropRules = {
  navigation: 'menus and other navigation',
  'page-header': 'the header of the page',
  'page-footer': 'the footer of the page',
  aside: 'what the page sets aside',
  form: 'forms and buttons',
  'share-bar': 'buttons to share and follow',
  'cookie-notice': 'notices of cookies and consent',
  comments: 'comments of readers',
  promotion: 'pointers to other articles, newsletters and advertisements',
  hidden: 'text that the page hides',
  embedded: 'text in pictures, formulas, reading aids above characters and other embedded content',
  'outside-main-content': 'text outside of the main content',
  'misplaced-markup': 'text that misplaced markup moves into other text',
  'repeated-title': 'repetitions of the title',
  'above-title': 'blocks above the title',
  standfirst: 'the standfirst, which is in the metadata',
  'line-of-links': 'lines of links',
  'furniture-line': 'lines for sharing, subscribing or reading more',
  'related-list': 'labels and entries of lists of other articles',
  'short-line': 'short lines above and below the text',
  'date-or-byline': 'date and byline lines, which are in the metadata',
  'about-author': 'lines about the author',
  'repeated-line': 'lines that repeat between the paragraphs',
  'repeated-paragraph': 'paragraphs that stand there a second time',
  'trailing-heading': 'headings after the end of the text',
  'not-in-stated-text': 'paragraphs that the page does not count to the article',
  'note-reference': 'signs that refer to a note, which is a block of its own',
  'quoted-mail': 'what a mail quotes of the mails before it',
  signature: 'the signature of a mail',
  'forwarding-note': 'what somebody wrote above a mail that they passed on',
  'raw-html': 'blocks of HTML',
  image: 'descriptions of images',
  'code-info': 'words behind the opening fence of code, such as the name of a language',
  'unused-definition': 'link definitions that nothing refers to',
} as const

export type DropRule = keyof typeof dropRules

/** A stretch of the source that is in no block, and why. UTF-16 units into `Article.text`, 0-based, end exclusive. */
export interface DroppedText {
  readonly rule: DropRule
  readonly start: number
  readonly end: number
  /** Its words, white space normalised, markup left out, cut after `MAX_EXCERPT` characters. */
  readonly text: string
  /** How many sentences of running text stand in it; many of them may be a part of the article. */
  readonly sentences: number
}
