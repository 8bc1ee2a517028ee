import { basename, dirname, relative, resolve, sep } from 'node:path'
import type { Host } from '../files/host.ts'
import { slugOf } from '../files/slug.ts'

/** Where an article comes from. */
export interface Source {
  /** Absolute; undefined for standard input. */
  readonly path: string | undefined
  /** As people know it: relative to where they work. */
  readonly shown: string
  /** File name without folders; `stdin` for standard input. */
  readonly name: string
  /** The first part of the names of its outputs. */
  readonly slug: string
  /** Absolute; its `templates` folder is looked into first. */
  readonly folder: string
}

/** The source at a path, absolute or relative to the working folder, or standard input for `-`. */
export function sourceAt(path: string, host: Host): Source {
  if (path === '-') {
    return { path: undefined, shown: '-', name: 'stdin', slug: 'stdin', folder: host.cwd }
  }
  const absolute = resolve(host.cwd, path)
  const name = basename(absolute)
  return {
    path: absolute,
    shown: shownPath(absolute, host),
    name,
    slug: slugOf(name),
    folder: dirname(absolute),
  }
}

/** An absolute path as people know it: relative to the working folder, with slashes. */
export function shownPath(path: string, host: Host): string {
  return relative(host.cwd, path).split(sep).join('/') || '.'
}
