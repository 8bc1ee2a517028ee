import { inflateRawSync } from 'node:zlib'
import { deflateSync } from 'fflate'

const LINE_LENGTH = 76

/**
 * A value as JSON, deflated (RFC 1951), in base64, in lines. What it holds stands nowhere in the file as text: neither
 * direction marks nor tags of it can have an effect there. Packed by code of our own, not Node's, whose bytes differ from
 * version to version.
 */
export function packJson(value: unknown): string {
  const json = new TextEncoder().encode(JSON.stringify(value))
  const base64 = Buffer.from(deflateSync(json, { level: 9 })).toString('base64')
  return (base64.match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? []).join('\n')
}

/** What `packJson` packed; undefined for anything else, and for what is longer than `maxBytes` when unpacked. */
export function unpackJson(packed: string, maxBytes: number): unknown {
  if (!/^[A-Za-z0-9+/=\s]*$/u.test(packed)) return undefined
  try {
    const bytes = inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: maxBytes })
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
