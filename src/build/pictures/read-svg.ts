import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { ResvgRenderOptions } from '@resvg/resvg-wasm'
import { findSvgFault } from './check-svg.ts'
import type { PictureReading } from './picture-reading.ts'
import { broken, pixelsToPt, sizeFault } from './pixels.ts'

/** The longer side of the PNG made of a drawing, in pixels: as wide as a page at 240 to the inch. */
const RASTER_SIDE = 1600

/**
 * An SVG file as a drawing of paths and as PNG. resvg works out its style sheet, units, shapes and references, and
 * writes down what is to be seen and nothing else; the drawing is the same on every machine.
 */
export async function readSvg(bytes: Uint8Array): Promise<PictureReading> {
  const text = decodeUtf8(bytes)
  if (text === undefined) return broken('SVG', 'bytes that are not UTF-8')
  const fault = findSvgFault(text)
  if (fault !== undefined) {
    return {
      fault: `found ${fault}, expected a drawing of shapes alone`,
      hint: 'Save it as plain SVG with all text turned into paths, or as PNG.',
    }
  }
  const Resvg = await loadResvg()
  const withResvg = <Value>(
    svg: string,
    options: ResvgRenderOptions,
    use: (image: InstanceType<Resvg>) => Value,
  ): Value => {
    const image = new Resvg(svg, { ...options, font: { fontBuffers: [] } })
    try {
      return use(image)
    } finally {
      image.free()
    }
  }
  try {
    const drawing = withResvg(text, {}, (image) => image.toString())
    const { width, height } = sizeOfDrawing(drawing)
    const wrongSize = sizeFault(width, height)
    if (wrongSize !== undefined) return wrongSize
    if (!drawing.includes('<path')) return broken('SVG', 'nothing to see')
    const side = width < height ? ('height' as const) : ('width' as const)
    const fitTo = { mode: side, value: RASTER_SIDE }
    const raster = withResvg(drawing, { fitTo }, (image) => image.render().asPng())
    const size = { width: pixelsToPt(width), height: pixelsToPt(height) }
    return { picture: { format: 'svg', bytes: Buffer.from(drawing), raster, ...size } }
  } catch (error) {
    return broken('SVG', `a drawing that cannot be read (${String(error).slice(0, 120)})`)
  }
}

type Resvg = typeof import('@resvg/resvg-wasm')['Resvg']
let loaded: Promise<Resvg> | undefined

/** The program is started once per process, when the first drawing comes. */
function loadResvg(): Promise<Resvg> {
  loaded ??= startResvg()
  return loaded
}

async function startResvg(): Promise<Resvg> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm')
  const file = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
  await initWasm(await readFile(file))
  return Resvg
}

/** The root element is written by resvg: `<svg width="151.2" height="50" …>`. */
function sizeOfDrawing(drawing: string): { readonly width: number; readonly height: number } {
  const root = drawing.slice(0, drawing.indexOf('>'))
  const side = (name: string) => Number(new RegExp(`\\s${name}="([^"]*)"`).exec(root)?.[1])
  return { width: side('width'), height: side('height') }
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
