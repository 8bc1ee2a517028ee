import type { ManifestArtifact } from '../../model/manifest.ts'
import type { Settings } from '../settings/settings.ts'
import type { ReadAs } from '../sources/read-source.ts'

type Options = ManifestArtifact['options']

/**
 * What changes a briefing and is in none of its inputs, where the command line or the configuration says it. Not
 * in it: what names a file, which is an input, and what changes only which briefings are made.
 */
export function settingOptions({ date, language, maxPages, handling, places }: Settings): Options {
  return withoutAbsent({
    date,
    language,
    maxPages: maxPages?.toString(),
    handling: handling?.rule,
    theme: places.theme,
  })
}

/** The same of how a source was asked to be read; what would be done anyway is left out. */
export function readingOptions({ format, entry = 1, headings = 'auto' }: ReadAs): Options {
  return withoutAbsent({
    from: format,
    entry: entry === 1 ? undefined : entry.toString(),
    headings: headings === 'auto' ? undefined : headings,
  })
}

function withoutAbsent(options: Readonly<Record<string, string | undefined>>): Options {
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )
}
