import type { DecodedPng } from 'fast-png'
import { convertIndexedToRgb, decode } from 'fast-png'
import { zlibSync } from 'fflate'
import type { Reference } from 'pdfkit'
import type { Canvas } from './canvas.ts'

/** A PNG file as an image of 8 bits a sample, what is transparent in a mask of its own (ISO 32000-1, 8.9). */
export function embedPng(bytes: Uint8Array, canvas: Canvas): Reference {
  const png = decode(bytes)
  const { colours, channels, alpha } = samplesOf(png)
  const { width, height } = png
  const isOpaque = alpha === undefined || alpha.every((value) => value === 255)
  const mask = isOpaque
    ? undefined
    : embedSamples(alpha, { width, height, ColorSpace: 'DeviceGray' }, canvas)
  return embedSamples(
    colours,
    {
      width,
      height,
      ColorSpace: channels === 1 ? 'DeviceGray' : 'DeviceRGB',
      ...(mask && { SMask: mask }),
    },
    canvas,
  )
}

/** A JPEG file, which PDF takes as it is. */
export function embedJpeg(bytes: Uint8Array, canvas: Canvas): Reference {
  const { width, height, components } = frameOf(bytes)
  const image = canvas.makeObject({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: components === 1 ? 'DeviceGray' : 'DeviceRGB',
    BitsPerComponent: 8,
    Filter: 'DCTDecode',
  })
  image.end(bytes)
  return image
}

interface Image extends Record<string, unknown> {
  readonly width: number
  readonly height: number
}

/** Packed by a library of our own choice: what zlib makes of the same bytes differs from Node to Node. */
function embedSamples(samples: Uint8Array, { width, height, ...more }: Image, canvas: Canvas) {
  const image = canvas.makeObject({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    Filter: 'FlateDecode',
    ...more,
  })
  image.end(zlibSync(samples, { level: 9 }))
  return image
}

interface Samples {
  readonly colours: Uint8Array
  readonly channels: 1 | 3
  readonly alpha: Uint8Array | undefined
}

/** Grey or RGB and, apart, how opaque each pixel is. */
function samplesOf(png: DecodedPng): Samples {
  const { width, height } = png
  const { data, channels } = plainSamples(png)
  const count = width * height
  const isGrey = channels < 3
  const hasAlpha = channels === 2 || channels === 4
  const step = isGrey ? 1 : 3
  const colours = new Uint8Array(count * step)
  const alpha = hasAlpha ? new Uint8Array(count) : undefined
  for (let pixel = 0; pixel < count; pixel++) {
    for (let sample = 0; sample < step; sample++) {
      colours[pixel * step + sample] = data[pixel * channels + sample] ?? 0
    }
    if (alpha !== undefined) alpha[pixel] = data[pixel * channels + step] ?? 255
  }
  const { transparency } = png
  return {
    colours,
    channels: isGrey ? 1 : 3,
    alpha:
      transparency === undefined
        ? alpha
        : colourKeyMask({ colours, step, count }, png, transparency),
  }
}

/** One byte a sample, rows without padding, palettes looked up. */
function plainSamples(png: DecodedPng): { readonly data: Uint8Array; readonly channels: number } {
  const { palette, depth, channels, width, height, data } = png
  if (palette !== undefined) {
    const indexed = { ...png, data: Uint8Array.from(data) }
    return { data: convertIndexedToRgb(indexed), channels: palette[0]?.length ?? 3 }
  }
  if (depth === 8) return { data: Uint8Array.from(data), channels }
  if (depth === 16) return { data: Uint8Array.from(data, (sample) => sample >> 8), channels }
  // Grey of 1, 2 or 4 bits: several pixels a byte, each row begun with a byte of its own.
  const rowLength = Math.ceil((width * depth) / 8)
  const plain = new Uint8Array(width * height)
  const most = 2 ** depth - 1
  for (let pixel = 0; pixel < plain.length; pixel++) {
    const [row, column] = [Math.floor(pixel / width), pixel % width]
    const byte = data[row * rowLength + Math.floor((column * depth) / 8)] ?? 0
    const value = (byte >> (8 - depth - ((column * depth) % 8))) & most
    plain[pixel] = Math.round((value * 255) / most)
  }
  return { data: plain, channels: 1 }
}

/** One colour stands for nothing (PNG specification, 11.3.2.1). */
function colourKeyMask(
  { colours, step, count }: { colours: Uint8Array; step: number; count: number },
  { depth }: DecodedPng,
  transparency: Uint16Array,
): Uint8Array {
  const scale = (sample: number) =>
    depth === 16 ? sample >> 8 : Math.round((sample * 255) / (2 ** depth - 1))
  const key = Array.from(transparency, scale)
  const alpha = new Uint8Array(count)
  for (let pixel = 0; pixel < count; pixel++) {
    const isKey = key.every((sample, index) => colours[pixel * step + index] === sample)
    alpha[pixel] = isKey ? 0 : 255
  }
  return alpha
}

/** Size and number of colours of a JPEG file, from its frame header (ISO/IEC 10918-1, B.2.2). */
function frameOf(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 10 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (!isFrame) continue
    return {
      height: view.getUint16(at + 5),
      width: view.getUint16(at + 7),
      components: view.getUint8(at + 9),
    }
  }
  throw new Error('Bug: a JPEG file without a frame was let through')
}
