/**
 * The main part with `w:bidi` in each section, by which columns run from the right; `docx` has no option for it.
 * ECMA-376 part 1, 17.6.1; it stands before the document grid, which `docx` always writes.
 */
export function sectionsFromRight(name: string, text: string): string {
  return name === 'word/document.xml' ? text.replaceAll('<w:docGrid', '<w:bidi/><w:docGrid') : text
}
