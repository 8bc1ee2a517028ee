import { basename, extname, join, resolve } from 'node:path'
import { themeOfWord, type WordTheme } from '../../import/theme-of-word.ts'
import type { Diagnostic, Result } from '../../model/diagnostic.ts'
import { BriefingError } from '../../model/diagnostic.ts'
import { PackageFault } from '../../model/office-package.ts'
import { XmlFault } from '../../model/xml-tree.ts'
import type { Host } from '../files/host.ts'
import { slugOf } from '../files/slug.ts'
import { shownPath } from '../sources/source.ts'

export interface ImportedTheme {
  /** Where it was written, as people know it. */
  readonly file: string
  /** By what `--theme` and `extends` call it. */
  readonly name: string
  /** Names of the Word styles that were read. */
  readonly taken: readonly string[]
}

/**
 * Writes a theme that looks like a Word file, `templates/themes/<name>.json` where nothing else is said, and tells what of
 * the file is not in it. Overwrites nothing.
 *
 * @throws BriefingError `import/unreadable` for a file that is no Word document, `build/bad-option` for a theme that is there.
 */
export async function importTheme(
  path: string,
  output: string | undefined,
  host: Host,
): Promise<Result<ImportedTheme>> {
  const file = resolve(host.cwd, path)
  const name = slugOf(basename(output ?? path, extname(output ?? path)))
  const target = resolve(host.cwd, output ?? join('templates', 'themes', `${name}.json`))
  if ((await host.files.kindOf(target)) !== undefined) {
    throw new BriefingError(
      'build/bad-option',
      `Cannot write the theme \`${shownPath(target, host)}\`: there is one already.`,
      { hint: 'Name another file with `-o`, or move that one away.' },
    )
  }
  const found = await readTheme(file, host)
  const theme = { name, ...found.theme }
  await host.files.write(target, Buffer.from(`${JSON.stringify(theme, undefined, 2)}\n`))
  const value = { file: shownPath(target, host), name, taken: found.taken }
  return { value, diagnostics: ignoredOf(found, shownPath(file, host)) }
}

async function readTheme(file: string, host: Host): Promise<WordTheme> {
  const shown = shownPath(file, host)
  const unreadable = (found: string, cause?: unknown) =>
    new BriefingError(
      'import/unreadable',
      `Cannot read the styles of \`${shown}\`: found ${found}, expected a Word document (.docx).`,
      { place: { file: shown }, cause },
    )
  if ((await host.files.kindOf(file)) !== 'file') throw unreadable('no such file')
  try {
    return themeOfWord(await host.files.read(file))
  } catch (cause) {
    if (!(cause instanceof PackageFault) && !(cause instanceof XmlFault)) throw cause
    throw unreadable(cause.message, cause)
  }
}

/** What a theme has no place for. */
function ignoredOf({ paragraphs, typefaces }: WordTheme, file: string): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  if (paragraphs > 0) {
    diagnostics.push({
      severity: 'warning',
      code: 'import/ignored-content',
      message: `Cannot take over the words of \`${file}\`: ${paragraphs === 1 ? 'one paragraph is' : `${paragraphs} paragraphs are`} not read, expected styles alone.`,
      place: { file },
      hint: 'A Word file that is used whole, cover and all, is a reference document: `--reference-doc`.',
    })
  }
  if (typefaces.length > 0) {
    diagnostics.push({
      severity: 'info',
      code: 'import/ignored-content',
      message: `Cannot take over the typefaces of \`${file}\`: ${typefaces.map((name) => `\`${name}\``).join(', ')}; a theme needs their files.`,
      place: { file },
      hint: 'Put the files beside the theme and name them under `fonts`; until then those of the theme below are used.',
    })
  }
  return diagnostics
}
