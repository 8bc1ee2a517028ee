import { compareText } from '../../model/span.ts'

/** JSON that is the same for the same value: keys sorted by UTF-16 unit, two blanks of indent, a line feed at the end. */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(value, sortKeys, 2)}\n`
}

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareText(a, b)))
}
