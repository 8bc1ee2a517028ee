import type { BuiltFile } from '../../build/build.ts'
import type { Finding } from '../../build/findings/findings.ts'
import type { Report } from './report.ts'
import { formatPlace, isFailure, withoutControls, wordsOf } from './report.ts'

/**
 * Findings as JUnit XML, which GitLab, Jenkins and others show as tests: one that fails for each finding that makes the
 * build fail, one that is skipped for each accepted one, and one that passes for every other and for each file that is
 * as it should be.
 */
export function toJunit(report: Report): string {
  const good = report.files.filter(({ status }) => GOOD_STATUSES.includes(status))
  const cases = [
    ...report.findings.map((finding) => findingCase(finding, report)),
    ...good.map(
      ({ path, kind }) => `    <testcase${attributes({ classname: kind, name: path })}/>`,
    ),
  ]
  const counts = {
    tests: cases.length,
    failures: report.findings.filter((finding) => isFailure(finding, report)).length,
    skipped: report.findings.filter(({ suppressed }) => suppressed !== undefined).length,
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'briefwright', tests: counts.tests, failures: counts.failures })}>`,
    `  <testsuite${attributes({ name: 'briefings', ...counts, errors: 0 })}>`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}

const GOOD_STATUSES: readonly BuiltFile['status'][] = ['written', 'unchanged', 'current', 'printed']

function findingCase(finding: Finding, report: Report): string {
  const { code, place, severity, fingerprint, suppressed } = finding
  const name = place === undefined ? fingerprint : `${formatPlace(place)} ${fingerprint}`
  const words = wordsOf(finding, '\n')
  const inside =
    suppressed !== undefined
      ? `<skipped${attributes({ message: suppressed.reason })}/>`
      : isFailure(finding, report)
        ? `<failure${attributes({ type: code, message: finding.message })}>${escapeXml(words)}</failure>`
        : `<system-out>${escapeXml(`${severity}: ${words}`)}</system-out>`
  return `    <testcase${attributes({ classname: code, name })}>${inside}</testcase>`
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('')
}

function escapeXml(text: string): string {
  return withoutControls(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
