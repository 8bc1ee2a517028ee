import type { FailLevel } from '../model/rules.ts'
import type { ReportRequest } from './reports/report-option.ts'

export interface ListOptions {
  readonly json?: boolean
}

export interface CheckOptions extends ListOptions {
  readonly report?: readonly ReportRequest[]
  readonly failOn?: FailLevel
  readonly trustHelpers?: boolean
}

export interface UpdateOptions extends ListOptions {
  readonly update?: boolean
  readonly trustHelpers?: boolean
}
