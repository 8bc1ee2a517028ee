import type { Nodes, PhrasingContent, Root } from 'mdast'

/**
 * The tree without what Markdown cannot say or a parser adds: positions, empty fields, looseness of lists, the split
 * of text into nodes, which of two nested kinds of emphasis is outside, and links GFM makes of bare addresses.
 */
export function normaliseTree(root: Root): unknown {
  return normalise(root)
}

function normalise(node: Nodes): unknown {
  const { position: _, ...rest } = node
  const fields = Object.entries(rest).filter(
    ([key, value]) =>
      value !== null &&
      value !== undefined &&
      !['children', 'spread', 'label', 'checked', 'data'].includes(key),
  )
  const plain = Object.fromEntries(fields)
  if (!('children' in node)) return plain
  const children = isPhrasingParent(node)
    ? joinText(node.children.flatMap(withoutAutolinks).map(emphasisOutside))
    : node.children
  return { ...plain, children: children.map(normalise) }
}

function isPhrasingParent(node: Nodes): node is Extract<Nodes, { children: PhrasingContent[] }> {
  return ['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'link', 'delete'].includes(
    node.type,
  )
}

function withoutAutolinks(node: PhrasingContent): PhrasingContent[] {
  if (node.type !== 'link') return [node]
  const [only, ...more] = node.children
  const isBare =
    only?.type === 'text' &&
    more.length === 0 &&
    [only.value, `http://${only.value}`, `mailto:${only.value}`].includes(node.url)
  return isBare ? [only] : [node]
}

/** `***a***` is emphasis around strong to every parser. */
function emphasisOutside(node: PhrasingContent): PhrasingContent {
  const [only, ...more] = node.type === 'strong' ? node.children : []
  return only?.type === 'emphasis' && more.length === 0
    ? { type: 'emphasis', children: [{ type: 'strong', children: only.children }] }
    : node
}

function joinText(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (last?.type === 'text' && node.type === 'text') {
      out[out.length - 1] = { type: 'text', value: last.value + node.value }
    } else {
      out.push(node)
    }
  }
  return out
}
