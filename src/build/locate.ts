import type { Diagnostic } from '../model/diagnostic.ts'

/** Diagnostics with the path of their source in place of its name, which is all that the phases know of it. */
export function locate(
  diagnostics: readonly Diagnostic[],
  { name, shown }: { readonly name: string; readonly shown: string },
): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const { place = { file: name } } = diagnostic
    return place.file === name ? { ...diagnostic, place: { ...place, file: shown } } : diagnostic
  })
}
