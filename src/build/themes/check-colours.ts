import type { Diagnostic } from '../../model/diagnostic.ts'
import { didYouMean } from '../../model/did-you-mean.ts'
import type { StyleName } from '../../model/style-names.ts'
import { styleNames } from '../../model/style-names.ts'
import type { TemplateFile } from '../../model/template.ts'
import type { Theme } from '../../model/theme.ts'
import { standardColours } from '../../model/theme.ts'
import { hasValue, locateJson, parseJsonFile } from '../files/json-file.ts'

/** Least contrast of text (WCAG 2.2, 1.4.3), and of what is drawn and means something (1.4.11). */
const LEAST_OF_TEXT = 4.5
const LEAST_OF_GRAPHICS = 3

/** What the paper is. */
const PAPER = '#ffffff'

/** Styles that also stand on the ground of callouts, and those that also stand in a masthead. */
const IN_CALLOUTS: readonly StyleName[] = ['calloutTitle', 'calloutText', 'note', 'code', 'list']
const IN_MASTHEADS: readonly StyleName[] = ['title', 'kicker', 'meta', 'lead', 'note']

interface Pair {
  /** Keys of `colours`; a ground may be the paper. */
  readonly ink: string
  readonly ground: string
  readonly least: number
  /** What is seen so. */
  readonly uses: readonly string[]
}

/**
 * Colours of a theme that cannot be told from their ground with ease, names that are none of its colours, and colours
 * in which nothing is shown.
 */
export function checkColours(theme: Theme, files: readonly TemplateFile[]): readonly Diagnostic[] {
  const parsed = files.map((file) => parseJsonFile(file, 'compose/bad-theme'))
  const locate: Locate = (path, fault) => {
    const file = parsed.find((one) => hasValue(one, path))
    return file === undefined ? fault : locateJson(file, path, fault)
  }
  const pairs = pairsOf(theme)
  return [...faultyPairs(pairs, theme, locate), ...unusedColours(pairs, theme, locate)]
}

/** The finding with the place of what it is about, in the file that says it. */
type Locate = (path: readonly string[], fault: Diagnostic) => Diagnostic

function faultyPairs(pairs: readonly Pair[], theme: Theme, locate: Locate): readonly Diagnostic[] {
  return pairs.flatMap(({ ink, ground, least, uses }): readonly Diagnostic[] => {
    const [front, back] = [theme.colours[ink], ground === PAPER ? PAPER : theme.colours[ground]]
    if (front === undefined || back === undefined) {
      const name = front === undefined ? ink : ground
      return [unknownColour(name, theme, uses)]
    }
    const ratio = contrast(front, back)
    if (ratio >= least) return []
    const where = ground === PAPER ? 'paper' : `\`${ground}\` (${back})`
    return [
      locate(['colours', ink], {
        severity: 'warning',
        code: 'compose/low-contrast',
        message: `Cannot tell \`${ink}\` (${front}) from ${where} with ease: found a contrast of ${formatRatio(ratio)}, expected ${formatRatio(least)} or more.`,
        hint: `So are shown: ${uses.map((use) => `\`${use}\``).join(', ')}. Make the colour darker, or choose another.`,
      }),
    ]
  })
}

function pairsOf({ styles, inline, table, masthead, chart }: Theme): readonly Pair[] {
  const pairs = new Map<string, Pair>()
  const add = (ink: string, ground: string, use: string, least: number = LEAST_OF_TEXT) => {
    const key = `${ink} ${ground} ${least}`
    const uses = [...(pairs.get(key)?.uses ?? []), use]
    pairs.set(key, { ink, ground, least, uses })
  }
  for (const name of styleNames) {
    // A label of the Traffic Light Protocol has colours of its own.
    if (name === 'tlp') continue
    const { colour } = styles[name]
    const grounds = [
      PAPER,
      ...(IN_CALLOUTS.includes(name) ? ['surface'] : []),
      ...(masthead.style === 'band' && IN_MASTHEADS.includes(name) ? [masthead.fill] : []),
      ...(table.headFill !== 'none' && name === 'tableHead' ? [table.headFill] : []),
    ]
    for (const ground of new Set(grounds)) add(colour, ground, `styles.${name}`)
  }
  for (const ground of [PAPER, 'surface']) {
    add(inline.citation.colour, ground, 'inline.citation')
    add('link', ground, 'links')
  }
  add(chart.colour, PAPER, 'chart', LEAST_OF_GRAPHICS)
  return [...pairs.values()]
}

function unusedColours(
  pairs: readonly Pair[],
  { colours }: Theme,
  locate: Locate,
): readonly Diagnostic[] {
  const standard: readonly string[] = standardColours
  const used = new Set([...standard, ...pairs.flatMap(({ ink, ground }) => [ink, ground])])
  const unused = Object.keys(colours).filter((name) => !used.has(name))
  return unused.map((name) =>
    locate(['colours', name], {
      severity: 'warning',
      code: 'compose/bad-theme',
      message: `Cannot use the colour \`${name}\`: nothing is shown in it, expected a style that names it, or one of ${standard.map((key) => `\`${key}\``).join(', ')}.`,
      hint:
        didYouMean(name, standard) ??
        `A style names it so: \`"styles": { "title": { "colour": "${name}" } }\`.`,
    }),
  )
}

function unknownColour(name: string, { colours }: Theme, uses: readonly string[]): Diagnostic {
  return {
    severity: 'warning',
    code: 'compose/bad-theme',
    message: `Cannot find the colour \`${name}\`: expected ${Object.keys(colours)
      .map((key) => `\`${key}\``)
      .join(', ')}.`,
    hint: `It is wanted for ${uses.map((use) => `\`${use}\``).join(', ')}, shown like text until then.`,
  }
}

/** From 1 to 21 (WCAG 2.2, contrast ratio). */
function contrast(first: string, second: string): number {
  const [darker = 0, lighter = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Rounded down: what falls short by little is not shown as enough. */
function formatRatio(ratio: number): string {
  return `${Math.floor(ratio * 100) / 100}:1`
}
