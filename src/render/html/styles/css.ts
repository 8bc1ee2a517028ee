/** A rule, or an at-rule round others. Only what `formatCss` writes reaches the page: values are ours or go through `cssString`. */
export type CssRule =
  | { readonly selector: string; readonly declarations: Declarations }
  | {
      readonly at: string
      readonly declarations?: Declarations
      readonly rules?: readonly CssRule[]
    }

/** Properties and their values; undefined ones are left out. */
export type Declarations = Readonly<Record<string, string | undefined>>

/** The rules as text, one a line. */
export function formatCss(rules: readonly CssRule[]): string {
  return rules.map((rule) => `${formatRule(rule)}\n`).join('')
}

/** The text as a CSS string in quotation marks, with no character that could end it or the `style` element. */
export function cssString(text: string): string {
  const escaped = text.replace(
    /["\\<>&\p{Control}\p{Surrogate}\u2028\u2029]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  )
  return `"${escaped}"`
}

/** With three decimals at most, never in scientific notation. */
export function formatNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}

/** A length on paper. */
export function points(value: number): string {
  return value === 0 ? '0' : `${formatNumber(value)}pt`
}

/** A length of the theme: points on paper, `--pt` of them on a screen. */
export function length(points: number): string {
  return points === 0 ? '0' : `calc(${formatNumber(points)} * var(--pt))`
}

/** A blank between blocks: `--space` times what the theme says. */
export function space(points: number): string {
  return points === 0 ? '0' : `calc(${formatNumber(points)} * var(--pt) * var(--space))`
}

/** A line: never thinner than the screen can show. */
export function lineWidth(points: number): string {
  return `max(1px, ${length(points)})`
}

function formatRule(rule: CssRule): string {
  const declarations = Object.entries(rule.declarations ?? {}).flatMap(([property, value]) =>
    value === undefined ? [] : [`${property}: ${value}`],
  )
  if ('selector' in rule) return `${rule.selector} { ${declarations.join('; ')} }`
  const inside = [
    ...declarations.map((declaration) => `${declaration};`),
    ...(rule.rules ?? []).map(formatRule),
  ]
  return `${rule.at} {\n${inside.join('\n')}\n}`
}
