import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { directive } from 'micromark-extension-directive'
import { gfm } from 'micromark-extension-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parseByBlocks } from './parse-by-blocks.ts'

// GFM without bare addresses as links and without task lists, and of the directives only those that are blocks:
// the others would make an empty directive of the minutes in "10:30am".
const processor = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [
    gfm(),
    { flow: directive().flow ?? {} },
    { disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink', 'tasklistCheck'] } },
  ])
  .data('fromMarkdownExtensions', [
    gfmFromMarkdown().filter((extension) => extension.enter?.['literalAutolink'] === undefined),
    directiveFromMarkdown(),
  ])
  .freeze()

/** The tree of a printed template. Its texts, addresses, titles, codes and attributes still have holes. */
export function parseSkeleton(text: string): Root {
  return parseByBlocks(text, parseWhole)
}

/** The same without a look at what is plain: slower. */
export function parseWhole(text: string): Root {
  return processor.parse(text)
}
