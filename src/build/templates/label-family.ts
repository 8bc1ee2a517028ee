/** Forms of a label that go with a number, as `{{label … count=}}` takes them. */
const FORM = /(?:Zero|One|Two|Few|Many|Other)$/

/** What the forms of a label have in common: `sources` for `sourcesOne`. */
export function labelFamily(key: string): string {
  return key.replace(FORM, '')
}
