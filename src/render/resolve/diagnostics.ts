import type { Diagnostic } from '../../model/diagnostic.ts'

/** Of a footnote that no text refers to. */
export const unusedFootnote = (identifier: string): Diagnostic => ({
  severity: 'info',
  code: 'render/unused-footnote',
  message: `Left out footnote \`${identifier}\`: nothing refers to it.`,
})

/** Of a reference to a footnote that is not there. */
export const unknownFootnote = (identifier: string): Diagnostic => ({
  severity: 'warning',
  code: 'render/unknown-footnote',
  message: `Cannot refer to footnote \`${identifier}\`: the document has none of that name, expected the identifier of a footnote.`,
  hint: 'Add the footnote or remove the reference.',
})

/** Of a reference where no format can show a note. */
export const nestedFootnote = (identifier: string): Diagnostic => ({
  severity: 'warning',
  code: 'render/nested-footnote',
  message: `Cannot refer to footnote \`${identifier}\` from a note, header or footer: found the reference there, expected it in the text.`,
  hint: 'Put the words of the footnote where the reference stands.',
})

/** Of a link to a place that is not there. */
export const unknownAnchor = (anchor: string): Diagnostic => ({
  severity: 'warning',
  code: 'render/unknown-anchor',
  message: `Cannot link to \`#${anchor}\`: found no such place, expected the anchor of a heading or source entry.`,
  hint: 'The words stay, without the link.',
})

/** Of a second place of one name. */
export const duplicateAnchor = (anchor: string): Diagnostic => ({
  severity: 'warning',
  code: 'render/duplicate-anchor',
  message: `Cannot name two places \`#${anchor}\`: links lead to the first of them.`,
  hint: 'Give each heading and source entry an anchor of its own.',
})

/** Of a figure without its picture. */
export const missingPicture = (name: string): Diagnostic => ({
  severity: 'warning',
  code: 'render/missing-picture',
  message: `Cannot show the picture \`${name}\`: found none of that name, expected it among the assets of the template.`,
  hint: 'What it shows is said in words.',
})

/** Of a link that must not be followed. */
export const badLink = (url: string): Diagnostic => ({
  severity: 'warning',
  code: 'render/bad-link',
  message: `Cannot link to \`${url}\`: expected an address that begins with \`http:\`, \`https:\` or \`mailto:\`.`,
  hint: 'The words stay, without the link.',
})
