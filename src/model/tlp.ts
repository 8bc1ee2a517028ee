import { tlpLabels } from './brief.ts'

/** The colours of a label: FIRST Standards Definitions and Usage Guidance, TLP 2.0, table 1, on its black ground. */
const colours = {
  'TLP:RED': '#ff2b2b',
  'TLP:AMBER+STRICT': '#ffc000',
  'TLP:AMBER': '#ffc000',
  'TLP:GREEN': '#33ff00',
  'TLP:CLEAR': '#ffffff',
} as const satisfies Record<`TLP:${(typeof tlpLabels)[number]}`, string>

export type TlpLabel = keyof typeof colours

/** The labels as they are printed, whatever the language: `TLP:AMBER+STRICT`, without a space. */
export const tlpLabelNames: readonly TlpLabel[] = tlpLabels.map((label) => `TLP:${label}` as const)

/** The ground a label stands on. */
export const TLP_GROUND = '#000000'

export function isTlpLabel(text: string): text is TlpLabel {
  return Object.hasOwn(colours, text)
}

/** The colour of a label's letters; white for what is none. */
export function tlpColour(text: string): string {
  return isTlpLabel(text) ? colours[text] : '#ffffff'
}
