import { z } from 'zod'
import type { SlotBlock } from '../model/brief.ts'
import { briefSchema } from '../model/brief.ts'
import { BriefingError } from '../model/diagnostic.ts'
import type { WordEvidence } from '../model/evidence-xml.ts'
import { parseEvidenceXml } from '../model/evidence-xml.ts'
import { normaliseSpace } from '../model/fact.ts'
import type { OfficePackage } from '../model/office-package.ts'
import { openOfficePackage, PackageFault, packageText } from '../model/office-package.ts'
import { plainText } from '../model/rich-text.ts'
import { isPromptOfBookmark, slotOfBookmark } from '../model/slot-bookmark.ts'
import { slotOfTag } from '../model/slot-tag.ts'
import type { XmlElement } from '../model/xml-tree.ts'
import {
  childElements,
  collectElements,
  elementText,
  findElement,
  parseXml,
  XmlFault,
} from '../model/xml-tree.ts'
import type { ParagraphChange } from './changed-paragraphs.ts'
import { changedParagraphs } from './changed-paragraphs.ts'
import type { KnownWords } from './overlay-lines.ts'
import { slotMarkdown } from './slot-markdown.ts'
import type { SlotStatus } from './slot-status.ts'
import { slotStatus } from './slot-status.ts'
import type { SlotName, SlotPart } from './story-part.ts'
import { wordStory } from './word-story.ts'
import { valAttribute, wordLooks } from './word-styles.ts'
import type { TextContext } from './word-text.ts'
import { paragraphInline } from './word-text.ts'

/** What a person did to a briefing in a word processor. */
export interface WordEdits {
  /** Who saved the file last, where it says so. */
  readonly author: string | undefined
  /** The names of the articles the briefing is of; empty where the file does not say. */
  readonly sources: readonly string[]
  /** Every slot of the file, none twice, in its order. */
  readonly slots: readonly SlotEdit[]
  /** What is otherwise outside the slots. */
  readonly changes: readonly ParagraphChange[]
  /** What the article says in the Brief the file was made of; undefined where it carries none. */
  readonly known: KnownWords | undefined
  /** Whether there are tracked changes that nobody has accepted; they are read as if accepted. */
  readonly hasTrackedChanges: boolean
}

export interface SlotEdit {
  readonly id: string
  readonly status: SlotStatus
  /** The words now, as Markdown; undefined where there are none. */
  readonly markdown: string | undefined
  /** The words in the Brief the file was made of; undefined where it carries none. */
  readonly before: readonly SlotBlock[] | undefined
  /** Pictures and tables, of which a slot keeps the words alone. */
  readonly lost: number
}

/**
 * Reads a Word file that Briefwright made and somebody edited. No macro, link or object in it is touched.
 *
 * @throws BriefingError `import/unreadable` for a file that is no Word file or not one of ours.
 */
export function readWordEdits(bytes: Uint8Array, file: string): WordEdits {
  try {
    return editsOf(openOfficePackage(bytes), file)
  } catch (cause) {
    if (cause instanceof PackageFault || cause instanceof XmlFault) {
      throw unreadable(file, `found ${cause.message}`, { cause })
    }
    throw cause
  }
}

function editsOf(parts: OfficePackage, file: string): WordEdits {
  const tree = (name: string) => {
    const text = packageText(parts, name)
    return text === undefined ? undefined : parseXml(text)
  }
  const main = tree('word/document.xml')
  if (main === undefined) throw unreadable(file, 'found no text of a Word document')
  const evidence = findEvidence(parts)
  const context: TextContext = {
    looks: wordLooks(tree('word/styles.xml'), tree('word/numbering.xml')),
    links: readLinks(tree('word/_rels/document.xml.rels')),
  }
  const notes = childElements(tree('word/footnotes.xml'))
  const isSlotText = (paragraph: XmlElement) =>
    SLOT_STYLES.test(context.looks.styleName(styleOf(paragraph)))
  const story = [main, ...notes].flatMap((root) => wordStory(root, isSlotText))
  const slots = story.filter((part) => part.type === 'slot')
  if (slots.length === 0) throw unreadable(file, 'found no slots in it')
  const texts = story.flatMap((part) =>
    part.type === 'paragraph' ? plainText(paragraphInline(part.paragraph, context)) : [],
  )
  const isWord = (text: string) => normaliseSpace(text) !== ''
  return {
    author: lastAuthor(tree('docProps/core.xml')),
    sources: sourceNames(evidence),
    slots: withoutRepeats(slots.map((slot) => readSlot(slot, briefSlots(evidence), context))),
    changes:
      evidence === undefined
        ? []
        : changedParagraphs(evidence.paragraphs.filter(isWord), texts.filter(isWord)),
    known: knownWords(evidence),
    hasTrackedChanges: ['w:ins', 'w:del'].some((name) => collectElements(main, name).length > 0),
  }
}

/** The styles of a slot's words, and not of the name of who wrote them. */
const SLOT_STYLES = /^(?:brief )?slot (?:text|bullet|number|prompt)\b/

