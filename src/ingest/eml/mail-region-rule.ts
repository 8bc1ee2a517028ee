import type { DropRule } from '../../model/dropped-text.ts'
import type { HtmlElement } from '../html/parse-html.ts'
import { attribute } from '../html/parse-html.ts'

/** Names by which mail programs mark what they quote and sign: Gmail, Thunderbird, Outlook, Yahoo, Proton, Apple. */
const QUOTED =
  /^(?:gmail_quote|gmail_quote_container|gmail_attr|moz-cite-prefix|yahoo_quoted|protonmail_quote|appendonsend|divrplyfwdmsg|mail-editor-reference-message-container|zmail_extra)$/i
const SIGNATURE =
  /^(?:gmail_signature|gmail_signature_prefix|moz-signature|protonmail_signature_block|signature|applemailsignature)$/i

/** By which rule an element of a mail is not what its sender wrote, or undefined. */
export function mailRegionRule(element: HtmlElement): DropRule | undefined {
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.split(
    /\s+/,
  )
  if (names.some((name) => SIGNATURE.test(name))) return 'signature'
  const isCited =
    element.tagName === 'blockquote' && attribute(element, 'type')?.toLowerCase() === 'cite'
  return isCited || names.some((name) => QUOTED.test(name)) ? 'quoted-mail' : undefined
}
