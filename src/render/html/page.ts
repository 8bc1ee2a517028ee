import { createHash } from 'node:crypto'
import type { ElementContent, Root } from 'hast'
import type { Evidence } from '../../model/evidence.ts'
import { ledgerOf } from '../ledger-of.ts'
import { cleanText } from '../resolve/clean-text.ts'
import type { Note, ResolvedDocument } from '../resolve.ts'
import { flowContent } from './blocks.ts'
import type { HtmlContext } from './context.ts'
import { at, placeName } from './context.ts'
import { element, stack, words } from './element.ts'
import { evidenceElement } from './evidence-element.ts'
import { furniture } from './furniture.ts'

/** What is between `<body>` and `</body>`: head of the page, main text with its notes, foot. */
export function pageBody(
  document: ResolvedDocument,
  context: HtmlContext,
): readonly ElementContent[] {
  return [
    ...furniture('header', document, context),
    stack('main', {}, [
      ...flowContent(document.children, context),
      ...notesSection(document.notes, context),
    ]),
    ...furniture('footer', document, context),
  ]
}

/** The whole page. Its policy lets a browser run nothing and load nothing but what is in the page itself. */
export function page(
  document: ResolvedDocument,
  body: readonly ElementContent[],
  { css, evidence }: { readonly css: string; readonly evidence: Evidence | undefined },
): Root {
  const html = stack('html', { lang: cleanText(document.language), dir: document.direction }, [
    stack('head', {}, [
      element('meta', { charSet: 'utf-8' }),
      element('meta', { httpEquiv: ['content-security-policy'], content: policyFor(css) }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      // A link to a source tells it nothing of where the briefing is kept.
      element('meta', { name: 'referrer', content: 'no-referrer' }),
      element('title', {}, [words(cleanText(document.properties.title))]),
      ...metadata(document),
      element('style', {}, [words(css)]),
      ...(evidence === undefined ? [] : [evidenceElement(evidence, ledgerOf(document))]),
    ]),
    stack('body', {}, body),
  ])
  return { type: 'root', children: [{ type: 'doctype' }, html, words('\n')] }
}

/** By its hash, the style sheet is the only one (Content Security Policy level 3, 6.7.3). */
function policyFor(css: string): string {
  const hash = createHash('sha256').update(css).digest('base64')
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function metadata({ properties }: ResolvedDocument): readonly ElementContent[] {
  const { author, subject, keywords, date, identifier } = properties
  const entries = [
    ['author', author],
    ['description', subject],
    ['keywords', keywords.join(', ')],
    ['dcterms.date', date ?? ''],
    ['dcterms.identifier', identifier],
  ] as const
  return entries.flatMap(([name, content]) =>
    content === '' ? [] : [element('meta', { name, content: cleanText(content) })],
  )
}

/** The number of each note leads back to where it is first referred to. */
function notesSection(notes: readonly Note[], context: HtmlContext): readonly ElementContent[] {
  if (notes.length === 0) return []
  const entries = notes.map(({ number, children }) => {
    const back = { className: ['note-number'], href: `#${placeName('reference', number)}` }
    return stack('li', { id: placeName('note', number), className: ['footnote'] }, [
      element('a', { ...back, role: 'doc-backlink' }, [words(String(number))]),
      stack('div', {}, flowContent(children, at(context, { text: 'footnote' }))),
    ])
  })
  return [
    stack('section', { className: ['footnotes'], role: 'doc-endnotes' }, [
      stack('ol', {}, entries),
    ]),
  ]
}
