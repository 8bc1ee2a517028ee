import type { Brief } from '../../model/brief.ts'

/** So much of a text as tells which one it is. UTF-16 units. */
const MAX_REMINDER = 90

/**
 * An overlay to start from, as YAML: the brief's open slots, its key points, and in comments everything else an analyst
 * may correct, with its id and words. As it is it changes nothing.
 */
export function starterOverlay(brief: Brief, stem: string): string {
  const { slots, keyPoints, quotes, speakers, timeline, undated, figures, outlook, disputes } =
    brief
  const lists = [
    ['events', timeline],
    ['events without a date', undated],
    ['figures', figures],
    ['outlook', outlook],
    ['disputes', disputes],
  ] as const
  return [
    `# What you add to the briefing of ${inLine(brief.source.map(({ name }) => name).join(', '))}.`,
    `# Save it as ${inLine(stem)}.brief.yaml beside the article; what stands behind # counts for nothing.`,
    '',
    '# Who answers for all this.',
    'author:',
    '',
    '# What only you can write, as Markdown. An empty slot stays open.',
    'slots:',
    ...slots.filter(({ status }) => status === 'open').map(({ id }) => `  ${id}:`),
    '',
    '# The key points. Change their order; any other sentence may be put among them by its id.',
    'order:',
    '  keyPoints:',
    ...keyPoints.map(({ id, text }) => `    - ${id} # ${reminder(text.value)}`),
    '',
    '# What the briefing is to leave out, by id.',
    'hide:',
    ...lists.flatMap(([title, entries]) => [
      ...(entries.length > 0 ? [`  # ${title}`] : []),
      ...entries.map(({ id, text }) => `  # - ${id} # ${reminder(text.value)}`),
    ]),
    '',
    '# Who says what, where the article was misread: take away the first # and give another id or name, or null.',
    'quotes:',
    ...quotes
      .filter(({ kind }) => kind !== 'scare' && kind !== 'title')
      .map(
        ({ id, speaker, text, paragraph }) =>
          `  # ${id}: { speaker: ${speaker ?? 'null'} } # ¶ ${paragraph}: ${reminder(text)}`,
      ),
    '',
    '# Speakers who are the same as another, or whose role is to be put otherwise.',
    'speakers:',
    ...speakers.map(
      ({ id, name, description }) =>
        `  # ${id}: { description: ${JSON.stringify(description?.value ?? '')} } # or { sameAs: … }; ${inLine(name)}`,
    ),
    '',
  ].join('\n')
}

function reminder(text: string): string {
  const line = inLine(text)
  return line.length <= MAX_REMINDER
    ? line
    : `${line.slice(0, MAX_REMINDER).replace(/\s\S*$/u, '')} …`
}

/** Without what would end a comment, or turn the writing in it around. */
function inLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
}
