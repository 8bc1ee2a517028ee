import { getResolvedPDFJS } from 'unpdf'
import type { PDFDocumentProxy } from '../../../ingest/pdf/open-pdf.ts'
import type { Box, Matrix } from './boxes.ts'
import { IDENTITY, intersection, multiply, shareWithin, toMatrix, transformed } from './boxes.ts'
import { boxOf, colourOf, isGlyph, isNumbers, pathBox } from './operator-arguments.ts'

/** Letters that a page sets in one go. */
export interface Run {
  readonly text: string
  readonly box: Box
  /** Why nobody sees them; undefined where they are seen. */
  how: string | undefined
  /** Of what they are painted; what is painted later covers what was before. */
  readonly order: number
}

type Page = Awaited<ReturnType<PDFDocumentProxy['getPage']>>

/** Smaller letters are read by nobody: points. */
const MIN_SIZE = 2

/** How much each of red, green and blue may differ from what is behind it and still not be seen: of 255. */
const MIN_CONTRAST = 16

/** Share of a run that must lie outside, or be covered, for it to be unseen. */
const MOST = 0.6

interface State {
  matrix: Matrix
  fill: string
  stroke: string
  alpha: number
  strokeAlpha: number
  renderMode: number
  size: number
  scale: number
  rise: number
  leading: number
  characterSpacing: number
  wordSpacing: number
  clip: Box
}

interface Painted {
  readonly box: Box
  readonly colour: string
  readonly order: number
}

/** The letters of a page as it is painted, in that order, and which of them nobody sees. */
export async function inkedRuns(page: Page): Promise<readonly Run[]> {
  const { OPS } = await getResolvedPDFJS()
  const { fnArray, argsArray } = await page.getOperatorList()
  const names = new Map<number, string>(
    Object.entries(OPS).map(([name, code]) => [Number(code), name]),
  )
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const paper = { left, bottom, right, top }
  const painter = createPainter(paper)
  fnArray.forEach((code: number, index: number) => {
    painter.paint(names.get(code) ?? '', argsArray[index] ?? [])
  })
  return painter.finish()
}