function styleOf(paragraph: XmlElement): string {
  return valAttribute(findElement(paragraph, 'w:pPr', 'w:pStyle'))
}

/** Our custom XML part, wherever it stands. */
function findEvidence(parts: OfficePackage): WordEvidence | undefined {
  return [...parts.keys()]
    .filter((name) => /^customXml\/item\d+\.xml$/.test(name))
    .map((name) => parseEvidenceXml(packageText(parts, name) ?? ''))
    .find((evidence) => evidence !== undefined)
}

const slotsSchema = z.object({ slots: briefSchema.shape.slots })

type Slots = z.infer<typeof slotsSchema>['slots']

function briefSlots(evidence: WordEvidence | undefined): Slots | undefined {
  if (evidence?.brief === undefined) return undefined
  const parsed = slotsSchema.safeParse(JSON.parse(evidence.brief))
  return parsed.success ? parsed.data.slots : undefined
}

const knownSchema = z.object({
  title: briefSchema.shape.title,
  sentences: briefSchema.shape.sentences,
  quotes: briefSchema.shape.quotes,
})

function knownWords(evidence: WordEvidence | undefined): KnownWords | undefined {
  if (evidence?.brief === undefined) return undefined
  return knownSchema.safeParse(JSON.parse(evidence.brief)).data
}

/** The articles by the texts the file carries, else by its facts. */
function sourceNames(evidence: WordEvidence | undefined): readonly string[] {
  const carried = evidence?.sources.map(({ name }) => name) ?? []
  if (carried.length > 0 || evidence?.brief === undefined) return carried
  const parsed = sourcesSchema.safeParse(JSON.parse(evidence.brief))
  return parsed.success ? parsed.data.source.map(({ name }) => name) : []
}

const sourcesSchema = z.object({ source: z.array(z.object({ name: z.string() })) })

function readSlot(slot: SlotPart, known: Slots | undefined, context: TextContext): SlotEdit {
  const ids = known?.map((one) => one.id) ?? []
  const id = slotId(slot.name, ids)
  const before = known && (known.find((one) => one.id === id)?.content ?? [])
  const words = slot.paragraphs.map((one) => plainText(paragraphInline(one, context))).join(' ')
  const isOpen =
    isPrompt(normaliseSpace(words), slot.name) ||
    (slot.isPlaceholder && before !== undefined && before.length > 0)
  const markdown = isOpen ? '' : slotMarkdown(slot.paragraphs, context)
  const written = markdown === '' ? undefined : markdown
  return {
    id,
    before,
    markdown: written,
    status: slotStatus(written, before),
    lost: slot.lost,
  }
}

function slotId(name: SlotName, ids: readonly string[]): string {
  if (name.type === 'bookmark') return slotOfBookmark(name.name, ids)
  return slotOfTag(name.tag, ids) ?? name.tag
}

/** Whether the words are the prompt, which the title of a control says as far as there is room. */
function isPrompt(words: string, name: SlotName): boolean {
  if (name.type === 'bookmark') return name.prompts.some((one) => isPromptOfBookmark(one, words))
  const prompt = normaliseSpace(name.title)
  return prompt.endsWith(' …') ? words.startsWith(prompt.slice(0, -2)) : words === prompt
}

/** A slot that stands in two places counts once: as it is where somebody wrote. */
function withoutRepeats(slots: readonly SlotEdit[]): readonly SlotEdit[] {
  const isWritten = ({ status }: SlotEdit) => status === 'filled'
  const byId = new Map<string, SlotEdit>()
  for (const slot of slots) {
    const known = byId.get(slot.id)
    if (known === undefined || (isWritten(slot) && !isWritten(known))) byId.set(slot.id, slot)
  }
  return [...byId.values()]
}

function readLinks(relationships: XmlElement | undefined): ReadonlyMap<string, string> {
  return new Map(
    childElements(relationships).flatMap(({ attributes }) => {
      const { Id: id, Target: target, Type: type } = attributes
      const isLink =
        type?.endsWith('/hyperlink') === true && /^(?:https?|mailto):/i.test(target ?? '')
      return isLink && id !== undefined && target !== undefined ? [[id, target] as const] : []
    }),
  )
}

/** Names that programs write when nobody has saved the file. */
const NO_AUTHOR = /^(?:briefwright|un-?named|unknown|python-docx|)$/i

function lastAuthor(properties: XmlElement | undefined): string | undefined {
  const found = findElement(properties, 'cp:lastModifiedBy')
  const name = found === undefined ? '' : normaliseSpace(elementText(found))
  return NO_AUTHOR.test(name) ? undefined : name
}

function unreadable(file: string, found: string, details: { readonly cause?: unknown } = {}) {
  return new BriefingError(
    'import/unreadable',
    `Cannot import \`${file}\`: ${found}, expected a Word file that Briefwright made.`,
    {
      ...details,
      place: { file },
      hint: 'Slots are content controls within bookmarks. Word keeps both when it saves and LibreOffice the bookmarks; files made of copied text have neither.',
    },
  )
}
