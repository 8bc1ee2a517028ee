import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { fakeHost } from '../support/host.ts'
import { unpacked } from '../support/unpacked.ts'

// Slow tests: all kinds in all formats.
vi.setConfig({ testTimeout: 240_000 })

const ARTICLE = `---
title: Lindqvar warns of a closed lock
published: 2026-02-11
url: https://ledger.example/petra-lindqvar-warns
---

The lock at Marrowdeep will close on 2 March 2026, said Petra Lindqvar, chair of the Waterway Trust.

"We can mend the gates now or fish them out of the canal," Lindqvar told the Canal Ledger. Lindqvar's board put the
cost at 3.4 million crowns. PETRA LINDQVAR HAD SAID SO BEFORE.

## What Lindqvar fears

Jonas Tellerby of the skippers' guild denied it. "Petra is wrong about the gates," Tellerby said. He said that the
Lindqvars of this world never pay. The work could begin in March 2026, according to the Waterway Trust. The waterway
trust has 40 members; the skippers' guild has 200, and the chair of the waterway trust counted them. THE SKIPPERS' GUILD
met on Monday.
`

/** Case does not count. */
const SECRETS = [
  'lindqvar',
  'petra',
  'tellerby',
  'jonas',
  'waterway trust',
  "skippers' guild",
  'skippers’ guild',
]

const KINDS = 'policy-brief,information-memo,talking-points,quote-sheet,timeline-sitrep'

test('nothing in any file of any kind and format tells who spoke, and what was said stays', async () => {
  const host = await fakeHost({ files: { 'source/petra-lindqvar.md': ARTICLE } })
  const argv = ['build', '-t', KINDS, '-f', 'md,html,docx,pdf', '--handling', 'chatham-house']
  expect(await run(argv, host), host.said()).toBe(0)
  const folder = join(host.cwd, 'output')
  const names = await readdir(folder)
  expect(names).toHaveLength(5 * 4 + 1)
  const leaks: string[] = []
  for (const name of names) {
    const texts = [name, ...(await unpacked(name, await readFile(join(folder, name))))]
    for (const secret of SECRETS) {
      if (texts.some((text) => text.toLowerCase().includes(secret)))
        leaks.push(`${name}: ${secret}`)
    }
  }
  expect(leaks).toEqual([])
  const sheet = await host.read('output/x-x.quote-sheet.md')
  expect(sheet).toContain('We can mend the gates now or fish them out of the canal')
  expect(sheet.replaceAll('\\', '')).toContain('[a participant]')
})

const FRENCH = `---
title: Le pont de Sorvin fermera
published: 2031-05-04
---

Le pont de Sorvin fermera le 2 juin 2031, a déclaré Maëlle Arvigny, présidente de l’Office des ponts.

« Nous n’avons pas le choix, et Hadrien Costeroux le sait », a-t-elle dit. « Arvigny se trompe », a répondu Hadrien
Costeroux, porte-parole des bateliers. Selon M. Costeroux, les travaux coûteront 4 millions de couronnes.
`

const ARABIC = `---
title: إغلاق جسر سورفين
published: 2031-05-04
lang: ar
---

قالت رئيسة هيئة الجسور مايلا أرفيني: «لا خيار لنا، ويجب إغلاق الجسر في يونيو». وأضافت أرفيني أن الكلفة أربعة ملايين.

وقال المتحدث هادي كوستيرو: «أرفيني مخطئة تماما». وأكد كوستيرو أن القوارب لن تتوقف.
`

test.each([
  ['French', FRENCH, [], ['Arvigny', 'Maëlle', 'Costeroux', 'Hadrien', 'Office des ponts']],
  [
    'Arabic',
    ARABIC,
    ['مايلا أرفيني', 'أرفيني', 'هادي كوستيرو', 'كوستيرو'],
    ['أرفيني', 'مايلا', 'كوستيرو', 'هادي'],
  ],
] as const)('nothing tells who spoke in %s either', async (_, article, withhold, secrets) => {
  const names = withhold.map((name) => `\n    - ${name}`).join('')
  const host = await fakeHost({
    files: {
      'source/pont.md': article,
      'briefwright.config.yaml': `handling:\n  rule: chatham-house\n  withhold: ${names === '' ? '[]' : names}\n`,
    },
  })
  expect(await run(['build', '-t', KINDS, '-f', 'md,html,docx,pdf'], host), host.said()).toBe(0)
  const folder = join(host.cwd, 'output')
  const leaks: string[] = []
  for (const name of await readdir(folder)) {
    const texts = await unpacked(name, await readFile(join(folder, name)))
    leaks.push(...secrets.filter((secret) => texts.some((text) => text.includes(secret))))
  }
  expect(leaks).toEqual([])
})

