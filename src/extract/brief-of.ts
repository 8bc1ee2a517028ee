import { BRIEF_VERSION, type Brief } from '../model/brief.ts'
import type { Config } from '../model/config.ts'
import type { Result } from '../model/diagnostic.ts'
import type { OverlayFile } from '../model/overlay.ts'
import { analystReader } from './analyst/analyst-reader.ts'
import { frontMatterInput } from './analyst/front-matter-input.ts'
import { collectBackground } from './background.ts'
import { collectBriefDate } from './brief-date.ts'
import { explicitDateFinder } from './dates/explicit-dates.ts'
import { collectDevelopments } from './developments.ts'
import { collectDiagnostics } from './diagnostics.ts'
import { collectDisputes } from './disputes.ts'
import { collectEntities } from './entities.ts'
import { collectFigures } from './figures.ts'
import { collectHandling, collectRedaction } from './handling.ts'
import { collectKeyPoints, sentencesOfPoints } from './key-points.ts'
import { materialOf } from './material.ts'
import { collectOutlook } from './outlook.ts'
import { describeOverlay, overlayAuthor, overlayTitle } from './overlay/describe-overlay.ts'
import { editLists } from './overlay/edit-lists.ts'
import { editSpeech } from './overlay/edit-speech.ts'
import { overlayEdits } from './overlay/overlay-edits.ts'
import { overlayInput } from './overlay/overlay-input.ts'
import { parseOverlay } from './overlay/parse-overlay.ts'
import { collectPositions } from './positions.ts'
import type { Reading } from './reading.ts'
import { collectRecommendations } from './recommendations.ts'
import { collectSections } from './sections.ts'
import { collectSlots } from './slots.ts'
import { sourceSlug } from './slug.ts'
import { describeSource } from './source.ts'
import { collectSourceBase } from './source-base.ts'
import type { Speech } from './speech.ts'
import { scoredSentenceOf } from './statement.ts'
import { collectSummary } from './summary.ts'
import { collectTimeline } from './timeline.ts'
import { collectTitle } from './title.ts'
import { collectUndated } from './undated.ts'

export interface ExtractOptions {
  /** The briefing's date, `YYYY-MM-DD`, where front matter has none. */
  readonly date?: string | undefined
  /** The project's defaults. */
  readonly handling?: Config['handling']
  /** What an analyst adds; it overrules the front matter. */
  readonly overlay?: OverlayFile | undefined
}

/** The Brief of a reading and its speech: every collector once, in the order of what they need of each other. */
export function briefOf(
  reading: Reading,
  foundSpeech: Speech,
  { date, handling: defaults, overlay: overlayFile }: ExtractOptions = {},
): Result<Brief> {
  const { article } = reading
  const overlay = overlayFile && parseOverlay(overlayFile)
  const edits = overlayEdits(overlay)
  const speech = overlay === undefined ? foundSpeech : editSpeech(foundSpeech, edits)
  const material = materialOf(reading, speech, edits.isHidden)
  const findDates = explicitDateFinder(material.lexicon.dates)
  const analyst = analystReader([
    ...(overlay === undefined ? [] : [overlayInput(overlay)]),
    frontMatterInput(article),
  ])
  const handling = collectHandling(article, analyst, defaults)
  const author = overlayAuthor(overlay) ?? handling.drafter
  const summary = collectSummary(material)
  const used = new Set(summary.statements.map(({ sentence }) => sentence))
  const keyPoints = collectKeyPoints(material, used)
  for (const id of sentencesOfPoints(keyPoints, material)) used.add(id)
  const background = collectBackground(material, used)
  for (const { sentence } of background) used.add(sentence)
  const timeline = collectTimeline(material)
  const outlook = collectOutlook(material, timeline)
  const disputes = collectDisputes(material)
  const told = new Set([...outlook, ...disputes].map(({ sentence }) => sentence))
  const briefDate = collectBriefDate(analyst, { date, findDates })
  const slots = collectSlots(analyst, author)
  const redaction = collectRedaction(analyst, defaults)
  const found: Brief = {
    version: BRIEF_VERSION,
    language: reading.language,
    slug: sourceSlug(article.source.name, article.source.sha256),
    title: overlayTitle(overlay) ?? collectTitle(reading),
    date: briefDate,
    source: [describeSource(material)],
    summary: summary.statements,
    summaryMethod: summary.method,
    keyPoints,
    sections: collectSections(reading),
    sentences: material.sentences.map(scoredSentenceOf),
    background,
    developments: collectDevelopments(material, { used, told }),
    speakers: speech.speakers,
    quotes: speech.quotes,
    positions: collectPositions(material),
    timeline,
    undated: collectUndated(material, timeline),
    figures: collectFigures(material),
    conflicts: [],
    outlook,
    disputes,
    recommendations: collectRecommendations(material),
    entities: collectEntities(speech),
    sourceBase: collectSourceBase(material),
    slots,
    changes: null,
    handling,
    overlay: describeOverlay(overlay, author),
    redaction,
    diagnostics: [],
  }
  const brief = editLists(found, edits)
  const diagnostics = [
    ...analyst.diagnostics,
    ...edits.diagnostics(),
    ...collectDiagnostics(material),
  ]
  return { value: { ...brief, diagnostics }, diagnostics }
}
