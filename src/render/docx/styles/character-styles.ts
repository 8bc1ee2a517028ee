import type { ICharacterStyleOptions, IRunStylePropertiesOptions } from 'docx'
import { ShadingType, UnderlineType } from 'docx'
import type { Banner } from '../../../model/document.ts'
import { inlineText } from '../../../model/document.ts'
import type { TextStyle, Theme } from '../../../model/theme.ts'
import { TLP_GROUND, tlpColour } from '../../../model/tlp.ts'
import { pt, ptToHalfPoint } from '../../../model/units.ts'
import { boldLook, colourOf, fontOf, runLook } from './look.ts'
import type { CharacterStyleId } from './style-ids.ts'
import { characterStyleNames } from './style-ids.ts'

/** The character styles, and the default one the others are based on, which `docx` leaves undefined. */
export function characterStyles(theme: Theme, banner: Banner): ICharacterStyleOptions[] {
  const looks = characterLooks(theme, banner)
  const style = (id: CharacterStyleId): ICharacterStyleOptions => ({
    id,
    name: characterStyleNames[id],
    basedOn: 'DefaultParagraphFont',
    quickFormat: true,
    run: looks[id],
  })
  return [
    { id: 'DefaultParagraphFont', name: 'Default Paragraph Font', uiPriority: 1 },
    style('Strong'),
    style('Emphasis'),
    style('IntenseEmphasis'),
    style('Hyperlink'),
    style('HyperlinkStrong'),
    style('HyperlinkEmphasis'),
    style('HyperlinkIntense'),
    style('Code'),
    style('Citation'),
    style('CitationSmall'),
    style('SourceLabel'),
    style('Separator'),
    style('TlpLabel'),
    style('FootnoteReference'),
    style('EndnoteReference'),
    style('CommentReference'),
    style('PlaceholderText'),
  ]
}

function characterLooks(
  theme: Theme,
  { tlp }: Banner,
): Record<CharacterStyleId, IRunStylePropertiesOptions> {
  const { styles, inline } = theme
  const bold = boldLook(styles.tableCell)
  const link = {
    color: colourOf(theme, 'link'),
    underline: { type: UnderlineType.SINGLE, color: colourOf(theme, 'rule') },
  }
  const citationBeside = ({ size }: TextStyle): IRunStylePropertiesOptions => ({
    font: fontOf(inline.citation.font, theme),
    size: ptToHalfPoint(pt(Math.max(size * inline.citation.scale, inline.citation.minSize))),
    color: colourOf(theme, inline.citation.colour),
  })
  return {
    Strong: bold,
    Emphasis: { italics: true },
    IntenseEmphasis: { ...bold, italics: true },
    Hyperlink: link,
    HyperlinkStrong: { ...link, ...bold },
    HyperlinkEmphasis: { ...link, italics: true },
    HyperlinkIntense: { ...link, ...bold, italics: true },
    Code: {
      font: fontOf('mono', theme),
      size: ptToHalfPoint(pt(styles.body.size * inline.codeScale)),
    },
    Citation: citationBeside(styles.body),
    CitationSmall: citationBeside(styles.note),
    // Signs between words of other letters look like those, whichever way they run.
    Separator: { font: { cs: theme.fonts[styles.meta.font].name } },
    SourceLabel: { color: colourOf(theme, 'accent') },
    TlpLabel: {
      ...runLook(styles.tlp, theme),
      color: tlpColour(inlineText(tlp)).slice(1),
      shading: { type: ShadingType.CLEAR, fill: TLP_GROUND.slice(1), color: 'auto' },
    },
    FootnoteReference: { superScript: true },
    EndnoteReference: { superScript: true },
    CommentReference: { size: ptToHalfPoint(styles.note.size) },
    PlaceholderText: runLook(styles.slotPrompt, theme),
  }
}
