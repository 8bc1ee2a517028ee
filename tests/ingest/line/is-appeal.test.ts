import { expect, test } from 'vitest'
import { isAppeal } from '../../../src/ingest/line/is-appeal.ts'

test.each([
  'Subscribe now to our weekend edition for the full story.',
  'For the latest stories download the Selm Courier apps.',
  'Our website is your place for news, so bookmark our homepage and sign up for our newsletters.',
  'Stay informed with the Selm Courier – your source for credible journalism. Get it for only 3 crowns a month.',
  'Follow the Courier on Facebook and Instagram. Send us your pictures.',
  'Hat Ihnen der Beitrag gefallen? Dann unterstützen Sie uns bitte mit einer Spende.',
  'Suivez nous sur WhatsApp pour ne rien manquer.',
])('"%s" is an appeal to readers', (text) => {
  expect(isAppeal(text)).toBe(true)
})

test.each([
  'The ministry asked citizens to download the WhatsApp app and to follow its orders.',
  'Support for the pact grew on Facebook, the survey of the institute says.',
  '“Subscribe to our newsletter,” the mayor told the crowd, and nobody laughed.',
  'Follow-up talks on the newsletter of the board were held in Selm on Monday.',
  'For the first time, the port opened its gates to visitors.',
])('"%s" is text', (text) => {
  expect(isAppeal(text)).toBe(false)
})
