import type { Format } from '../model/document.ts'
import { extensions, formats } from '../model/document.ts'

/** The format of a file name ending without its dot; undefined for endings we do not write. */
export function formatOf(extension: string): Format | undefined {
  return formats.find((format) => extensions[format] === extension)
}
