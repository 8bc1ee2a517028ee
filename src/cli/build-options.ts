import type { HeadingRule, SourceFormat } from '../model/article.ts'
import type { EmittedTree } from './emitted-trees.ts'
import type { ReportOptions } from './report.ts'
import type { SettingOptions } from './settings-of.ts'

export interface BuildOptions extends SettingOptions, Omit<ReportOptions, 'date'> {
  readonly from?: SourceFormat
  readonly entry?: number
  readonly headings?: HeadingRule
  readonly jobs?: number
  readonly check?: boolean
  readonly emit?: EmittedTree
  readonly overlay?: string
  readonly config?: string
  readonly previous?: string
  readonly merge?: string
}
