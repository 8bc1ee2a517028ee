import type { Numbered } from '../model/document.ts'
import type { Labels } from '../model/template.ts'
import { slugOf } from './anchors.ts'

/** The place that references to the table or picture of an id lead to. */
export function referenceAnchor(id: string): string {
  return `captioned-${slugOf(id)}`.replace(/-$/, '')
}

/** What makes a table or picture one that `{{refer "id"}}` can refer to; nothing without an id. */
export function numberingOf(id: string, kind: 'table' | 'figure', labels: Labels): Numbered {
  if (id === '') return {}
  const name = labels[kind === 'table' ? 'tableName' : 'figureName'] ?? ''
  return {
    numbering: { anchor: referenceAnchor(id), kind, name, mark: labels['captionMark'] ?? ' ' },
  }
}
