// Breaks each check of the verifier on purpose, one at a time in a copy, and says which breaks no test of it finds:
//
//     node tests/mutate-verifier.js            all of them, about half an hour on two cores
//     node tests/mutate-verifier.js speaker    those whose name has this word
//
// Exits with 1 when one survives, or is written for code that is no longer there.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PROJECT = join(import.meta.dirname, '..')

/** What breaks, the file below `src/verify`, what stands there, what stands there then. */
const MUTATIONS = [
  [
    'hidden characters in a text of the ledger',
    'text/compare.ts',
    "  if (hasHiddenCharacters(shown)) return 'altered'\n",
    '',
  ],
  [
    'hidden characters in a quotation',
    'find-in-source.ts',
    '  if (hasHiddenCharacters(shown)) return undefined\n',
    '',
  ],
  [
    'every difference is typographic',
    'text/compare.ts',
    'if (fold(shown) === fold(joined)) return',
    'if (shown.length > 0) return',
  ],
  [
    'figures do not count',
    'text/fold.ts',
    ".normalize('NFC')",
    ".normalize('NFC').replace(/\\d/g, '0')",
  ],
  [
    'letters that look the same are the same',
    'text/fold.ts',
    ".normalize('NFC')",
    ".normalize('NFC').replace(/[\\u0430\\u0435\\u043e\\u0440\\u0441]/g, (letter) => ({ '\\u0430': 'a', '\\u0435': 'e', '\\u043e': 'o', '\\u0440': 'p' })[letter] ?? 'c')",
  ],
  [
    'brackets do not count',
    'text/fold.ts',
    ".normalize('NFC')",
    ".normalize('NFC').replace(/ \\[[^\\]]*\\]/g, '')",
  ],
  [
    'questions are statements',
    'text/fold.ts',
    ".normalize('NFC')",
    ".normalize('NFC').replace(/\\?/g, '.')",
  ],
  [
    'an ellipsis takes a negation',
    'text/compare.ts',
    'next !== undefined && dropsNegation(',
    'next === null && dropsNegation(',
  ],
  [
    'an ellipsis at the end takes a negation',
    'text/compare.ts',
    "(parts.at(-1) === '' &&",
    '(parts.length < 0 &&',
  ],
  [
    'an ellipsis at the start takes a negation',
    'text/compare.ts',
    "(parts[0] === '' &&",
    '(parts.length < 0 &&',
  ],
  [
    'parts of an elision in any order',
    'text/compare.ts',
    'findWords(part, folded, stretches.at(-1)?.end ?? 0)',
    'findWords(part, folded)',
  ],
  [
    'an elision may lose an end',
    'text/compare.ts',
    "losesAnEnd(shown, folded, parts.stretches) ? 'altered' : 'elided'",
    "'elided'",
  ],
  [
    'an ellipsis may stand beside what is left out',
    'text/compare.ts',
    'source.map(fold).join(GAP)',
    "source.map(fold).join(' ')",
  ],
  ['words may be cut', 'text/compare.ts', 'if (!cutsBefore && !cutsAfter) return at', 'return at'],
  [
    'typographic differences always pass',
    'check-matches.ts',
    "if (verdict === 'typographic') return typographic",
    "if (verdict === 'typographic') return true",
  ],
  [
    'elisions always pass',
    'check-matches.ts',
    "if (verdict === 'elided') return elided",
    "if (verdict === 'elided') return true",
  ],
  [
    'names are not checked',
    'check-matches.ts',
    "return { leaf, kind: 'name', stretches: [text] }",
    'return undefined',
  ],
  [
    'values are not checked',
    'check-matches.ts',
    "? { leaf, kind: 'value', stretches: [text] }",
    '? undefined',
  ],
  [
    'what is missing passes',
    'check-matches.ts',
    "    verdict: 'not-found',\n    passes: false,\n",
    "    verdict: 'not-found',\n    passes: true,\n",
  ],
  ['quotations that were added are not looked up', 'verify.ts', '    ...quoted,\n', ''],
  [
    'speakers beside words are not checked',
    'verify.ts',
    '  checked.push(...newOnes(',
    '  if (units.length < 0) checked.push(...newOnes(',
  ],
  [
    'sentences that were added are not looked up',
    'verify.ts',
    'leaves.added.flatMap(',
    'leaves.added.slice(0, 0).flatMap(',
  ],
  [
    'words of the template may become words of the source',
    'verify.ts',
    '...checkUnclaimed(leaves.unclaimed, proven,',
    '...checkUnclaimed([], proven,',
  ],
  [
    'parts of different speakers are one quotation',
    'check-quoted.ts',
    'if (mixesSpeakers(found, speech))',
    'if (found === undefined)',
  ],
  [
    'parts of statements may stand under another speaker',
    'check-attribution.ts',
    '[...whole, ...parts]',
    'whole',
  ],
  [
    'whole statements may stand under another speaker',
    'check-attribution.ts',
    '[...whole, ...parts]',
    'parts',
  ],
  [
    'what the source tells as well is somebody’s',
    'parts-of-statements.ts',
    ' && !isTold(part)',
    '',
  ],
  ['a heading names no speaker', 'check-attribution.ts', 'isAlone ? headings : []', '[]'],
  [
    'a file without tags is checked as if it had them',
    'verify.ts',
    'file.isTagged === false &&',
    'file.isTagged === null &&',
  ],
  [
    'facts of the carried Brief are not checked',
    'check-brief.ts',
    'return [...checkFacts(brief, context), ...checkSpeakers(brief, context)]',
    'return checkSpeakers(brief, context)',
  ],
  [
    'speakers of the carried Brief are not checked',
    'check-brief.ts',
    'return [...checkFacts(brief, context), ...checkSpeakers(brief, context)]',
    'return checkFacts(brief, context)',
  ],
  [
    'the hash of a source is not checked',
    'grounds.ts',
    'if (!isOwnHash(source, known))',
    'if (known === null)',
  ],
  [
    'the Brief overrules the source',
    'grounds.ts',
    'join([known, ...read.map((one) => without(one, known.statements)), ...own])',
    'join(own)',
  ],
  ['a source that is not there is none', 'grounds.ts', '...missingSources(brief, sources),', ''],
  [
    'what cannot be read passes',
    'verify.ts',
    '    ...file.unread.map(({ what, place }) => unreadFault(what, place)),\n',
    '',
  ],
  [
    'hidden words of HTML are shown',
    'readers/html.ts',
    'how: around.how ?? howHidden(node, reading.hides),',
    'how: undefined,',
  ],
  [
    'hidden words of Word files are shown',
    'readers/word-runs.ts',
    'if (how !== undefined) {',
    'if (how === null) {',
  ],
  [
    'tracked deletions are shown',
    'readers/word-runs.ts',
    'if (DELETED.has(child.name))',
    "if (DELETED.has('none'))",
  ],
  [
    'hidden words of Markdown are shown',
    'readers/markdown.ts',
    'if (line.closing !== undefined) {',
    'if (line.closing === null) {',
  ],
  [
    'words that a page does not ink are shown',
    'readers/pdf/read-page.ts',
    'pieces.filter(({ how }) => how === undefined)',
    'pieces.filter(() => true)',
  ],
]

