import type { Diagnostic } from '../../model/diagnostic.ts'

/** A file by the name the phases know it by, and by the path people know. */
interface Shown {
  readonly name: string
  readonly shown: string
}

/** Diagnostics with the paths of their files in place of the names. One without a place is about the first file. */
export function locate(
  diagnostics: readonly Diagnostic[],
  source: Shown,
  overlay?: Shown,
): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const { place = { file: source.name } } = diagnostic
    const file = [source, overlay].find((one) => one?.name === place.file)
    return file === undefined
      ? diagnostic
      : { ...diagnostic, place: { ...place, file: file.shown } }
  })
}
