/** A stretch inside quotation marks, marks included. UTF-16 units into the text of its passage, end exclusive. */
export interface Region {
  /** Index of the text it stands in. */
  readonly passage: number
  readonly start: number
  readonly end: number
  /** The words inside the marks. */
  readonly innerStart: number
  readonly innerEnd: number
  /** Not inside another region. */
  readonly isOutermost: boolean
  /** Goes on from the passage before, which did not close. */
  readonly continues: boolean
  /** One of the two marks is missing, and the passage behind does not go on. */
  readonly isUnbalanced: boolean
  /** Place of a mark that belongs to the words: `!` before `s’écrie-t-il` inside the marks. */
  readonly saidMark?: number
}

/**
 * The quotation marks of a row of texts, paired. Straight, curly, low-high, guillemets both ways, corner brackets and
 * single marks; `’` and `'` count only where an opening single mark waits for them, so apostrophes do not.
 * A quotation left open ends with its text; where the next text opens with a mark again, or closes before it opens,
 * it goes on there (`continues`). By text, in source order; an outer region comes before those inside it. A closing mark that nothing opened takes the words back to the mark or sentence before it.
 */
export function findQuotationMarks(texts: readonly string[]): readonly (readonly Region[])[] {
  const regions: (readonly Region[])[] = []
  let carried: Open | undefined
  for (const [passage, text] of texts.entries()) {
    const scan = scanText(text, carried)
    regions.push(toRegions(scan.pairs, passage, carried !== undefined))
    carried = scan.left
  }
  return regions.map((own, index) => balance(own, regions[index + 1]))
}

interface Open {
  readonly at: number
  readonly closers: string
  readonly isSingle: boolean
  /** The mark that opens it. */
  readonly mark: string
  /** A place where it may close if nothing better comes: `the voters’ choice`. */
  fallback: number
}

interface Pair {
  readonly start: number
  readonly end: number
  readonly innerStart: number
  readonly innerEnd: number
  readonly isOpen: boolean
  readonly isUnopened: boolean
}