/** Those that take least time first: one that fails is enough. */
const TESTS = [
  'tests/verify/text',
  'tests/verify/verify.test.ts',
  'tests/verify/readers',
  'tests/laws/tampering.test.ts',
]

const words = process.argv.slice(2)
const chosen = MUTATIONS.filter(([name]) => words.every((word) => name.includes(word)))
const faults = []
for (const mutation of chosen) {
  const outcome = mutate(mutation)
  process.stdout.write(`${outcome.padEnd(8)} ${mutation[0]}\n`)
  if (outcome !== 'found') faults.push(mutation[0])
}
process.stdout.write(`${chosen.length} broken, ${faults.length} not found\n`)
process.exitCode = faults.length === 0 ? 0 : 1

function mutate([, file, before, after]) {
  const copy = mkdtempSync(join(tmpdir(), 'briefwright-mutant-'))
  try {
    for (const name of ['src', 'tests', 'templates', 'examples', 'package.json', 'tsconfig.json']) {
      cpSync(join(PROJECT, name), join(copy, name), { recursive: true })
    }
    symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'))
    const path = join(copy, 'src/verify', file)
    const text = readFileSync(path, 'utf8')
    if (!text.includes(before)) return 'no place'
    writeFileSync(
      path,
      text.replace(before, () => after),
    )
    const passes = TESTS.every((tests) => {
      const { status } = spawnSync('npx', ['vitest', 'run', '--bail=1', tests], {
        cwd: copy,
        env: { TAMPERINGS: '0.5', ...process.env },
        stdio: 'ignore',
      })
      return status === 0
    })
    return passes ? 'SURVIVES' : 'found'
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
