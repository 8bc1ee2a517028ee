import type { SourceFile, SourceFormat } from '../model/article.ts'

/** By file name ending, lower case, without the dot. Other endings are told by content. */
const formatOfExtension: ReadonlyMap<string, SourceFormat> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mdown', 'markdown'],
  ['mkd', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['eml', 'eml'],
  ['mht', 'eml'],
  ['mhtml', 'eml'],
  ['rss', 'feed'],
  ['atom', 'feed'],
])

/** How much of a text is looked at for signs of a format. UTF-16 units. */
const SAMPLE_LENGTH = 64 * 1024

const HTML_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|section|p|h1|title|meta)\b/i
const FRONT_MATTER = /^---[ \t]*\r?\n["']?[\w-]+["']?[ \t]*:/

/** Signs that only Markdown has; any two of them, or front matter and one, make a text Markdown. */
const MARKDOWN_SIGNS: readonly RegExp[] = [
  /^#{1,6} \S/m,
  /^(?:```|~~~)/m,
  /\[[^\]\n]{1,200}\]\((?:https?:|mailto:|\/|#)[^)\s]{0,500}\)/,
  /^\[[^\]\n]{1,100}\]:[ \t]*\S/m,
  /^\|.*\|[ \t]*\r?\n\|[ :|-]+\|/m,
  /(?:^|\s)\*\*\S[^*\n]{0,200}\*\*/,
  /^> \S/m,
]

/** The format of a source: as asked for, else by its file name ending, else by what the text looks like. */
export function detectFormat({ format, name }: SourceFile, text: string): SourceFormat {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return format ?? formatOfExtension.get(extension) ?? formatOfContent(text.slice(0, SAMPLE_LENGTH))
}

function formatOfContent(sample: string): SourceFormat {
  if (HTML_START.test(sample)) return 'html'
  const signs = MARKDOWN_SIGNS.filter((sign) => sign.test(sample)).length
  return signs + (FRONT_MATTER.test(sample) ? 1 : 0) >= 2 ? 'markdown' : 'text'
}
