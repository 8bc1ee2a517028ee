import iconv from 'iconv-lite'
import PostalMime from 'postal-mime'
import { BriefingError } from '../../model/diagnostic.ts'

/** A mail, decoded: what of it an article may be made of. */
export interface Mail {
  readonly subject: string
  /** The sender's name, or the address where there is none. */
  readonly from: string
  /** The date as the header writes it, in the sender's own time. */
  readonly date: string
  /** Whether it went to a list: a newsletter's sender is an outlet, not a person. */
  readonly isNewsletter: boolean
  /** Whether a browser saved it: a web page with its parts in one file. */
  readonly isSavedPage: boolean
  readonly html: string | undefined
  readonly text: string | undefined
  /** Names of what is attached. */
  readonly attachments: readonly string[]
}

/**
 * Parses a mail (RFC 5322, MIME). Parts inside of it are decoded, nothing that it links to is fetched.
 *
 * @throws BriefingError `ingest/broken`
 */
export async function openMail(bytes: Uint8Array, file: string): Promise<Mail> {
  const mail = await parse(bytes, file)
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? ''
  if (!['from', 'subject', 'date', 'mime-version'].some((name) => header(name) !== ''))
    throw broken(file)
  const address = mail.from?.address ?? ''
  return {
    subject: repaired(mail.subject ?? ''),
    from: repaired(mail.from?.name?.trim() || address),
    date: header('date'),
    isNewsletter: ['list-id', 'list-unsubscribe', 'list-post'].some((name) => header(name) !== ''),
    isSavedPage: header('snapshot-content-location') !== '' || /^<Saved by /i.test(header('from')),
    html: mail.html === undefined ? undefined : repaired(mail.html),
    text: mail.text === undefined ? undefined : repaired(mail.text),
    attachments: mail.attachments
      .filter(({ disposition, related }) => disposition === 'attachment' && related !== true)
      .map(({ filename, mimeType }) => repaired(filename ?? mimeType)),
  }
}

async function parse(bytes: Uint8Array, file: string) {
  try {
    return await PostalMime.parse(bytes)
  } catch (cause) {
    throw broken(file, cause)
  }
}

function broken(file: string, cause?: unknown): BriefingError {
  return new BriefingError(
    'ingest/broken',
    `Cannot read \`${file}\`: found no mail that can be parsed, expected headers such as \`From:\` and a body.`,
    { place: { file }, hint: 'Save the mail anew as `.eml`, or its text as `.txt`.', cause },
  )
}

/** Node reads windows-1252 as Latin-1, so that its quotation marks become control characters; nobody writes those. */
function repaired(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (character) =>
    iconv.decode(Buffer.from([character.charCodeAt(0)]), 'windows-1252'),
  )
}
