import type { LayoutContext } from './context.ts'
import type { Fragment } from './fragment.ts'
import { countSpaces, measureFragment } from './fragments.ts'

/** Fragments beside each other on a line that look alike, as one. */
export interface Run {
  readonly fragment: Fragment
  readonly level: number
  readonly width: number
  readonly spaces: number
}

export interface RunBuilder {
  readonly first: Fragment
  /** A width is that of a whole text; it counts where the text is a word by itself. */
  add(text: string, width: number | undefined): void
  end(): Run
}

/**
 * A run that begins with a fragment. Its width is what `measureFragment` gives, word by word, but words that were measured
 * already are not measured again; what is written onto a word is measured with it, for its letters stand otherwise.
 */
export function createRun(
  first: Fragment,
  firstWidth: number | undefined,
  context: Pick<LayoutContext, 'measure'>,
): RunBuilder {
  const { face, span, level } = first
  // Joined at the end: a string that is added to keeps all it was made of.
  const parts: string[] = []
  let spaces = 0
  /** Of the words before the last. */
  let before = 0
  let last = ''
  let lastWidth = 0
  let isPlain = true
  const measure = (part: string) => measureFragment({ text: part, face, span, level }, context)
  const add = (part: string, width: number | undefined) => {
    parts.push(part)
    const inside = countSpaces(part)
    if (inside === part.length) {
      spaces += inside
      before += lastWidth
      last = ''
      lastWidth = 0
    } else if (inside > 0) {
      isPlain = false
    } else {
      last += part
      lastWidth = width !== undefined && last === part ? width : measure(last)
    }
  }
  add(first.text, firstWidth)
  return {
    first,
    add,
    end() {
      const text = parts.join('')
      const fragment = parts.length === 1 ? first : { text, face, span, level }
      if (!isPlain) return { fragment, level, width: measure(text), spaces: countSpaces(text) }
      const words = before + lastWidth
      const width = spaces === 0 ? words : words + spaces * measure(' ')
      return { fragment, level, width, spaces }
    },
  }
}
