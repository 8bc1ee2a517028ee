import type { Picture } from '../../../model/picture.ts'
import type { PictureBox } from '../layout/page.ts'
import type { Canvas } from './canvas.ts'
import { drawingOf } from './drawing.ts'
import { embedJpeg, embedPng } from './embed-image.ts'

/** Inks a picture: a drawing as paths, where PDF has all it is made of, anything else as an image. */
export function drawPicture(box: PictureBox, picture: Picture, canvas: Canvas): void {
  const drawing =
    picture.format === 'svg' ? drawingOf(new TextDecoder().decode(picture.bytes)) : undefined
  if (drawing !== undefined) {
    canvas.drawPaths(box, drawing)
    return
  }
  canvas.drawImage(box, picture, () => {
    if (picture.format === 'jpeg') return embedJpeg(picture.bytes, canvas)
    return embedPng(picture.raster ?? picture.bytes, canvas)
  })
}
