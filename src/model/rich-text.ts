import { z } from 'zod'

/** Formatting a source may carry inside a fact. mdast's names and fields; a closed union. */
export type RichText =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'inlineCode'; readonly value: string }
  | { readonly type: 'emphasis'; readonly children: readonly RichText[] }
  | { readonly type: 'strong'; readonly children: readonly RichText[] }
  | {
      readonly type: 'link'
      readonly url: string
      readonly children: readonly RichText[]
    }
  | { readonly type: 'break' }

export const richTextSchema: z.ZodType<RichText> = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('text'), value: z.string() }),
    z.strictObject({ type: z.literal('inlineCode'), value: z.string() }),
    z.strictObject({
      type: z.literal('emphasis'),
      get children() {
        return z.array(richTextSchema)
      },
    }),
    z.strictObject({
      type: z.literal('strong'),
      get children() {
        return z.array(richTextSchema)
      },
    }),
    z.strictObject({
      type: z.literal('link'),
      url: z.string(),
      get children() {
        return z.array(richTextSchema)
      },
    }),
    z.strictObject({ type: z.literal('break') }),
  ])
  .meta({
    id: 'RichText',
    description: 'Inline formatting kept from the source.',
  })

/** The words alone; a break reads as one space. */
export function plainText(nodes: readonly RichText[]): string {
  return nodes.map(plainTextOf).join('')
}

function plainTextOf(node: RichText): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'break':
      return ' '
    case 'emphasis':
    case 'strong':
    case 'link':
      return plainText(node.children)
  }
}
