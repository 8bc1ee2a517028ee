import type { Element } from 'hast'
import type { Evidence } from '../../model/evidence.ts'
import { EVIDENCE_ELEMENT, formatEvidenceElement } from '../../model/evidence-html.ts'
import type { Ledger } from '../../model/ledger.ts'
import { element, words } from './element.ts'

/**
 * The evidence, packed, in a `template`: browsers show, run and load nothing of what is in one (HTML, 4.12.3), and screen
 * readers pass over it.
 */
export function evidenceElement(evidence: Evidence, ledger: Ledger): Element {
  const packed = formatEvidenceElement(evidence, ledger)
  return {
    ...element('template', { id: EVIDENCE_ELEMENT }),
    content: { type: 'root', children: [words(packed)] },
  }
}
