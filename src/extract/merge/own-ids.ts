import type { Brief, BriefSection, Statement } from '../../model/brief.ts'

/**
 * The briefs with ids that no two of them share: an id that an earlier brief has too gets the number of the brief behind
 * it, `opening~2`. Ids of speakers and entities stay: they mean the same people.
 */
export function withOwnIds(briefs: readonly Brief[]): readonly Brief[] {
  const taken = new Set<string>()
  return briefs.map((brief, index) => {
    const ids = idsOf(brief)
    const own = new Map(ids.map((id) => [id, taken.has(id) ? `${id}~${index + 1}` : id]))
    for (const id of own.values()) taken.add(id)
    return rename(brief, (id) => own.get(id) ?? id)
  })
}

function idsOf({ sections, sentences, quotes, ...brief }: Brief): readonly string[] {
  const lists = [brief.summary, brief.background, brief.timeline, brief.figures, brief.outlook]
  const statements = [
    ...lists.flat(),
    ...brief.disputes,
    ...brief.undated,
    ...brief.recommendations,
    ...brief.developments.flatMap((development) => development.statements),
  ]
  return [
    ...flat(sections).map(({ id }) => id),
    ...[...sentences, ...quotes, ...statements].map(({ id }) => id),
  ]
}

function flat(sections: readonly BriefSection[]): readonly BriefSection[] {
  return sections.flatMap((section) => [section, ...flat(section.sections)])
}

type Rename = (id: string) => string

function rename(brief: Brief, to: Rename): Brief {
  const orNull = (id: string | null) => (id === null ? null : to(id))
  const entry = <Entry extends Omit<Statement, 'sentence'>>(one: Entry): Entry => ({
    ...one,
    id: to(one.id),
    section: orNull(one.section),
  })
  const statement = <Entry extends Statement>(one: Entry): Entry => ({
    ...entry(one),
    sentence: to(one.sentence),
  })
  return {
    ...brief,
    source: brief.source.map((source) => ({
      ...source,
      paragraphs: source.paragraphs.map((one) => ({ ...one, section: orNull(one.section) })),
    })),
    summary: brief.summary.map(statement),
    keyPoints: brief.keyPoints.map(entry),
    sections: brief.sections.map((section) => renameSection(section, to)),
    sentences: brief.sentences.map(entry),
    background: brief.background.map(statement),
    developments: brief.developments.map((one) => ({
      ...one,
      section: orNull(one.section),
      statements: one.statements.map(statement),
    })),
    speakers: brief.speakers.map((one) => ({ ...one, quotes: one.quotes.map(to) })),
    quotes: brief.quotes.map((one) => ({
      ...one,
      id: to(one.id),
      section: orNull(one.section),
      sentence: orNull(one.sentence),
    })),
    positions: brief.positions.map((one) => ({
      ...one,
      lead: orNull(one.lead),
      statements: one.statements.map((said) => ({ ...said, quote: to(said.quote) })),
    })),
    timeline: brief.timeline.map(statement),
    undated: brief.undated.map(statement),
    figures: brief.figures.map(statement),
    outlook: brief.outlook.map(statement),
    disputes: brief.disputes.map(statement),
    recommendations: brief.recommendations.map(statement),
  }
}

function renameSection(section: BriefSection, to: Rename): BriefSection {
  return {
    ...section,
    id: to(section.id),
    sentences: section.sentences.map(to),
    sections: section.sections.map((inner) => renameSection(inner, to)),
  }
}
