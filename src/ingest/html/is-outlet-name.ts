import { fold } from './fold.ts'

/** What a firm's or a site's name may carry that its readers leave out. */
const SURROUNDINGS =
  /^www\.|\.(?:com|org|net|[a-z]{2})$|\s+(?:eG|e\.V\.|GmbH|AG|Inc|Ltd|LLC|plc)\.?$/giu

/** Whether a name is that of an outlet, however written: `Selm Courier`, `selmcourier.com`, `SC`. */
export function isOutletName(name: string, outlets: readonly string[]): boolean {
  const wanted = squeeze(name)
  return outlets.some((outlet) => squeeze(outlet) === wanted || initials(outlet) === wanted)
}

function squeeze(name: string): string {
  return fold(name.replace(SURROUNDINGS, '')).replace(/ /g, '')
}

/** Of one word there are none. */
function initials(name: string): string | undefined {
  const words = fold(name).split(' ')
  return words.length > 1 ? words.map((word) => word.slice(0, 1)).join('') : undefined
}
