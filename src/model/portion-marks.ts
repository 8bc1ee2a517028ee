/**
 * Marking schemes, and the levels that a paragraph can have under each, the lowest first. Sources: ISOO, Marking Classified
 * National Security Information (32 CFR 2001.23) for `us`; NATO's C-M(2002)49 for `nato`; FIRST, TLP 2.0 for `tlp`.
 */
export const portionSchemes = {
  us: ['U', 'CUI', 'C', 'S', 'TS'],
  nato: ['NU', 'NR', 'NC', 'NS', 'CTS'],
  tlp: ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'],
} as const

export type PortionScheme = keyof typeof portionSchemes

export const portionSchemeNames = ['us', 'nato', 'tlp'] as const

/** The mark without brackets, as people also write it: `(U)`. */
export function plainPortionMark(mark: string): string {
  return mark
    .trim()
    .replace(/^\((.*)\)$/su, '$1')
    .trim()
}

/** Whether a scheme has the mark; what stands behind `//` are controls, which no scheme lists: `S//NF`. */
export function isPortionMark(scheme: PortionScheme, mark: string): boolean {
  const [level = ''] = plainPortionMark(mark).split('//')
  return portionSchemes[scheme].some((known) => known === level)
}
