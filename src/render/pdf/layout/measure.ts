/** What layout knows of fonts. A test gives a fake; `fonts.ts` gives the real one. Fractions of the type size. */
export interface Measure {
  /** The text cut where the face changes. Characters no font has come out as something visible. */
  faces(text: string, font: FontChoice): readonly FaceRun[]
  covers(face: string, character: string): boolean
  /** The face of a choice where no fallback is needed; its metrics place the baseline. */
  mainFace(font: FontChoice): string
  /** One word or other stretch without a space. */
  word(text: string, face: string, isRightToLeft: boolean): WordSize
  metrics(face: string): FaceMetrics
  setting(face: string): FaceSetting
}

export interface FontChoice {
  readonly family: 'serif' | 'sans' | 'mono'
  readonly bold: boolean
  readonly italic: boolean
}

export interface FaceRun {
  readonly text: string
  readonly face: string
}

export interface WordSize {
  readonly width: number
  /** How many glyphs tracking is added to. */
  readonly glyphs: number
}

export interface FaceMetrics {
  readonly ascent: number
  /** Positive: how far below the baseline. */
  readonly descent: number
  readonly capHeight: number
}

/** How a face is set among others. */
export interface FaceSetting {
  /** Size of its letters where the size of text is 1; `word` has it in its widths. */
  readonly scale: number
  /** Least distance from baseline to baseline, as a multiple of the size of text; 0 where all will do. */
  readonly leading: number
  /** The same where most letters of a paragraph are of the face. */
  readonly textLeading: number
}
