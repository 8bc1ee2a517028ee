import type { Conformance } from '../../../model/theme.ts'
import type { Canvas } from './canvas.ts'
import { textString } from './pdf-syntax.ts'
import { srgbProfile } from './srgb-profile.ts'

/** A part of ISO 19005 and its level. */
export interface ArchiveClaim {
  readonly part: 2 | 3
  readonly level: 'A'
}

/** What each choice claims besides PDF/UA-1. */
export const archiveClaims: Readonly<Record<Conformance, ArchiveClaim | undefined>> = {
  'pdf/ua-1': undefined,
  'pdf/a-2a': { part: 2, level: 'A' },
  'pdf/a-3a': { part: 3, level: 'A' },
}

/** PDF/A-2 allows no attachments but PDF/A files (ISO 19005-2, 6.8). */
export function allowsAttachments(conformance: Conformance): boolean {
  return archiveClaims[conformance]?.part !== 2
}

/** Says which colours the numbers on the pages mean, as archives want it (ISO 19005-2, 6.2.3). */
export function addOutputIntent(canvas: Canvas): void {
  const profile = canvas.makeStream({ N: 3 }, srgbProfile())
  canvas.addToCatalog('OutputIntents', [
    {
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      OutputConditionIdentifier: textString('sRGB IEC61966-2.1'),
      Info: textString('sRGB IEC61966-2.1'),
      DestOutputProfile: profile,
    },
  ])
}
