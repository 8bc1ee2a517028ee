import type { Quote } from '../model/brief.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { languagesWithSpeech, speechLexiconOf } from './lexicons/speech-lexicon-of.ts'
import type { Material } from './material.ts'
import { isQuotable, MAX_QUOTABLE } from './material.ts'

/** What the source leaves open, what we could not tell, and what no list will show. */
export function collectDiagnostics(material: Material): readonly Diagnostic[] {
  const place = { file: material.reading.article.source.name }
  return [
    ...withoutDate(material),
    ...withoutRules(material),
    ...unattributed(material),
    ...unknownInterviewee(material),
    ...unpaired(material),
    ...tooLong(material),
  ].map((diagnostic) => ({ ...diagnostic, place }))
}

function withoutDate({ reading }: Material): readonly Diagnostic[] {
  if (reading.article.metadata.published !== undefined) return []
  return [
    {
      severity: 'info',
      code: 'extract/no-date',
      message:
        'Cannot tell when the article was published: found no date, expected one in its text or front matter.',
      hint: 'Give `published: 2031-05-14` in front matter; relative dates are worked out from it.',
    },
  ]
}

/** A language of which we know no words: what is quoted is found by its marks, and nothing else is. */
function withoutRules({ reading }: Material): readonly Diagnostic[] {
  const { language } = reading
  if (hasRules(language)) return []
  const known = languagesWithSpeech.map((one) => `\`${one}\``).join(' or ')
  return [
    {
      severity: 'warning',
      code: 'extract/no-rules',
      message: `Cannot tell who speaks, nor dates, figures, positions and outlook: found an article in \`${language}\`, expected ${known}.`,
      hint: 'Quotations are kept word for word by their marks, without speakers; write the rest, and the speakers, in an overlay. Is the language wrong? Give `language: en` in front matter.',
    },
  ]
}

function hasRules(language: string): boolean {
  return speechLexiconOf(language).cues.size > 0
}

function unattributed({ reading, speech }: Material): readonly Diagnostic[] {
  if (!hasRules(reading.language)) return []
  const spoken = speech.quotes.filter(({ kind }) => kind !== 'scare' && kind !== 'title')
  const count = spoken.filter(({ speaker }) => speaker === null).length
  if (count === 0) return []
  return [
    {
      severity: 'info',
      code: 'extract/unattributed',
      message: `Cannot tell who says ${count} of ${spoken.length} statements: found no name, expected one near them.`,
      hint: 'They are kept without a speaker: see those of `quotes` whose `speaker` is null.',
    },
  ]
}

/** Answers of an interview are told apart from other statements: it is the opening that would name who gives them. */
function unknownInterviewee({ reading, speech }: Material): readonly Diagnostic[] {
  const isAnswer = ({ paragraph, speaker, kind }: Quote) =>
    kind === 'direct' &&
    speaker === null &&
    reading.paragraphs[paragraph - 1]?.turn?.role === 'answer'
  const count = speech.quotes.filter(isAnswer).length
  if (count === 0) return []
  return [
    {
      severity: 'warning',
      code: 'extract/unknown-interviewee',
      message: `Cannot tell whose ${count} answers of the interview are: found nobody or several people named before the first question, expected one person.`,
      hint: 'Name the speaker of each in an overlay, or write the name before the colon in place of `A:`.',
    },
  ]
}

function unpaired({ speech }: Material): readonly Diagnostic[] {
  const { total, accounted } = speech.quotationMarks
  if (accounted >= total) return []
  return [
    {
      severity: 'warning',
      code: 'extract/unbalanced-quotation-marks',
      message: `Cannot pair ${total - accounted} of ${total} quotation marks: found marks without a partner, expected pairs.`,
      hint: 'Check the quotations of the briefing against the source.',
    },
  ]
}

function tooLong({ sentences }: Material): readonly Diagnostic[] {
  const count = sentences.filter((sentence) => !isQuotable(sentence)).length
  if (count === 0) return []
  return [
    {
      severity: 'warning',
      code: 'extract/long-sentence',
      message: `Cannot quote ${count} of ${sentences.length} sentences: found more than ${MAX_QUOTABLE} characters without an end, expected sentences.`,
      hint: 'They stay in `sentences`; dates, figures and key points are not taken from them.',
    },
  ]
}
