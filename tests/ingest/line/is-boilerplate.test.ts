import { expect, test } from 'vitest'
import { isBoilerplate } from '../../../src/ingest/line/is-boilerplate.ts'

test.each([
  'Read more: Ten years of fog',
  'READ MORE: Ten years of fog',
  'Advertisement',
  '3 min read',
  'Share this article',
  'Photo: Mara Lind/BNA',
  '(Photo by Jon Voss/Bay Images)',
  'Sign up for our newsletter',
  'Follow us on Facebook',
  'Lesen Sie auch: Nebel',
  '© 2025 The Bay Courier',
  '- ENDS -',
  'ENDS',
  '###',
  'Media contact: Lena Moss, press office, 555 0100',
  'For further information, please contact Lena Moss on 555 0100',
  'Notes to editors: pictures are available.',
  'Embargoed until 6 p.m. on 4 March',
])('isBoilerplate knows %s', (line) => {
  expect(isBoilerplate(line)).toBe(true)
})

test.each([
  'Read the treaty, the mayor said, before you judge it.',
  'Share prices fell on Monday.',
  'Related costs',
  'Ends and means',
  'The dispute ends on Monday.',
  'Media contacts between the two ports have grown.',
  'Notes to editors',
  'Watching the fog',
  'Video evidence was shown to the court on Monday.',
  'Follow the money, she said.',
])('isBoilerplate leaves %s alone', (line) => {
  expect(isBoilerplate(line)).toBe(false)
})
