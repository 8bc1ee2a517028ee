import { codeFrame } from '../../model/code-frame.ts'
import type { Diagnostic, Place } from '../../model/diagnostic.ts'
import type { EvidenceSource } from '../../model/evidence.ts'
import type { Span } from '../../model/span.ts'
import { pointAt } from '../../model/span.ts'
import { absentFonts } from '../fallback-fonts.ts'
import type { RenderContext } from '../render-context.ts'
import type { Visitor } from '../resolve/visit-blocks.ts'
import { visitBlocks, visitInlines } from '../resolve/visit-blocks.ts'
import type { ResolvedDocument } from '../resolve.ts'
import type { MissingCharacter } from './font-book.ts'

/**
 * The characters no font has, one error for those that one font would bring: where in a source the first stands, if it
 * was taken from one, and which package brings the font, if the theme knows one.
 */
export function missingGlyphs(
  missing: readonly MissingCharacter[],
  document: ResolvedDocument,
  { theme, fonts, evidence }: RenderContext,
): readonly Diagnostic[] {
  if (missing.length === 0) return []
  const leaves = leavesOf(document)
  const groups = new Map<string, MissingCharacter[]>()
  for (const one of missing) {
    const commands = absentFonts(theme, fonts, one.character)
      .map(({ regular }) => `\`npm install ${packageOf(regular)}\``)
      .join(' or ')
    groups.set(commands, [...(groups.get(commands) ?? []), one])
  }
  return [...groups].flatMap(([commands, characters]): Diagnostic[] => {
    const [first, ...others] = characters
    if (first === undefined) return []
    return [
      {
        severity: 'error',
        code: 'render/missing-glyph',
        message: `Cannot print ${shown(first.character)}${more(others)}: found it near \`${first.near}\`${times(first.count)}, expected a character some font of the theme has.`,
        ...findPlace(first.character, leaves, evidence?.sources ?? []),
        hint:
          commands === ''
            ? 'Add a font that has it to `fonts.fallback` of `theme.json`.'
            : `Install a font for it: ${commands}.`,
      },
    ]
  })
}

/** Characters that are named beside the first. */
const MAX_NAMED = 8

function more(others: readonly MissingCharacter[]): string {
  if (others.length === 0) return ''
  const named = others.slice(0, MAX_NAMED).map(({ character }) => `\`${character}\``)
  const rest = others.length - named.length
  return ` (nor ${named.join(', ')}${rest > 0 ? ` and ${rest} other characters` : ''})`
}

function shown(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return /^[\p{Cc}\p{Cf}\p{Co}\p{Cs}]$/u.test(character) ? code : `\`${character}\` (${code})`
}

function times(count: number): string {
  return count === 1 ? '' : ` and ${count - 1} more times`
}

/** `npm:@scope/name/file.ttf` comes from `@scope/name`. */
function packageOf(file: string): string {
  return /^npm:((?:@[^/]+\/)?[^/]+)\//u.exec(file)?.[1] ?? file
}

interface Leaf {
  readonly value: string
  readonly spans: readonly Span[]
}

function leavesOf({ children, notes, header, footer }: ResolvedDocument): readonly Leaf[] {
  const leaves: Leaf[] = []
  const visitor: Visitor = {
    block: (block) => {
      if (block.type === 'code') leaves.push(block)
    },
    inline: (node) => {
      if ('value' in node) leaves.push(node)
    },
  }
  visitBlocks(children, visitor)
  for (const note of notes) visitBlocks(note.children, visitor)
  for (const { start, center, end } of [header, footer])
    visitInlines([...start, ...center, ...end], visitor)
  return leaves
}

/** The first place in a source that a leaf with the character was taken from. */
function findPlace(
  character: string,
  leaves: readonly Leaf[],
  sources: readonly EvidenceSource[],
): { readonly place?: Place; readonly frame?: string } {
  for (const { value, spans } of leaves) {
    if (!value.includes(character)) continue
    for (const { source, start, end } of spans) {
      const found = sources.find(({ id }) => id === source)
      const at = found?.text.slice(start, end).indexOf(character) ?? -1
      if (found === undefined || at < 0) continue
      const place = {
        file: found.name,
        ...pointAt(found.text, start + at),
        length: character.length,
      }
      return { place, frame: codeFrame(found.text, place) }
    }
  }
  return {}
}
