import type PDFDocument from 'pdfkit'
import type { Reference } from 'pdfkit'
import type { Picture } from '../../../model/picture.ts'
import type { PictureBox } from '../layout/page.ts'
import type { Drawing } from './drawing.ts'
import { formatCoordinate, formatNumber } from './number.ts'

/** What pages name and the file has once. */
interface Resource {
  readonly name: string
  readonly object: Reference
}

/** The content operators of pictures, and what they name. */
export interface PagePictures {
  /** An image; `embed` makes its object when the document has it for the first time. */
  readonly image: (box: PictureBox, picture: Picture, embed: () => Reference) => readonly string[]
  /** A drawing in the middle of a box, as large as fits. */
  readonly paths: (box: PictureBox, drawing: Drawing) => readonly string[]
  /** For the resources of pages. */
  readonly resources: () => Record<string, unknown>
}

export function createPagePictures(pdf: PDFDocument): PagePictures {
  const images = new Map<Picture, Resource>()
  const opacities = new Map<string, Resource>()

  /** The operator that makes what is drawn next so opaque; nothing for what is wholly so. */
  const opacity = (fill: number, stroke: number): string => {
    if (fill === 1 && stroke === 1) return ''
    const key = `${formatNumber(fill)} ${formatNumber(stroke)}`
    let state = opacities.get(key)
    if (state === undefined) {
      const object = pdf.ref({ Type: 'ExtGState', ca: fill, CA: stroke })
      object.end()
      state = { name: `Op${opacities.size + 1}`, object }
      opacities.set(key, state)
    }
    return `/${state.name} gs `
  }

  return {
    image: (box, picture, embed) => {
      const image = images.get(picture) ?? { name: `Im${images.size + 1}`, object: embed() }
      images.set(picture, image)
      const [width, height] = [formatNumber(box.width), formatNumber(-box.height)]
      const [x, y] = [formatNumber(box.x), formatNumber(box.y + box.height)]
      return [`q ${width} 0 0 ${height} ${x} ${y} cm /${image.name} Do Q`]
    },
    paths: (box, { viewBox, steps }) => {
      const [left, top, width, height] = viewBox
      const ratio = Math.min(box.width / width, box.height / height)
      const x = box.x + (box.width - width * ratio) / 2 - left * ratio
      const y = box.y + (box.height - height * ratio) / 2 - top * ratio
      const scale = formatCoordinate(ratio)
      const frame = [box.x, box.y, box.width, box.height].map(formatNumber).join(' ')
      return [
        `q ${frame} re W n ${scale} 0 0 ${scale} ${formatNumber(x)} ${formatNumber(y)} cm`,
        ...steps.map(
          ({ operators, fillOpacity, strokeOpacity }) =>
            `q ${opacity(fillOpacity, strokeOpacity)}${operators} Q`,
        ),
        'Q',
      ]
    },
    resources: () => ({ XObject: named(images), ExtGState: named(opacities) }),
  }
}

/** Nothing where there are none. */
function named(resources: ReadonlyMap<unknown, Resource>): object | undefined {
  if (resources.size === 0) return undefined
  return Object.fromEntries([...resources.values()].map(({ name, object }) => [name, object]))
}
