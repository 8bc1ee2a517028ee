/** A table whose columns are aligned, as the formatter leaves it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) =>
    row.map((cell) =>
      cell
        .replaceAll('|', '\\|')
        .replaceAll('\n', ' ')
        // The formatter takes the spaces out of a code that begins and ends with one.
        .replace(/(^|[^`\w])` (\S+) `/g, '$1`$2`'),
    ),
  )
  const widths = head.map((_, column) =>
    Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [first = [], ...others] = cells
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)].join(
    '\n',
  )
}

/** A text as code, on one line. */
export function code(text: string): string {
  return `\`${text.replaceAll('\n', ' ')}\``
}
