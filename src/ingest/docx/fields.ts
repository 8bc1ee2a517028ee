import { safeUrl } from '../safe-url.ts'

/** The fields that are open at a place of a story (ECMA-376 part 1, 17.16.18): code first, then what it shows. */
export interface Fields {
  readonly begin: () => void
  readonly addCode: (code: string) => void
  /** The code ends, what the field shows begins: the address of the link it is, or undefined. */
  readonly separate: () => string | undefined
  /** Whether the field that ends was a link. */
  readonly end: () => boolean
  /** Whether text at this place is part of a code and not shown. */
  readonly isCode: () => boolean
}

export function createFields(): Fields {
  const open: { isCode: boolean; code: string; isLink: boolean }[] = []
  let codes = 0
  return {
    begin() {
      open.push({ isCode: true, code: '', isLink: false })
      codes += 1
    },
    addCode(code) {
      const field = open.at(-1)
      if (field?.isCode === true) field.code += code
    },
    separate() {
      const field = open.at(-1)
      if (field?.isCode !== true) return undefined
      field.isCode = false
      codes -= 1
      const url = safeUrl(/^\s*HYPERLINK\s+"([^"]+)"/i.exec(field.code)?.[1] ?? '')
      field.isLink = url !== undefined
      return url
    },
    end() {
      const field = open.pop()
      if (field?.isCode === true) codes -= 1
      return field?.isLink ?? false
    },
    isCode: () => codes > 0,
  }
}
