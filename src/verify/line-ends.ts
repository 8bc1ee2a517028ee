/** Where a line of a page ends behind what takes no space, unless a hyphen before it is the line's. */
export const GLUED_LINE = '\u2028'

/** Where a line of a page ends, at a space, or within a word that is broken without a hyphen: pages do not tell. */
export const BROKEN_LINE = '\u2029'
