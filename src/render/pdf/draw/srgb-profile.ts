/**
 * The colour space of the pages as an ICC profile of version 4.2 (ISO 15076-1): sRGB (IEC 61966-2-1) by its primaries
 * and its curve. Written by these lines from the numbers of the standards, so no licence but ours holds.
 */
export function srgbProfile(): Uint8Array {
  const curve = parametricCurve()
  const tags: readonly (readonly [signature: string, data: Uint8Array])[] = [
    ['desc', unicodeText('sRGB')],
    ['cprt', unicodeText('No copyright, use freely')],
    ['wtpt', points('XYZ ', D50)],
    ['chad', points('sf32', D65_TO_D50)],
    ['rXYZ', points('XYZ ', [0.43607, 0.22249, 0.01392])],
    ['gXYZ', points('XYZ ', [0.38515, 0.71687, 0.09708])],
    ['bXYZ', points('XYZ ', [0.14307, 0.06061, 0.7141])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const start = HEADER_LENGTH + 4 + 12 * tags.length
  const places = new Map<Uint8Array, number>()
  let length = start
  for (const [, data] of tags) {
    if (places.has(data)) continue
    places.set(data, length)
    length += data.length
  }
  const profile = new Uint8Array(length)
  profile.set(header(length))
  const view = new DataView(profile.buffer)
  view.setUint32(HEADER_LENGTH, tags.length)
  tags.forEach(([signature, data], index) => {
    const entry = HEADER_LENGTH + 4 + 12 * index
    const place = places.get(data) ?? 0
    profile.set(ascii(signature), entry)
    view.setUint32(entry + 4, place)
    view.setUint32(entry + 8, data.length)
    profile.set(data, place)
  })
  return profile
}

const HEADER_LENGTH = 128

/** The white of profiles, and the Bradford transform to it from the white of screens. */
const D50 = [0.9642, 1, 0.8249]
const D65_TO_D50 = [
  1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168,
]

/** Exponent and constants of IEC 61966-2-1: a power above the last of them, a straight line below. */
const SRGB_CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]

function header(length: number): Uint8Array {
  const bytes = new Uint8Array(HEADER_LENGTH)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, length)
  view.setUint32(8, 0x04_20_00_00)
  bytes.set(ascii('mntrRGB XYZ '), 12)
  // A date is required: that of the standard, 18 October 1999.
  for (const [index, part] of [1999, 10, 18].entries()) view.setUint16(24 + 2 * index, part)
  bytes.set(ascii('acsp'), 36)
  bytes.set(points('', D50).subarray(4), 68)
  return bytes
}

/** Fixed-point numbers behind the signature of their type and four reserved bytes. */
function points(type: string, values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(type.length + 4 + 4 * values.length)
  bytes.set(ascii(type))
  const view = new DataView(bytes.buffer)
  values.forEach((value, index) => {
    view.setInt32(type.length + 4 + 4 * index, Math.round(value * 65_536))
  })
  return bytes
}

function parametricCurve(): Uint8Array {
  const bytes = new Uint8Array(12 + 4 * SRGB_CURVE.length)
  bytes.set(ascii('para'))
  bytes[9] = 3
  bytes.set(points('', SRGB_CURVE).subarray(4), 12)
  return bytes
}

/** A text in American English, in UTF-16, filled up to a multiple of four bytes. */
function unicodeText(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((28 + 2 * text.length) / 4) * 4)
  const view = new DataView(bytes.buffer)
  bytes.set(ascii('mluc'))
  view.setUint32(8, 1)
  view.setUint32(12, 12)
  bytes.set(ascii('enUS'), 16)
  view.setUint32(20, 2 * text.length)
  view.setUint32(24, 28)
  for (let index = 0; index < text.length; index++) {
    view.setUint16(28 + 2 * index, text.charCodeAt(index))
  }
  return bytes
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
