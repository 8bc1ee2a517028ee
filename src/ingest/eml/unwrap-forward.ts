import type { ArticleBlock, MetadataText } from '../../model/article.ts'
import type { DroppedText } from '../../model/dropped-text.ts'
import { sourceRange } from '../../model/text-map.ts'
import { droppedText } from '../dropped-text.ts'

/** The head of a mail that was passed on stands within so many blocks of the top. */
const MAX_NOTE_BLOCKS = 30

const LABEL =
  /(?:^|\s)\*{0,2}(from|von|de|da|van|subject|betreff|objet|asunto|oggetto|onderwerp|date|datum|fecha|data|sent|gesendet|envoyé|enviado|to|an|à|para|aan|cc|kopie|reply-to|antwort an)\s?:\*{0,2}\s/giu

const FIELD_OF_LABEL: ReadonlyMap<string, 'from' | 'subject' | 'date'> = new Map([
  ...(['from', 'von', 'de', 'da', 'van'] as const).map((word) => [word, 'from'] as const),
  ...(['subject', 'betreff', 'objet', 'asunto', 'oggetto', 'onderwerp'] as const).map(
    (word) => [word, 'subject'] as const,
  ),
  ...(['date', 'datum', 'fecha', 'data', 'sent', 'gesendet', 'envoyé', 'enviado'] as const).map(
    (word) => [word, 'date'] as const,
  ),
])

/** A mail that was passed on, without what stands above it. */
export interface Unwrapped {
  readonly blocks: readonly ArticleBlock[]
  readonly dropped: readonly DroppedText[]
  readonly from: MetadataText | undefined
  readonly subject: MetadataText | undefined
  readonly date: MetadataText | undefined
}

/** Finds the head that mail programs write above a mail they pass on, and unwraps it; undefined where there is none. */
export function unwrapForward(
  blocks: readonly ArticleBlock[],
  source: string,
): Unwrapped | undefined {
  const head = blocks.slice(0, MAX_NOTE_BLOCKS).map((block) => fieldsOf(block, source))
  const first = head.findIndex((fields) => fields.has('from'))
  if (first < 0) return undefined
  let end = first
  const found = new Map<string, MetadataText>()
  for (let fields = head[end]; fields !== undefined && fields.size > 0; fields = head[end]) {
    for (const [field, value] of fields) if (!found.has(field)) found.set(field, value)
    end += 1
  }
  if (!found.has('subject') && !found.has('date')) return undefined
  return {
    blocks: blocks.slice(end),
    dropped: blocks
      .slice(0, end)
      .map(({ start, end: stop, map }) =>
        droppedText('forwarding-note', { start, end: stop }, map.text),
      ),
    from: withoutAddress(found.get('from')),
    subject: found.get('subject'),
    date: found.get('date'),
  }
}

/** What a block says after labels such as `From:`; `other` stands for labels that matter to nobody. */
function fieldsOf({ map }: ArticleBlock, source: string): ReadonlyMap<string, MetadataText> {
  const fields = new Map<string, MetadataText>()
  if (map.text.length > 2000) return fields
  const labels = [...map.text.matchAll(LABEL)]
  const [opening] = labels
  // Running text may have "to:" in it; a head starts with a label, or with the line that says what follows.
  if (
    opening === undefined ||
    (opening.index > 0 && !/[-–—:]\s*$/u.test(map.text.slice(0, opening.index)))
  )
    return fields
  labels.forEach((label, index) => {
    const start = label.index + label[0].length
    const end = labels[index + 1]?.index ?? map.text.length
    const value = map.text.slice(start, end).trim()
    const field = FIELD_OF_LABEL.get((label[1] ?? '').toLowerCase()) ?? 'other'
    if (value === '' || fields.has(field)) return
    const from = map.text.indexOf(value, start)
    const span = { source, ...sourceRange(map, from, from + value.length) }
    fields.set(field, { value, span })
  })
  return fields
}

function withoutAddress(from: MetadataText | undefined): MetadataText | undefined {
  const name = /^["“]?([^"“”<[(]*[^"“”<[(\s])["”]?\s*[<[(]/u.exec(from?.value ?? '')?.[1]
  if (from === undefined || name === undefined) return from
  const { span } = from
  if (span === undefined) return { value: name }
  const at = from.value.indexOf(name)
  return {
    value: name,
    span: { ...span, start: span.start + at, end: span.start + at + name.length },
  }
}
