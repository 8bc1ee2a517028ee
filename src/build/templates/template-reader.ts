import { join } from 'node:path'
import { compareText } from '../../model/span.ts'
import type { TemplateFile } from '../../model/template.ts'
import type { TemplateRoot } from './template-files.ts'
import { readTemplateFile, shownPath } from './template-files.ts'

/** A part of a template and where it was looked for. Paths are as in messages. */
export interface TemplateOrigin {
  /** `template.md.hbs`, `partials/masthead.md.hbs`, `labels.en.json` or `theme.json`. */
  readonly name: string
  /** The files used: one, or for labels and theme all that were merged, the most particular first. */
  readonly used: readonly string[]
  /** Every place looked at, in order, up to the last one used. */
  readonly tried: readonly string[]
}

/** A path in one of the roots. */
export interface Candidate {
  readonly root: TemplateRoot
  readonly path: string
}

/** A file that was found, and where. */
export interface FoundFile extends Candidate {
  readonly file: TemplateFile
}

/** Reads template files, and remembers where each part was looked for. */
export interface TemplateReader {
  /** The first candidate there is. */
  readonly first: (name: string, candidates: readonly Candidate[]) => Promise<FoundFile | undefined>
  /** Every candidate there is, in order. */
  readonly all: (name: string, candidates: readonly Candidate[]) => Promise<readonly FoundFile[]>
  /** One more file of a part that is merged of several. */
  readonly add: (name: string, candidate: Candidate) => Promise<FoundFile | undefined>
  /** Absolute paths of all files read, sorted. */
  readonly files: () => readonly string[]
  readonly origins: () => readonly TemplateOrigin[]
}

export function createTemplateReader(): TemplateReader {
  const files = new Set<string>()
  const origins = new Map<string, TemplateOrigin>()
  const readUpTo = async (limit: number, name: string, candidates: readonly Candidate[]) => {
    const found: FoundFile[] = []
    const tried: string[] = []
    for (const { root, path } of candidates) {
      if (found.length === limit) break
      const absolute = join(root.folder, path)
      tried.push(shownPath(root, absolute))
      const file = await readTemplateFile(root, path)
      if (file === undefined) continue
      found.push({ root, path, file })
      files.add(absolute)
    }
    const used = found.map(({ file }) => file.path)
    const known = origins.get(name)
    if (known !== undefined) {
      origins.set(name, {
        name,
        used: [...known.used, ...used],
        tried: [...known.tried, ...tried],
      })
    } else if (found.length > 0) {
      origins.set(name, { name, used, tried })
    }
    return found
  }
  return {
    first: async (name, candidates) => (await readUpTo(1, name, candidates))[0],
    all: (name, candidates) => readUpTo(Number.POSITIVE_INFINITY, name, candidates),
    add: async (name, candidate) => (await readUpTo(1, name, [candidate]))[0],
    files: () => [...files].sort(compareText),
    origins: () => [...origins.values()].sort((a, b) => compareText(a.name, b.name)),
  }
}
