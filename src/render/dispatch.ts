import type { BlockHandlers, BlockMap, InlineHandlers, InlineMap } from '../model/document.ts'

/** What the handler of the block's own type makes of it. */
export function handleBlock<Type extends keyof BlockMap, Context, Output>(
  node: BlockMap[Type] & { readonly type: Type },
  handlers: BlockHandlers<Context, Output>,
  context: Context,
): Output {
  return handlers[node.type](node, context)
}

/** What the handler of the inline node's own type makes of it. */
export function handleInline<Type extends keyof InlineMap, Context, Output>(
  node: InlineMap[Type] & { readonly type: Type },
  handlers: InlineHandlers<Context, Output>,
  context: Context,
): Output {
  return handlers[node.type](node, context)
}