function createPainter(paper: Box) {
  let state: State = {
    matrix: IDENTITY,
    fill: '#000000',
    stroke: '#000000',
    alpha: 1,
    strokeAlpha: 1,
    renderMode: 0,
    size: 0,
    scale: 1,
    rise: 0,
    leading: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    clip: paper,
  }
  const saved: State[] = []
  const runs: Run[] = []
  const painted: Painted[] = []
  let line: Matrix = IDENTITY
  let text: Matrix = IDENTITY
  let clips = false
  const order = () => runs.length + painted.length

  const moveLine = (x: number, y: number) => {
    line = multiply(line, [1, 0, 0, 1, x, y])
    text = line
  }
  const show = (glyphs: unknown) => {
    if (!Array.isArray(glyphs)) return
    let words = ''
    let width = 0
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') width -= (glyph / 1000) * state.size
      else if (isGlyph(glyph)) {
        words += glyph.unicode
        const spacing = state.characterSpacing + (glyph.isSpace === true ? state.wordSpacing : 0)
        width += (glyph.width / 1000) * state.size + spacing
      }
    }
    const matrix = multiply(state.matrix, text)
    const box = transformed(
      {
        left: 0,
        right: width * state.scale,
        bottom: state.rise,
        top: state.rise + state.size * 0.7,
      },
      matrix,
    )
    text = multiply(text, [1, 0, 0, 1, width * state.scale, 0])
    if (words.trim() !== '') {
      runs.push({
        text: words,
        box,
        how: howUnseen(state, { box, matrix, paper, painted }),
        order: order(),
      })
    }
  }
  const paintPath = (operator: number | undefined, bounds: Box | undefined, fills: boolean) => {
    if (bounds === undefined) return
    const box = intersection(transformed(bounds, state.matrix), state.clip)
    if (clips)
      state = { ...state, clip: intersection(state.clip, transformed(bounds, state.matrix)) }
    clips = false
    if (fills && state.alpha > 0.5 && operator !== undefined) {
      painted.push({ box, colour: state.fill, order: order() })
    }
  }
  return {
    paint(name: string, args: readonly unknown[]) {
      const numbers = args.map(Number)
      const [first = 0, second = 0] = numbers
      switch (name) {
        case 'save':
          saved.push(state)
          state = { ...state }
          break
        case 'restore':
          state = saved.pop() ?? state
          break
        case 'transform':
          state.matrix = multiply(state.matrix, toMatrix(numbers))
          break
        case 'paintFormXObjectBegin': {
          saved.push(state)
          const [matrix, bounds] = args
          const inner = isNumbers(matrix) ? multiply(state.matrix, toMatrix(matrix)) : state.matrix
          const box = boxOf(bounds)
          const clip =
            box === undefined ? state.clip : intersection(state.clip, transformed(box, inner))
          state = { ...state, matrix: inner, clip }
          break
        }
        case 'paintFormXObjectEnd':
          state = saved.pop() ?? state
          break
        case 'setFillRGBColor':
          state.fill = colourOf(args) ?? state.fill
          break
        case 'setStrokeRGBColor':
          state.stroke = colourOf(args) ?? state.stroke
          break
        case 'setGState':
          for (const entry of Array.isArray(args[0]) ? args[0] : []) {
            if (!Array.isArray(entry)) continue
            if (entry[0] === 'ca') state.alpha = Number(entry[1])
            if (entry[0] === 'CA') state.strokeAlpha = Number(entry[1])
          }
          break
        case 'beginText':
          line = IDENTITY
          text = IDENTITY
          break
        case 'setTextMatrix':
          line = toMatrix(isNumbers(args[0]) ? args[0] : numbers)
          text = line
          break
        case 'setFont':
          state.size = Math.abs(Number(args[1]))
          break
        case 'setTextRenderingMode':
          state.renderMode = first
          break
        case 'setTextRise':
          state.rise = first
          break
        case 'setHScale':
          state.scale = first / 100
          break
        case 'setCharSpacing':
          state.characterSpacing = first
          break
        case 'setWordSpacing':
          state.wordSpacing = first
          break
        case 'setLeading':
          state.leading = first
          break
        case 'moveText':
          moveLine(first, second)
          break
        case 'setLeadingMoveText':
          state.leading = -second
          moveLine(first, second)
          break
        case 'nextLine':
          moveLine(0, -state.leading)
          break
        case 'showText':
        case 'showSpacedText':
          show(args[0])
          break
        case 'nextLineShowText':
          moveLine(0, -state.leading)
          show(args[0])
          break
        case 'nextLineSetSpacingShowText':
          state.wordSpacing = first
          state.characterSpacing = second
          moveLine(0, -state.leading)
          show(args[2])
          break
        case 'clip':
        case 'eoClip':
          clips = true
          break
        case 'constructPath':
          paintPath(first, boxOf(args[2]) ?? pathBox(args[1]), FILLS.has(first))
          break
        case 'paintImageXObject':
        case 'paintInlineImageXObject':
        case 'paintImageMaskXObject': {
          const box = transformed({ left: 0, bottom: 0, right: 1, top: 1 }, state.matrix)
          painted.push({ box: intersection(box, state.clip), colour: 'image', order: order() })
          break
        }
      }
    },
    finish(): readonly Run[] {
      for (const run of runs) {
        if (run.how !== undefined) continue
        const above = painted.some(
          ({ box, order: later }) => later > run.order && shareWithin(run.box, box) > MOST,
        )
        if (above) run.how = 'covered by what is painted over it'
      }
      return runs
    },
  }
}

/** Codes of pdf.js for painting a path with its inside filled: fill, eoFill, fillStroke, eoFillStroke and closed ones. */
const FILLS = new Set([22, 23, 24, 25, 26, 27])

interface Around {
  readonly box: Box
  readonly matrix: Matrix
  readonly paper: Box
  readonly painted: readonly Painted[]
}

function howUnseen(state: State, { box, matrix, paper, painted }: Around): string | undefined {
  const { renderMode, alpha, strokeAlpha, fill, stroke, size, clip } = state
  if (renderMode === 3 || renderMode === 7) return 'no ink (text rendering mode 3)'
  const scale = Math.min(Math.hypot(matrix[0], matrix[1]), Math.hypot(matrix[2], matrix[3]))
  if (size * scale * Math.abs(state.scale) < MIN_SIZE) return 'letters too small to read'
  const strokes = renderMode % 4 === 1
  if ((strokes ? strokeAlpha : alpha) < 0.1) return 'transparent'
  if (shareWithin(box, paper) < 1 - MOST) return 'off the page'
  if (shareWithin(box, clip) < 1 - MOST) return 'clipped'
  const behind = painted.findLast((one) => shareWithin(box, one.box) > MOST)?.colour ?? '#ffffff'
  const inks = renderMode % 4 === 2 ? [fill, stroke] : [strokes ? stroke : fill]
  return inks.every((ink) => isSame(ink, behind)) ? 'the colour of its background' : undefined
}

function isSame(a: string, b: string): boolean {
  const channels = (hex: string) =>
    [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  const others = channels(b)
  return channels(a).every((value, index) => Math.abs(value - (others[index] ?? 0)) < MIN_CONTRAST)
}
