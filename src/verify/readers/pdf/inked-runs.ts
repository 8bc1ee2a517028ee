import { getResolvedPDFJS } from 'unpdf'
import type { PDFDocumentProxy } from '../../../ingest/pdf/open-pdf.ts'
import type { Box, Matrix } from './boxes.ts'
import { IDENTITY, intersection, multiply, shareWithin, toMatrix, transformed } from './boxes.ts'
import type { GraphicsState, Painted } from './how-unseen.ts'
import { howUnseen, MOST } from './how-unseen.ts'
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

/** The letters of a page as it is painted, in that order, and which of them nobody sees. */
export async function inkedRuns(
  page: Page,
  isOn: (layer: unknown) => boolean,
): Promise<readonly Run[]> {
  const { OPS } = await getResolvedPDFJS()
  const { fnArray, argsArray } = await page.getOperatorList()
  const names = new Map<number, string>(
    Object.entries(OPS).map(([name, code]) => [Number(code), name]),
  )
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const paper = { left, bottom, right, top }
  const painter = createPainter(paper, isOn)
  fnArray.forEach((code: number, index: number) => {
    painter.paint(names.get(code) ?? '', argsArray[index] ?? [])
  })
  return painter.finish()
}

function createPainter(paper: Box, isOn: (layer: unknown) => boolean) {
  let state: GraphicsState = {
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
  const saved: GraphicsState[] = []
  const runs: Run[] = []
  const painted: Painted[] = []
  let line: Matrix = IDENTITY
  let text: Matrix = IDENTITY
  let clips = false
  /** Whether each marked content that is open is shown. */
  const layers: boolean[] = []
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
        how: layers.includes(false)
          ? 'in a layer that is switched off'
          : howUnseen(state, { box, matrix, paper, painted }),
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
    if (fills && state.alpha > 0.5 && !layers.includes(false) && operator !== undefined) {
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
        case 'beginMarkedContent':
          layers.push(true)
          break
        case 'beginMarkedContentProps':
          layers.push(args[0] !== 'OC' || isOn(args[1]))
          break
        case 'endMarkedContent':
          layers.pop()
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
