import type { Inline } from '../../model/document.ts'
import { lowerPicture } from '../lower/picture.ts'
import type { Directive, DirectiveDefinition, DirectiveTools } from './definition.ts'
import { numberedAs } from './numbered-as.ts'

export const figure: DirectiveDefinition = {
  summary:
    'A picture of the folder `assets`, with a caption: in the brackets, or as a paragraph inside.',
  example:
    '::figure[The harbour, by night.]{src="assets/berths.png" alt="Three empty berths" width="80mm"}',
  forms: ['leaf', 'container'],
  attributes: {
    id: { summary: 'Makes it numbered, `Figure 1`, so that `{{refer "…"}}` can name it.' },
    src: { summary: 'The file: PNG, JPEG or SVG.', isRequired: true },
    alt: { summary: 'What it shows, for those who do not see it.' },
    decorative: { summary: 'It shows nothing that the words do not say.', values: [''] },
    width: { summary: 'As shown, such as `80mm`; the height follows.' },
    height: { summary: 'As shown; the width follows.' },
  },
  words: 'The caption.',
  lower: (directive, tools) => {
    const { node, attributes } = directive
    const wish = {
      node,
      source: attributes['src'] ?? '',
      alternative: attributes['alt'] ?? '',
      isDecorative: attributes['decorative'] !== undefined,
      caption: captionOf(directive, tools),
      width: tools.attribute(directive, 'width'),
      height: tools.attribute(directive, 'height'),
    }
    // That the file is not named has been reported.
    if (wish.source === '') return []
    const numbered = numberedAs('figure', directive, tools)
    return lowerPicture(wish, tools.context).map((block) => ({ ...block, ...numbered }))
  },
}

function captionOf(
  { words, children }: Directive,
  { inlines, context }: DirectiveTools,
): readonly Inline[] {
  const [paragraph, ...others] = children
  const extra = paragraph?.type === 'paragraph' && words.length === 0 ? others[0] : paragraph
  if (extra !== undefined) {
    context.report(
      {
        severity: 'error',
        code: 'compose/misplaced-block',
        message: `Cannot use a \`${extra.type}\` in \`figure\`: expected its caption only, in brackets or as one paragraph.`,
      },
      extra,
    )
  }
  return inlines(words.length === 0 && paragraph?.type === 'paragraph' ? paragraph.children : words)
}
