import type { XmlElement } from '../../../model/xml-tree.ts'
import { childElements } from '../../../model/xml-tree.ts'

const BORDERS = [
  'top',
  'left',
  'start',
  'bottom',
  'right',
  'end',
  'insideH',
  'insideV',
  'tl2br',
  'tr2bl',
]
const MARGINS = ['top', 'left', 'start', 'bottom', 'right', 'end']

/**
 * The order of the children of elements, as ECMA-376 part 1, annex A has it; what has no place there goes. Programs that
 * write styles by hand are careless of it, and readers that are not refuse the file.
 */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'w:style': [
    ...[
      'name',
      'aliases',
      'basedOn',
      'next',
      'link',
      'autoRedefine',
      'hidden',
      'uiPriority',
      'semiHidden',
    ],
    ...[
      'unhideWhenUsed',
      'qFormat',
      'locked',
      'personal',
      'personalCompose',
      'personalReply',
      'rsid',
    ],
    ...['pPr', 'rPr', 'tblPr', 'trPr', 'tcPr', 'tblStylePr'],
  ],
  'w:tblStylePr': ['pPr', 'rPr', 'tblPr', 'trPr', 'tcPr'],
  'w:pPr': [
    ...['pStyle', 'keepNext', 'keepLines', 'pageBreakBefore', 'framePr', 'widowControl', 'numPr'],
    ...['suppressLineNumbers', 'pBdr', 'shd', 'tabs', 'suppressAutoHyphens', 'kinsoku', 'wordWrap'],
    ...['overflowPunct', 'topLinePunct', 'autoSpaceDE', 'autoSpaceDN', 'bidi', 'adjustRightInd'],
    ...[
      'snapToGrid',
      'spacing',
      'ind',
      'contextualSpacing',
      'mirrorIndents',
      'suppressOverlap',
      'jc',
    ],
    ...[
      'textDirection',
      'textAlignment',
      'textboxTightWrap',
      'outlineLvl',
      'divId',
      'cnfStyle',
      'rPr',
    ],
    ...['sectPr', 'pPrChange'],
  ],
  'w:rPr': [
    ...[
      'rStyle',
      'rFonts',
      'b',
      'bCs',
      'i',
      'iCs',
      'caps',
      'smallCaps',
      'strike',
      'dstrike',
      'outline',
    ],
    ...[
      'shadow',
      'emboss',
      'imprint',
      'noProof',
      'snapToGrid',
      'vanish',
      'webHidden',
      'color',
      'spacing',
    ],
    ...['w', 'kern', 'position', 'sz', 'szCs', 'highlight', 'u', 'effect', 'bdr', 'shd', 'fitText'],
    ...['vertAlign', 'rtl', 'cs', 'em', 'lang', 'eastAsianLayout', 'specVanish', 'oMath'],
  ],
  'w:tblPr': [
    ...[
      'tblStyle',
      'tblpPr',
      'tblOverlap',
      'bidiVisual',
      'tblStyleRowBandSize',
      'tblStyleColBandSize',
    ],
    ...[
      'tblW',
      'jc',
      'tblCellSpacing',
      'tblInd',
      'tblBorders',
      'shd',
      'tblLayout',
      'tblCellMar',
      'tblLook',
    ],
    ...['tblCaption', 'tblDescription'],
  ],
  'w:tcPr': [
    ...['cnfStyle', 'tcW', 'gridSpan', 'hMerge', 'vMerge', 'tcBorders', 'shd', 'noWrap', 'tcMar'],
    ...['textDirection', 'tcFitText', 'vAlign', 'hideMark'],
  ],
  'w:tblBorders': BORDERS,
  'w:tcBorders': BORDERS,
  'w:tblCellMar': MARGINS,
  'w:tcMar': MARGINS,
  'w:pBdr': ['top', 'left', 'bottom', 'right', 'between', 'bar'],
  'w:abstractNum': ['nsid', 'multiLevelType', 'tmpl', 'name', 'styleLink', 'numStyleLink', 'lvl'],
  'w:lvl': [
    ...[
      'start',
      'numFmt',
      'lvlRestart',
      'pStyle',
      'isLgl',
      'suff',
      'lvlText',
      'lvlPicBulletId',
      'legacy',
    ],
    ...['lvlJc', 'pPr', 'rPr'],
  ],
  'w:num': ['abstractNumId', 'lvlOverride'],
  'w:font': ['altName', 'panose1', 'charset', 'family', 'notTrueType', 'pitch', 'sig'],
}

/** Children of which a schema takes one only in these parents, the first counting. */
const REPEATED: readonly string[] = ['w:tblStylePr', 'w:lvl', 'w:lvlOverride']

/** A tree in the order of the schema, without extensions, which a reader may leave out (part 3, 10). */
export function sound(element: XmlElement): XmlElement {
  const order = ORDERS[element.name]
  const { 'mc:Ignorable': _, ...attributes } = element.attributes
  const named = Object.fromEntries(
    Object.entries(attributes).filter(([name]) => /^(?:xml|xmlns|w|r):|^[a-z]+$/i.test(name)),
  )
  const children = childElements(element)
    .filter(({ name }) => name.startsWith('w:') && !isBroken(element.name, name))
    .map(sound)
  if (order === undefined)
    return { ...element, attributes: named, children: withText(element, children) }
  const rank = ({ name }: XmlElement) => order.indexOf(name.slice(2))
  const seen = new Set<string>()
  const known = children.filter((child) => {
    const isFirst = !seen.has(child.name) || REPEATED.includes(child.name)
    seen.add(child.name)
    return rank(child) >= 0 && isFirst && !hasBadValue(child)
  })
  return {
    ...element,
    attributes: named,
    children: [...known].sort((a, b) => rank(a) - rank(b)),
  }
}

function withText(element: XmlElement, children: readonly XmlElement[]) {
  return element.children.length > 0 && children.length === 0
    ? element.children.filter((child) => typeof child === 'string')
    : children
}

/** Change marks of styles, and what stands where nothing may. */
function isBroken(parent: string, name: string): boolean {
  return name.endsWith('PrChange') || (parent === 'w:rPr' && name === 'w:rPrChange')
}

/** Hexadecimal numbers of a wrong length. */
function hasBadValue({ name, attributes }: XmlElement): boolean {
  const value = attributes['w:val'] ?? ''
  return (name === 'w:nsid' || name === 'w:tmpl') && !/^[0-9A-F]{8}$/i.test(value)
}
