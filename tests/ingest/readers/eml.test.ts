import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ingest } from '../../../src/ingest/index.ts'
import type { Article } from '../../../src/model/article.ts'
import { BriefingError } from '../../../src/model/diagnostic.ts'
import { sourceFile } from '../../support/source-file.ts'
import { sweep } from '../../support/sweep.ts'

const LEAD =
  'The port of Selm will close for six weeks from April, its authority said on Tuesday after a long inspection.'
const SECOND =
  'Harbour Master Ines Varga told the Selm Courier that the piles of the northern quay are a century old.'

const HEADERS = [
  'Message-ID: <1@selm.example>',
  'MIME-Version: 1.0',
  'From: Mara Lind <mara@selm.example>',
  'Date: Tue, 4 Mar 2031 23:30:00 -0500',
]

function mail(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode([...HEADERS, ...lines].join('\r\n'))
}

async function read(bytes: Uint8Array) {
  return ingest(sourceFile(bytes, { name: 'port.eml' }))
}

function shape({ blocks }: Article): readonly string[] {
  return blocks.map(({ type, map }) => `${type}: ${map.text}`)
}

describe('a mail', () => {
  test('tells characters that its encoding could not make anything of', async () => {
    const headers = [
      'Subject: Port',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
    ]
    const body = Buffer.from([0x53, 0x65, 0x6c, 0x6d, 0xff, 0x21]).toString('base64')
    const { value, diagnostics } = await read(mail([...headers, '', body]))
    expect(value.blocks.at(-1)?.map.text).toBe('Selm\ufffd!')
    expect(diagnostics.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
      ['ingest/bad-encoding', 5, 5],
    ])
  })

  test('gives its headers as title, byline and date, each with its place in the text', async () => {
    const { value } = await read(
      mail(['Subject: Re: =?utf-8?Q?Selm=E2=80=99s_port?=', '', LEAD, '', SECOND]),
    )
    expect(shape(value)).toEqual([
      'title: Re: Selm’s port',
      'byline: Mara Lind',
      'date: Tue, 4 Mar 2031 23:30:00 -0500',
      `paragraph: ${LEAD}`,
      `paragraph: ${SECOND}`,
    ])
    const { title, byline, published } = value.metadata
    expect([title?.value, byline?.[0]?.value, published?.iso]).toEqual([
      'Selm’s port',
      'Mara Lind',
      '2031-03-04',
    ])
    for (const { value: words, span } of [title, byline?.[0], published].flatMap((x) => x ?? []))
      expect(value.text.slice(span?.start, span?.end)).toBe(words)
    expect(value.source.format).toBe('eml')
  })

  test('is read from its HTML part, decoded from quoted-printable and old charsets', async () => {
    const { value } = await read(
      mail([
        'Subject: Port',
        'Content-Type: multipart/alternative; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'Plain.',
        '--b',
        'Content-Type: text/html; charset=windows-1252',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        `<div style=3D"display:none">Preheader</div><p>${LEAD}</p><p>It=92s a <b>blow</b>=`,
        '.</p>',
        '--b--',
      ]),
    )
    expect(shape(value).slice(3)).toEqual([`paragraph: ${LEAD}`, 'paragraph: It’s a blow.'])
    expect(value.blocks.at(-1)?.marks).toEqual([{ type: 'strong', start: 7, end: 11 }])
    expect(value.dropped.map(({ rule, text }) => [rule, text])).toEqual([['hidden', 'Preheader']])
  })

  test('is read from base64', async () => {
    const body = Buffer.from(`${LEAD}\n`).toString('base64')
    const { value } = await read(
      mail(['Subject: Port', 'Content-Transfer-Encoding: base64', '', body]),
    )
    expect(shape(value).at(-1)).toBe(`paragraph: ${LEAD}`)
  })

  test('is read without what it quotes and without its signature, which is told', async () => {
    const { value } = await read(
      mail([
        'Subject: Re: Port',
        '',
        LEAD,
        '',
        'On Monday, Odo Brandt <odo@selm.example> wrote:',
        '> Is it true?',
        '> Really?',
        '',
        SECOND,
        '',
        '-- ',
        'Mara Lind, Selm Courier',
      ]),
    )
    expect(shape(value).slice(3)).toEqual([`paragraph: ${LEAD}`, `paragraph: ${SECOND}`])
    expect(value.dropped.map(({ rule }) => rule)).toEqual(['quoted-mail', 'signature'])
    for (const { start, end } of value.dropped)
      expect(value.text.slice(start, end)).toMatch(/^On Monday[\s\S]*Really\?$|^-- [\s\S]*Courier$/)
  })

  test('in HTML is read without what its program marks as quoted or signed', async () => {
    const { value } = await read(
      mail([
        'Subject: Port',
        'Content-Type: text/html; charset=utf-8',
        '',
        `<p>${LEAD}</p><div class="gmail_signature">Mara</div>`,
        '<div class="gmail_quote"><div class="gmail_attr">Odo wrote:</div><p>Is it true?</p></div>',
      ]),
    )
    expect(shape(value).slice(3)).toEqual([`paragraph: ${LEAD}`])
    expect(value.dropped.map(({ rule }) => rule)).toEqual(['signature', 'quoted-mail'])
  })

  test.each([
    ['by Gmail', ['---------- Forwarded message ---------'], ''],
    ['by Apple', ['Begin forwarded message:'], '> '],
  ])('that was passed on %s is the mail that was passed on', async (_, marker, quote) => {
    const inner = ['From: Ines Varga <ines@selm.example>', 'Date: Mon, 3 Mar 2031', 'Subject: Quay']
    const { value } = await read(
      mail([
        'Subject: Fwd: Quay',
        '',
        'See below.',
        '',
        ...marker,
        '',
        ...[...inner, '', LEAD, '', SECOND].map((line) => quote + line),
      ]),
    )
    expect(shape(value).slice(3)).toEqual([`paragraph: ${LEAD}`, `paragraph: ${SECOND}`])
    expect(value.metadata).toMatchObject({
      title: { value: 'Quay' },
      byline: [{ value: 'Ines Varga' }],
      published: { iso: '2031-03-03' },
    })
    expect(new Set(value.dropped.map(({ rule }) => rule))).toEqual(new Set(['forwarding-note']))
  })

  test('to a list comes from an outlet, not from a person', async () => {
    const { value } = await read(
      mail(['Subject: Port', 'List-Unsubscribe: <https://selm.example>', '', LEAD]),
    )
    expect(value.metadata).toMatchObject({ outlet: { value: 'Mara Lind' } })
    expect(value.metadata.byline?.[0]?.value).toBeUndefined()
  })

  test('tells what is attached', async () => {
    const { diagnostics } = await read(
      mail([
        'Subject: Port',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        '',
        LEAD,
        '--b',
        'Content-Disposition: attachment; filename=quay.docx',
        '',
        'x',
        '--b--',
      ]),
    )
    expect(diagnostics.map(({ message }) => message)).toContain(
      'Left out of `port.eml`: an attachment, `quay.docx`.',
    )
  })

  test('is known by its headers, but a text that starts like one is a text', async () => {
    const asText = sourceFile(mail(['Subject: Port', '', LEAD]), { name: 'port.txt' })
    expect((await ingest(asText)).value.source.format).toBe('eml')
    const text = sourceFile(`From: Selm\nSubject: the port\n\n${LEAD}`, { name: 'port.txt' })
    expect((await ingest(text)).value.source.format).toBe('text')
  })

  test('without text, or that is none, is an error that says so', async () => {
    await expect(read(mail(['Subject: Port', '', '']))).rejects.toMatchObject({
      code: 'ingest/empty',
    })
    const none = sourceFile('No headers here.', { name: 'a.txt', format: 'eml' })
    await expect(ingest(none)).rejects.toMatchObject({ code: 'ingest/broken' })
  })

  test('of any lines ends as an article or as an error of ours', { timeout: 60_000 }, async () => {
    const line = fc.constantFrom(
      ...['Subject: x', 'Content-Type: multipart/mixed; boundary=b', '--b', '--b--', '', LEAD],
      ...['Content-Type: text/html', '<p>a</p>', '> b', '-- ', 'On Monday, x wrote:', '=92=zz'],
      ...['Content-Transfer-Encoding: base64', 'Content-Type: message/rfc822', 'From: a', '\u0000'],
      ...[
        'Forwarded message',
        'Subject: Fwd: y',
        'Date: Mon, 3 Mar 2031',
        '<blockquote type=cite>',
      ],
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 25 }), async (lines) => {
        const source = sourceFile(mail(lines), { name: 'x.eml', format: 'eml' })
        const outcome = await ingest(source).catch((error: unknown) => error)
        if (outcome instanceof Error) {
          expect(outcome).toBeInstanceOf(BriefingError)
          return
        }
        const { value } = await ingest(source)
        let last = 0
        for (const { start, end, map } of value.blocks) {
          expect(start).toBeGreaterThanOrEqual(last)
          for (const [index, offset, length] of map.pieces)
            expect(map.text.slice(index, index + length)).toBe(
              value.text.slice(offset, offset + length),
            )
          last = end
        }
      }),
      sweep(200, 1),
    )
  })
})
