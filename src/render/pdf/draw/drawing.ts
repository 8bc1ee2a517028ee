import type { SaxesTagPlain } from 'saxes'
import { SaxesParser } from 'saxes'
import { formatColour, formatCoordinate } from './number.ts'

/** A drawing as operators of PDF, in the units and the direction of its view box. */
export interface Drawing {
  /** Left, top, width and height of what is seen. */
  readonly viewBox: readonly [number, number, number, number]
  readonly width: number
  readonly height: number
  readonly steps: readonly DrawingStep[]
}

/** Operators, and how opaque fill and stroke are while they are drawn. */
export interface DrawingStep {
  readonly operators: string
  readonly fillOpacity: number
  readonly strokeOpacity: number
}

/**
 * The drawing `readSvg` made, as paths. It is made of groups and paths with plain attributes; undefined when there is
 * more in it (gradients, masks, filters), or a transparent group of several paths: these are for an image.
 */
export function drawingOf(svg: string): Drawing | undefined {
  const steps: DrawingStep[] = []
  let root: SaxesTagPlain | undefined
  let isPlain = true
  let definitions = 0
  const open: { readonly transform: string; readonly opacity: number; paths: number }[] = []
  const parser = new SaxesParser()
  parser.on('opentag', (tag) => {
    if (tag.name === 'svg') {
      root = tag
      return
    }
    // What is defined here shows only where something refers to it, which is told there.
    if (tag.name === 'defs' || definitions > 0) {
      definitions += 1
      return
    }
    const { transform = '', opacity = '1', ...others } = tag.attributes
    const operators = matrix(transform)
    if (operators === undefined) isPlain = false
    open.push({ transform: operators ?? '', opacity: Number(opacity), paths: 0 })
    if (tag.name === 'g') {
      isPlain &&= Object.keys(others).every((name) => name === 'id')
      return
    }
    const step = tag.name === 'path' ? pathStep(others, open) : undefined
    if (step === undefined) isPlain = false
    else steps.push(step)
    for (const group of open) group.paths += 1
  })
  parser.on('closetag', ({ name }) => {
    if (definitions > 0) {
      definitions -= 1
      return
    }
    const group = name === 'svg' ? undefined : open.pop()
    // What lies over another shows it through, which of single paths would not be so.
    if (group !== undefined && group.opacity < 1 && group.paths > 1) isPlain = false
  })
  parser.write(svg).close()
  if (root === undefined || !isPlain) return undefined
  return { ...frameOf(root), steps }
}

interface OpenElement {
  readonly transform: string
  readonly opacity: number
}

const PATH_ATTRIBUTES = new Set([
  'id',
  'd',
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-dasharray',
  'stroke-dashoffset',
])
const CAPS: Readonly<Record<string, number>> = { butt: 0, round: 1, square: 2 }
const JOINS: Readonly<Record<string, number>> = { miter: 0, round: 1, bevel: 2 }

function pathStep(
  attributes: Readonly<Record<string, string>>,
  open: readonly OpenElement[],
): DrawingStep | undefined {
  if (!Object.keys(attributes).every((name) => PATH_ATTRIBUTES.has(name))) return undefined
  const fill = paint(attributes['fill'])
  const stroke = paint(attributes['stroke'] ?? 'none')
  const path = pathOperators(attributes['d'] ?? '')
  if (fill === undefined || stroke === undefined || path === undefined) return undefined
  const isEvenOdd = attributes['fill-rule'] === 'evenodd' ? '*' : ''
  const end =
    fill === 'none'
      ? stroke === 'none'
        ? 'n'
        : 'S'
      : stroke === 'none'
        ? `f${isEvenOdd}`
        : `B${isEvenOdd}`
  const opacity = open.reduce((product, group) => product * group.opacity, 1)
  const operators = [
    ...open.map(({ transform }) => transform),
    ...(fill === 'none' ? [] : [`${formatColour(fill)} rg`]),
    ...(stroke === 'none' ? [] : [`${formatColour(stroke)} RG`, pen(attributes)]),
    path,
    end,
  ]
  return {
    operators: operators.filter((part) => part !== '').join(' '),
    fillOpacity: opacity * Number(attributes['fill-opacity'] ?? 1),
    strokeOpacity: opacity * Number(attributes['stroke-opacity'] ?? 1),
  }
}

/** A colour or `none`; undefined for what is neither: a gradient or pattern. */
function paint(value = '#000000'): string | undefined {
  return value === 'none' || /^#[0-9a-f]{6}$/u.test(value) ? value : undefined
}

function pen(attributes: Readonly<Record<string, string>>): string {
  const dashes = (attributes['stroke-dasharray'] ?? '').split(/[\s,]+/u).filter(Boolean)
  return [
    `${formatCoordinate(Number(attributes['stroke-width'] ?? 1))} w`,
    `${CAPS[attributes['stroke-linecap'] ?? 'butt'] ?? 0} J`,
    `${JOINS[attributes['stroke-linejoin'] ?? 'miter'] ?? 0} j`,
    `${formatCoordinate(Number(attributes['stroke-miterlimit'] ?? 4))} M`,
    ...(dashes.length === 0
      ? []
      : [
          `[${dashes.map((dash) => formatCoordinate(Number(dash))).join(' ')}] ${formatCoordinate(Number(attributes['stroke-dashoffset'] ?? 0))} d`,
        ]),
  ].join(' ')
}

/** `matrix(1 0 0 1 3 4)`, the one form resvg writes. */
function matrix(transform: string): string | undefined {
  if (transform === '') return ''
  const numbers = /^matrix\(([^)]*)\)$/u
    .exec(transform)?.[1]
    ?.trim()
    .split(/[\s,]+/u)
    .map(Number)
  if (numbers?.length !== 6 || numbers.some(Number.isNaN)) return undefined
  return `${numbers.map((number) => String(Math.round(number * 1e6) / 1e6)).join(' ')} cm`
}

/** Lines and curves with absolute coordinates; a quadratic curve as the cubic one it is. */
function pathOperators(path: string): string | undefined {
  const out: string[] = []
  let [x, y] = [0, 0]
  for (const [, command = '', rest = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/gu)) {
    const numbers =
      rest.trim() === ''
        ? []
        : rest
            .trim()
            .split(/[\s,]+/u)
            .map(Number)
    const [a = 0, b = 0, c = 0, d = 0] = numbers
    switch (command) {
      case 'M':
      case 'L':
        out.push(`${numbers.map(formatCoordinate).join(' ')} ${command === 'M' ? 'm' : 'l'}`)
        break
      case 'C':
        out.push(`${numbers.map(formatCoordinate).join(' ')} c`)
        break
      case 'Q': {
        const third = (from: number, to: number) => from + (2 / 3) * (to - from)
        const cubic = [third(x, a), third(y, b), third(c, a), third(d, b), c, d]
        out.push(`${cubic.map(formatCoordinate).join(' ')} c`)
        break
      }
      case 'Z':
        out.push('h')
        break
      default:
        return undefined
    }
    x = numbers.at(-2) ?? x
    y = numbers.at(-1) ?? y
  }
  return out.join(' ')
}

function frameOf({ attributes }: SaxesTagPlain): Omit<Drawing, 'steps'> {
  const width = Number(attributes['width'])
  const height = Number(attributes['height'])
  const [x = 0, y = 0, w = width, h = height] = (attributes['viewBox'] ?? '')
    .split(/[\s,]+/u)
    .filter(Boolean)
    .map(Number)
  return { viewBox: [x, y, w, h], width, height }
}
