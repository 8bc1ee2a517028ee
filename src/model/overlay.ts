/** `<article>.brief.yaml`: what an analyst adds to the briefing of an article, as it lies beside it. */
export interface OverlayFile {
  /** File name, without folders. */
  readonly name: string
  readonly text: string
}
