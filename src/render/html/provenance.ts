import type { Properties } from 'hast'
import type { Origin } from '../../model/fact.ts'
import type { Span } from '../../model/span.ts'

/**
 * Where words come from, as data attributes: `data-origin` (`extracted`, `analyst` or `computed`; the words of the
 * template have none), and for each span its source's id, start and end (UTF-16 units of the decoded source, end
 * exclusive), several with spaces between: the first of each make the first span. A space in an id is percent-encoded.
 */
export function provenance(origin: Origin, spans: readonly Span[]): Properties {
  return {
    ...(origin !== 'label' && { dataOrigin: origin }),
    ...(spans.length > 0 && {
      dataSource: spans
        .map(({ source }) => source.replace(/[\s%]/gu, encodeURIComponent))
        .join(' '),
      dataStart: spans.map(({ start }) => start).join(' '),
      dataEnd: spans.map(({ end }) => end).join(' '),
    }),
  }
}