test('where nobody is known who could be withheld, nothing is made and the way out is told', async () => {
  const host = await fakeHost({ files: { 'source/pont.md': ARABIC } })
  expect(await run(['build', '-f', 'md', '--handling', 'chatham-house'], host)).toBe(1)
  expect(host.said()).toContain('handling.withhold')
  expect(await readdir(host.cwd)).not.toContain('output')
})

test.each(['brief', 'skeleton', 'document'])(
  'the %s that is printed does not tell either',
  async (tree) => {
    const host = await fakeHost({ files: { 'source/lock.md': ARTICLE } })
    const argv = ['build', 'source/lock.md', '--emit', tree, '--handling', 'chatham-house']
    expect(await run(argv, host)).toBe(0)
    const printed = host.printed().toLowerCase()
    expect(printed.length).toBeGreaterThan(100)
    expect(SECRETS.filter((secret) => printed.includes(secret))).toEqual([])
  },
)

/** Findings about it show lines of it. */
const FAULTY = ARTICLE.replace('published:', 'handling:\n  draughter: Petra Lindqvar\npublished:')

test.each([
  ['--handling', FAULTY, ['--handling', 'chatham-house']],
  ['front matter', FAULTY.replace('handling:', 'handling:\n  rule: chatham-house'), []],
] as const)('what `extract` prints does not tell either, by %s', async (_, article, argv) => {
  const host = await fakeHost({ files: { 'lock.md': article } })
  await run(['extract', 'lock.md', ...argv], host)
  expect(JSON.parse(host.printed()).quotes.length).toBeGreaterThan(1)
  const printed = `${host.printed()}${host.said()}`.toLowerCase()
  expect(SECRETS.filter((secret) => printed.includes(secret))).toEqual([])
})

test('no report and no log of a build tells, whatever lines of the article they show', async () => {
  const host = await fakeHost({ files: { 'source/lock.md': FAULTY, 'source/b.md': FAULTY } })
  const formats = ['text', 'json', 'github', 'sarif', 'junit', 'summary']
  const reports = formats.flatMap((format) => ['--report', `${format}=${format}.report`])
  const argv = ['build', '-f', 'md', ...reports]
  await run([...argv, '--report', 'text'], host)
  // The same build without the rule shows what there is to withhold.
  expect(host.said()).toContain('Lindqvar')
  const quiet = await fakeHost({ files: { 'source/lock.md': FAULTY, 'source/b.md': FAULTY } })
  const rule = ['--handling', 'chatham-house']
  await run([...argv, '--report', 'text', ...rule], quiet)
  await run([...argv, '--merge', 'both', ...rule], quiet)
  await run(['build', 'source/lock.md', '--emit', 'brief', ...rule], quiet)
  const texts = [quiet.said(), quiet.printed()]
  for (const format of formats) texts.push(await quiet.read(`${format}.report`))
  expect(texts.every((text) => text.length > 20)).toBe(true)
  const all = texts.join('\n').toLowerCase()
  expect(SECRETS.filter((secret) => all.includes(secret))).toEqual([])
})

test('an article that cannot be read is told without its lines, and printed by no option', async () => {
  const host = await fakeHost({
    files: { 'lock.md': ARTICLE.replace('url:', 'byline: [Petra Lindqvar\nurl:') },
  })
  const rule = ['--handling', 'chatham-house']
  await run(['build', 'lock.md', '-f', 'md', ...rule], host)
  await run(['extract', 'lock.md', ...rule], host)
  expect(await run(['build', 'lock.md', '--emit', 'article', ...rule], host)).toBe(2)
  const all = `${host.said()}${host.printed()}`.toLowerCase()
  expect(SECRETS.filter((secret) => all.includes(secret))).toEqual([])
})

test('without the rule the names are there: the test above can see them', async () => {
  const host = await fakeHost({ files: { 'source/lock.md': ARTICLE } })
  await run(['build', '-f', 'md,html,docx,pdf'], host)
  // The text of the pages, what is packed into the file, and its metadata: each by itself has the name.
  const least = { md: 2, html: 2, docx: 3, pdf: 4 }
  for (const [extension, count] of Object.entries(least)) {
    const name = `lock.policy-brief.${extension}`
    const texts = await unpacked(name, await readFile(join(host.cwd, 'output', name)))
    const telling = texts.filter((text) => text.includes('Lindqvar'))
    expect(telling.length, name).toBeGreaterThanOrEqual(count)
  }
})

test('the configuration may withhold one speaker only, and name files by marking', async () => {
  const host = await fakeHost({
    files: {
      'source/lock.md': ARTICLE,
      'briefwright.config.yaml':
        'formats: [md]\nhandling:\n  marking: OFFICIAL\n  rule: chatham-house\n  withhold: [Jonas Tellerby]\n  fileName: "{marking}.{slug}.{kind}"\n',
    },
  })
  expect(await run(['build'], host), host.said()).toBe(0)
  const briefing = await host.read('output/official.lock.policy-brief.md')
  expect(briefing).toContain('Lindqvar')
  expect(briefing).not.toMatch(/Tellerby|Jonas/)
})
