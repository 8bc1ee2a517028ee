/** What `--emit` prints, in the order it is made. */
export const emittedTrees = ['article', 'brief', 'skeleton', 'document'] as const

export type EmittedTree = (typeof emittedTrees)[number]
