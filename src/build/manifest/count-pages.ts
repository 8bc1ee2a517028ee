/** How many pages a PDF has by the objects of its pages, which our writer never compresses; null for none. */
export function countPages(pdf: Uint8Array): number | null {
  const text = Buffer.from(pdf).toString('latin1')
  return text.match(/\/Type \/Page\b(?!s)/g)?.length ?? null
}
