import type { Evidence } from '../../../model/evidence.ts'
import { WORD_EVIDENCE_NAMESPACE } from '../../../model/evidence.ts'
import { formatEvidenceXml } from '../../../model/evidence-xml.ts'
import type { Ledger } from '../../../model/ledger.ts'
import type { Parts } from './parts.ts'
import { addPart, MAIN_PART } from './parts.ts'

/** Our data store in Word's list of custom XML; any constant GUID tells it from those of others. */
const STORE_ID = '{5E1F2B0C-7C43-4D0B-9F37-B21EF1A6D0E5}'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'

/**
 * The parts with the evidence and the words of the document as custom XML (ECMA-376 part 1, 15.2.5 and 22.5), which
 * Word and LibreOffice keep when they save the file. `WORD_EVIDENCE_NAMESPACE` says what is in it.
 */
export function addEvidence(
  parts: Parts,
  { brief, sources = [], ledger }: Partial<Evidence> & { readonly ledger?: Ledger | undefined },
  paragraphs: readonly string[],
): Parts {
  const number = firstFreeNumber(parts)
  const item = `customXml/item${number}.xml`
  const properties = `customXml/itemProps${number}.xml`
  const withItem = addPart(parts, {
    name: item,
    text: formatEvidenceXml({ brief, sources, ledger, paragraphs }),
    from: MAIN_PART,
    relationship: `${OFFICE}/relationships/customXml`,
    target: `../${item}`,
  })
  return addPart(withItem, {
    name: properties,
    text: `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${STORE_ID}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${WORD_EVIDENCE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    from: item,
    relationship: `${OFFICE}/relationships/customXmlProps`,
    target: `itemProps${number}.xml`,
  })
}

function firstFreeNumber(parts: Parts): number {
  let number = 1
  while (parts.has(`customXml/item${number}.xml`)) number += 1
  return number
}
