import { z } from 'zod'
import type { Diagnostic } from './diagnostic.ts'
import type { Immutable } from './immutable.ts'
import type { OwnHelper } from './own-helper.ts'
import type { Assets, Picture } from './picture.ts'
import type { Theme } from './theme.ts'

/** A file of a template, with the path people know it by (relative to where they work). */
export interface TemplateFile {
  readonly path: string
  readonly text: string
  /** Its path inside the folder of templates, with slashes: `policy-brief/template.md.hbs`. */
  readonly name?: string
}

/** A line of a template, by the file's `name`; the line is 1-based. */
export interface TemplateLine {
  readonly file: string
  readonly line: number
}

/** Every fixed word a template prints, by key; `{name}` in a value stands for a hash argument of the `label` helper. */
export const labelsSchema = z
  .record(z.string().regex(/^[a-z][a-zA-Z0-9]*$/), z.string())
  .meta({ id: 'Labels', title: 'Briefwright label file' })

export type Labels = Immutable<z.infer<typeof labelsSchema>>

/** A template as a value: loaded, not yet checked. */
export interface Template {
  /** The kind of briefing, such as `policy-brief`. */
  readonly kind: string
  readonly main: TemplateFile
  /** By the name used in `{{> name}}`: the file name without `.md.hbs`. */
  readonly partials: Readonly<Record<string, TemplateFile>>
  /** By BCP 47 language; `en` is always there and stands in for languages without a file. */
  readonly labels: Readonly<Record<string, Labels>>
  readonly theme: Theme
  /** What it may show: the pictures in its folder `assets`. */
  readonly assets?: Assets | undefined
  /** The picture `theme.logo` names. */
  readonly logo?: Picture | undefined
  /** What is odd in its theme, each at its place. */
  readonly findings?: readonly Diagnostic[] | undefined
  /** Helpers of its own, by name: only those of files that somebody trusts. */
  readonly helpers?: Readonly<Record<string, OwnHelper>>
  /** The files of helpers it brings along, trusted or not. */
  readonly helperFiles?: readonly HelperFile[]
  /** Whether all of its text came with Briefwright: nobody else can have written it. */
  readonly isBuiltIn?: boolean
  /** What it was made into when Briefwright was built, for those that are as they were then: checked, and without a fault. */
  readonly precompiled?: Precompiled | undefined
}

/** A template as functions of Handlebars'. */
export interface Precompiled {
  /** Of all that it depends on. */
  readonly digest: string
  readonly main: object
  readonly partials: Readonly<Record<string, object>>
  /** The names of the files that `places` are in. */
  readonly files: readonly string[]
  /** What the markers it prints stand for: index of the file, line and column, both 1-based. */
  readonly places: readonly (readonly [file: number, line: number, column: number])[]
  /** Ids of the analyst's slots it prints. */
  readonly slots: readonly string[]
}

/** A program that a template brings along, which runs only when people say that they trust it. */
export interface HelperFile extends TemplateFile {
  /** What to import it by; undefined while nobody trusts it. */
  readonly url?: string | undefined
}