const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"”“',
  '“': '”"“',
  '”': '”"',
  '„': '“”"',
  '‟': '”"',
  '«': '»',
  '»': '«',
  '‹': '›',
  '「': '」',
  '『': '』',
  '＂': '＂',
  '‘': '’',
  "'": "'’",
  '‚': '‘’',
}
const ANY_MARK = /["“”„‟«»‹›「」『』＂‘’'‚‛]/gu
const WORD = /[\p{L}\p{N}]/u
const BEFORE_OPENING = /[\s([{—–\-/…:]|^$/u
/** `’90s`, `’em`, `’tis`: an apostrophe that looks like an opening mark. */
const ELIDED = /^.(?:\d\ds?\b|em\b|til\b|tis\b|twas\b|n\b|cause\b|round\b)/iu

function scanText(
  text: string,
  carried: Open | undefined,
): { readonly pairs: readonly Pair[]; readonly left: Open | undefined } {
  const pairs: Pair[] = []
  const lastDouble = lastIndexOfAny(text, '"”“»«')
  let stack: Open[] = []
  const close = (open: Open, at: number) => {
    pairs.push({
      start: open.at,
      end: at + 1,
      innerStart: open.mark === '' ? open.at : open.at + 1,
      innerEnd: at,
      isOpen: false,
      isUnopened: false,
    })
    stack = stack.slice(0, stack.indexOf(open))
  }
  if (carried !== undefined && closesFirst(text, carried)) {
    stack.push({ ...carried, at: 0, mark: '', fallback: -1 })
  }
  for (const at of indicesOf(text, ANY_MARK)) {
    const mark = text.charAt(at)
    const before = text.charAt(at - 1)
    const after = text.charAt(at + 1)
    if ("‘’'‚‛".includes(mark)) {
      const waiting = stack.findLast((open) => open.isSingle && open.closers.includes(mark))
      if (waiting !== undefined && !WORD.test(after) && !/\s/u.test(before)) {
        const isPlural = before === 's' && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3))
        if (isPlural) {
          waiting.fallback = waiting.fallback < 0 ? at : waiting.fallback
          continue
        }
        close(waiting, at)
      } else if (mark !== '’' && opensSingle(text, at) && !stack.some((open) => open.isSingle)) {
        stack.push({ at, closers: CLOSERS[mark] ?? '’', isSingle: true, mark, fallback: -1 })
      }
      continue
    }
    if (mark === '"' && /\d/u.test(before) && at === lastDouble && !stack.some((o) => !o.isSingle))
      continue
    const waiting = stack.findLast((open) => !open.isSingle && open.closers.includes(mark))
    const looksOpening = BEFORE_OPENING.test(before) && after !== '' && !/[\s,.;:!?)]/u.test(after)
    if (
      waiting !== undefined &&
      !(mark === '“' && looksOpening) &&
      !(mark === '"' && looksOpening && WORD.test(after) && isSure(text, waiting, at))
    ) {
      close(waiting, at)
    } else if (mark in CLOSERS && (looksOpening || '“„«‹「『'.includes(mark))) {
      if (waiting !== undefined && mark === '"') endBefore(waiting, at)
      stack.push({ at, closers: CLOSERS[mark] ?? '"', isSingle: false, mark, fallback: -1 })
    } else {
      const start = unopenedStart(
        text,
        at,
        Math.max(pairs.at(-1)?.end ?? 0, (stack.at(-1)?.at ?? -1) + 1),
      )
      pairs.push({
        start,
        end: at + 1,
        innerStart: start,
        innerEnd: at,
        isOpen: false,
        isUnopened: true,
      })
    }
  }
  for (const open of stack.filter((one) => one.isSingle && one.fallback > 0)) {
    close(open, open.fallback)
  }
  const left = stack.find((open) => !open.isSingle)
  if (left !== undefined) {
    pairs.push({
      start: left.at,
      end: text.length,
      innerStart: left.mark === '' ? left.at : left.at + 1,
      innerEnd: text.length,
      isOpen: true,
      isUnopened: false,
    })
  }
  return { pairs, left }

  /** A straight mark that opens while another waits: the first was never closed, so it ends where the sentence did. */
  function endBefore(open: Open, at: number) {
    const end = text.slice(0, at).trimEnd().length
    pairs.push({
      start: open.at,
      end,
      innerStart: open.at + 1,
      innerEnd: end,
      isOpen: false,
      isUnopened: true,
    })
    stack = stack.filter((other) => other !== open)
  }
}

/** Whether a straight mark at `at` can only open: the waiting one stands in an earlier sentence. */
function isSure(text: string, waiting: Open, at: number): boolean {
  return waiting.mark === '"' && /[.!?]\s$/u.test(text.slice(Math.max(waiting.at, at - 2), at))
}

/** Where a pattern of single characters matches, in order. */
function indicesOf(text: string, pattern: RegExp): readonly number[] {
  const indices: number[] = []
  pattern.lastIndex = 0
  while (pattern.test(text)) indices.push(pattern.lastIndex - 1)
  return indices
}

function opensSingle(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  if (WORD.test(before)) return false
  if (!(WORD.test(after) || '"“[($…'.includes(after)) || after === '') return false
  return !ELIDED.test(text.slice(at, at + 7))
}

/** Whether a text goes on in a quotation carried into it: its first mark closes. */
function closesFirst(text: string, carried: Open): boolean {
  const first = text.search(/["“”„«»「」『』]/u)
  if (first <= 0 || !carried.closers.includes(text.charAt(first))) return false
  return !/[\s([—–]/u.test(text.charAt(first - 1)) && !WORD.test(text.charAt(first + 1))
}

/** Start of the words before a closing mark nothing opened: of its sentence, behind the last region. */
function unopenedStart(text: string, at: number, floor: number): number {
  const before = text.slice(floor, at).trimEnd()
  const stop = Math.max(
    ...['. ', '! ', '? ', '.” ', ': '].map((end) => {
      const index = before.lastIndexOf(end, before.length - 2)
      return index < 0 ? -1 : index + end.length
    }),
  )
  const start = floor + Math.max(stop, 0)
  return start + (text.slice(start, at).length - text.slice(start, at).trimStart().length)
}

function lastIndexOfAny(text: string, marks: string): number {
  return Math.max(...[...marks].map((mark) => text.lastIndexOf(mark)))
}

function toRegions(pairs: readonly Pair[], passage: number, follows: boolean): readonly Region[] {
  const sorted = [...pairs].sort((a, b) => a.start - b.start || b.end - a.end)
  let reach = -1
  return sorted.map((pair, index) => {
    const isOutermost = pair.start >= reach
    if (isOutermost) reach = pair.end
    return {
      passage,
      start: pair.start,
      end: pair.end,
      innerStart: pair.innerStart,
      innerEnd: pair.innerEnd,
      isOutermost,
      continues: follows && index === 0 && pair.start === 0,
      isUnbalanced: pair.isOpen || pair.isUnopened,
    }
  })
}

/** A region that is open at the end of its text is balanced after all where the next text goes on. */
function balance(own: readonly Region[], next: readonly Region[] | undefined): readonly Region[] {
  const goesOn = next?.[0]?.continues === true
  return own.map((region) =>
    region.isUnbalanced && goesOn && region === own.findLast((one) => one.isOutermost)
      ? { ...region, isUnbalanced: false }
      : region,
  )
}
