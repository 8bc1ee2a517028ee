#!/usr/bin/env node
// What the GitHub action runs: `briefwright build`, and `verify` of what it made, with the runner's files fed from the
// reports. It needs no token, no network and no package: the program is that of the project, else that beside this file.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { appendTo, input, isOn, readEvent, words } from './environment.js'
import { howToMend } from './how-to-mend.js'
import { annotations, summary, withResults } from './verified.js'

const EXIT_STALE = 3
const EXIT_INTERNAL = 70
const NOT_VERIFIED = { exitCode: 0, findings: [], summary: '' }

const workspace = process.env.GITHUB_WORKSPACE ?? process.cwd()
const folder = resolve(workspace, input('working-directory') || '.')
const drafts = mkdtempSync(join(tmpdir(), 'briefwright-action-'))
try {
  process.exitCode = run()
} finally {
  rmSync(drafts, { recursive: true, force: true })
}

function run() {
  const program = findProgram()
  if (program === undefined) {
    process.stdout.write(
      '::error title=briefwright::Cannot find Briefwright: it is neither in node_modules nor built beside the action. Run `npm ci` in a step before this one.\n',
    )
    return EXIT_INTERNAL
  }
  const built = build(program)
  const verified = isOn('verify') ? verify(program, built) : NOT_VERIFIED
  const exitCode = worst(built.exitCode, verified.exitCode)
  if (input('sarif-file') !== '' && built.sarif !== undefined) {
    const log = withResults(built.sarif, verified.findings)
    writeFileSync(resolve(workspace, input('sarif-file')), sarifFromWorkspace(log))
  }
  const mending = howToMend(built.report, readEvent())
  if (mending !== '') process.stdout.write(mending.trimStart())
  if (isOn('summary')) {
    appendTo('GITHUB_STEP_SUMMARY', built.summary + mending + verified.summary)
  }
  tellOutputs(built, verified.findings.length, exitCode)
  return exitCode
}

/** Runs the build, prints its annotations, and gives what it reports. */
function build(program) {
  const [json, summary, sarif] = ['report.json', 'summary.md', 'report.sarif'].map((name) =>
    join(drafts, name),
  )
  const ended = start(program, [
    'build',
    ...words('sources'),
    ...option('--template', words('kinds').join(',')),
    ...option('--format', words('formats').join(',')),
    ...option('--config', input('config')),
    ...option('--fail-on', input('fail-on')),
    ...(isOn('check') ? ['--check'] : []),
    ...(isOn('require-complete') ? ['--require-complete'] : []),
    ...['--report', `json=${json}`, '--report', `summary=${summary}`, '--report', `sarif=${sarif}`],
    ...['--report', isOn('annotations') ? 'github' : 'text'],
  ])
  process.stdout.write(isOn('annotations') ? fromWorkspace(ended.stdout) : ended.stdout)
  return {
    exitCode: ended.exitCode,
    stdout: ended.stdout,
    sarif: existsSync(sarif) ? JSON.parse(readFileSync(sarif, 'utf8')) : undefined,
    report: existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : undefined,
    summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '',
  }
}

/** Verifies what there is now of the briefings: under `check` those that are committed and not stale. */
function verify(program, { report, stdout }) {
  const paths = (report?.files ?? []).flatMap(({ path, status }) =>
    status === 'stale' ? [] : [path],
  )
  const present = paths.filter((path) => path !== '-' && existsSync(resolve(folder, path)))
  // A program of the project's own may be older than this action.
  const isThere = () =>
    start(program, ['verify', '--help'], 'ignore').stdout.includes('briefwright verify')
  if (present.length === 0 || !isThere()) return NOT_VERIFIED
  const ended = start(program, ['verify', '--json', ...present])
  const { files, diagnostics } = parse(ended.stdout) ?? { files: [], diagnostics: [] }
  for (const { file, passes, checked } of files) {
    process.stdout.write(`${file}: ${passes ? 'passes' : 'fails'}: ${checked.length} texts\n`)
  }
  for (const { code, message, hint } of diagnostics) {
    process.stdout.write(`${message} [${code}]\n${hint === undefined ? '' : `  ${hint}\n`}`)
  }
  if (isOn('annotations')) process.stdout.write(fromWorkspace(annotations(diagnostics, stdout)))
  return {
    exitCode: ended.exitCode,
    findings: diagnostics,
    summary: summary(diagnostics, present.length),
  }
}

function parse(json) {
  try {
    return JSON.parse(json)
  } catch {
    // It broke off: its exit code and the log say why.
    return undefined
  }
}

function tellOutputs({ report, exitCode: buildCode }, notPassing, exitCode) {
  const directory = report === undefined ? '' : inWorkspace(report.output)
  const outputs = {
    'artifact-dir': directory,
    manifest: directory === '' ? '' : `${directory}/manifest.json`,
    briefs: JSON.stringify((report?.files ?? []).map(({ path }) => inWorkspace(path))),
    findings: String((report?.diagnostics.length ?? 0) + notPassing),
    'exit-code': String(exitCode),
    stale: String(buildCode === EXIT_STALE || hasStale(report)),
  }
  const lines = Object.entries(outputs).map(([name, value]) => `${name}=${value}\n`)
  appendTo('GITHUB_OUTPUT', lines.join(''))
}

function hasStale(report) {
  return (report?.diagnostics ?? []).some(({ code }) => code === 'build/stale')
}

/** The exit code nearest to us: a fault of ours, of the command line, of an input; what is stale comes last. */
function worst(...codes) {
  return (
    [EXIT_INTERNAL, 130, 2, 1, EXIT_STALE].find((code) => codes.includes(code)) ??
    Math.max(...codes)
  )
}

/** The main file of the `briefwright` the project depends on, or of the package this file belongs to. */
function findProgram() {
  const own = join(dirname(fileURLToPath(import.meta.url)), '../package.json')
  const manifests = [
    () => createRequire(join(folder, '_')).resolve('briefwright/package.json'),
    () => own,
  ]
  for (const find of manifests) {
    try {
      const path = find()
      const program = join(dirname(path), JSON.parse(readFileSync(path, 'utf8')).bin.briefwright)
      if (existsSync(program)) return program
    } catch {
      // Not installed there: the next place may have it.
    }
  }
  return undefined
}

function start(program, argv, stderr = 'inherit') {
  const ended = spawnSync(process.execPath, [program, ...argv], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', stderr],
  })
  return { exitCode: ended.status ?? EXIT_INTERNAL, stdout: ended.stdout ?? '' }
}

function option(name, value) {
  return value === '' ? [] : [name, value]
}

/** GitHub knows files from the workspace; the program from the folder it works in. */
function inWorkspace(path) {
  return relative(workspace, resolve(folder, path)).split(sep).join('/') || '.'
}

function fromWorkspace(commands) {
  return commands.replace(/^(::\w+ file=)([^,:]*)/gm, (_, start, path) => {
    return `${start}${inWorkspace(path)}`
  })
}

function sarifFromWorkspace(log) {
  const text = `${JSON.stringify(log, undefined, 2)}\n`
  const prefix = inWorkspace('.').split('/').map(encodeURIComponent).join('/')
  return prefix === '.' ? text : text.replace(/("uri": ")/g, `$1${prefix}/`)
}
