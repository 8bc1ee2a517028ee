import type {
  ArticleMetadata,
  MetadataDate,
  MetadataText,
  SourceFile,
} from '../../model/article.ts'
import type { Diagnostic, Result } from '../../model/diagnostic.ts'
import { BriefingError } from '../../model/diagnostic.ts'
import { unreadCharacters } from '../decode.ts'
import { droppedText } from '../dropped-text.ts'
import { mailRegionRule } from '../eml/mail-region-rule.ts'
import { maskMailText } from '../eml/mask-mail-text.ts'
import type { Mail } from '../eml/open-mail.ts'
import { openMail } from '../eml/open-mail.ts'
import { unwrapForward } from '../eml/unwrap-forward.ts'
import type { HeadLine } from '../enclosed-article.ts'
import { readEnclosed } from '../enclosed-article.ts'
import { findDate } from '../line/find-date.ts'
import { mergeMetadata } from '../metadata-of-blocks.ts'
import { createPositions } from '../positions.ts'
import type { UnpackedReading } from '../reader.ts'
import { rootOfBlocks } from '../root-of-blocks.ts'

/** "Re:" and its kin in front of a subject, and the name of a list in brackets. */
const PREFIX = /^(?:(?:re|aw|antw|sv|fwd?|wg|tr|rv|vs|enc|i|doorst)\s*:\s*|\[[^\]]{1,40}\]\s*)+/iu
const FORWARD_PREFIX = /^(?:\[[^\]]{1,40}\]\s*)?(?:fwd?|wg|tr|rv|enc|i|doorst)\s*:/iu
const FORWARD_MARK =
  /^[>\s]*(?:-{2,}\s*)?(?:forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|begin forwarded message|anfang der weitergeleiteten nachricht)\b/imu

/**
 * Reads a mail (.eml), a newsletter, or a page that a browser saved as one file (.mht). The article's text is the lines
 * `Subject:`, `From:` and `Date:`, an empty line, and the HTML part as it was decoded, or the text part where there is
 * no other. What is quoted of earlier mails, and the signature, are left out; of a mail that was passed on, what stands
 * above it.
 *
 * @throws BriefingError `ingest/broken`, `ingest/empty`, `ingest/too-deep`
 */
export async function readEml(file: SourceFile): Promise<Result<UnpackedReading>> {
  const { id, name, bytes } = file
  const mail = await openMail(bytes, name)
  const body = mail.html ?? mail.text ?? ''
  if (body.trim() === '') throw empty(name)
  const isHtml = mail.html !== undefined
  const isForward = FORWARD_PREFIX.test(mail.subject) || FORWARD_MARK.test(mail.text ?? '')
  const masked = isHtml ? { shown: body, dropped: [] } : maskMailText(body, isForward)
  const { value, head, diagnostics } = await readEnclosed(file, {
    head: headOf(mail),
    body,
    isHtml,
    isPage: mail.isSavedPage,
    shownBody: masked.shown,
    ruleOf: isForward ? undefined : mailRegionRule,
  })
  const place = (label: HeadLine['label']) => head.find((line) => line.label === label)?.text
  const bodyStart = value.text.length - body.length
  const envelope = value.blocks.filter(({ start }) => start < bodyStart)
  const letter = value.blocks.filter(({ start }) => start >= bodyStart)
  const inner = isForward ? unwrapForward(letter, id) : undefined
  const blocks = inner === undefined ? value.blocks : [...envelope, ...inner.blocks]
  const quoted = masked.dropped.map(({ rule, start, end }) =>
    droppedText(rule, { start: start + bodyStart, end: end + bodyStart }, body.slice(start, end)),
  )
  const stated: ArticleMetadata =
    inner === undefined
      ? { ...senderOf(place('From'), mail), published: dated(place('Date')) }
      : { ...senderOf(inner.from, mail), published: dated(inner.date) }
  return {
    value: {
      ...value,
      blocks,
      root: rootOfBlocks(blocks, createPositions(value.text), { length: value.text.length }),
      dropped: [...value.dropped, ...quoted, ...(inner?.dropped ?? [])].sort(
        (a, b) => a.start - b.start || a.end - b.end,
      ),
      metadata: mergeMetadata(
        { ...stated, title: withoutPrefix(inner?.subject ?? place('Subject')) },
        value.metadata,
      ),
    },
    diagnostics: [
      ...unreadCharacters(value.text, name, { hint: 'Save the mail anew, or its text as `.txt`.' }),
      ...diagnostics,
      ...attachmentsLeftOut(mail, name),
    ],
  }
}

function headOf({ subject, from, date, isSavedPage }: Mail): readonly HeadLine[] {
  if (isSavedPage) return []
  const lines: readonly HeadLine[] = [
    { label: 'Subject', value: subject, type: 'title' },
    { label: 'From', value: from, type: 'byline' },
    { label: 'Date', value: date, type: 'date' },
  ]
  return lines.filter(({ value }) => value.trim() !== '')
}

/** A newsletter comes from an outlet, any other mail from a person. */
function senderOf(from: MetadataText | undefined, { isNewsletter }: Mail): ArticleMetadata {
  if (from === undefined) return {}
  return isNewsletter ? { outlet: from } : { byline: [from] }
}

function withoutPrefix(subject: MetadataText | undefined): MetadataText | undefined {
  if (subject === undefined) return undefined
  const length = PREFIX.exec(subject.value)?.[0].length ?? 0
  return length === subject.value.length ? subject : part(subject, length, subject.value.length)
}

function dated(date: MetadataText | undefined): MetadataDate | undefined {
  const found = date && findDate(date.value)
  return found && { ...part(date, found.start, found.end), iso: found.iso }
}

/** A stretch of a value that stands in the text as it is. UTF-16 units into the value, end exclusive. */
function part({ value, span }: MetadataText, start: number, end: number): MetadataText {
  const isVerbatim = span !== undefined && span.end - span.start === value.length
  const own = isVerbatim ? { ...span, start: span.start + start, end: span.start + end } : span
  return { value: value.slice(start, end), span: own }
}

function attachmentsLeftOut({ attachments }: Mail, file: string): readonly Diagnostic[] {
  const [first] = attachments
  if (first === undefined) return []
  const what = attachments.length === 1 ? 'an attachment' : `${attachments.length} attachments`
  return [
    {
      severity: 'info',
      code: 'ingest/dropped-block',
      message: `Left out of \`${file}\`: ${what}, ${attachments.length === 1 ? '' : 'the first '}\`${first}\`.`,
      place: { file },
      hint: 'If that is the article, save it and give it itself.',
    },
  ]
}

function empty(file: string): BriefingError {
  return new BriefingError(
    'ingest/empty',
    `Cannot read \`${file}\`: found a mail without text, expected an article.`,
    { place: { file }, hint: 'If the article is attached, save it and give it itself.' },
  )
}
