import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/build/findings/findings.ts'
import { findingsOf } from '../../../src/build/findings/findings.ts'
import type { Report } from '../../../src/cli/reports/report.ts'
import { toGithubAnnotations } from '../../../src/cli/reports/to-github-annotations.ts'
import { toJunit } from '../../../src/cli/reports/to-junit.ts'
import { MAX_RESULTS, toSarif } from '../../../src/cli/reports/to-sarif.ts'
import { MAX_SUMMARY_BYTES, toSummary } from '../../../src/cli/reports/to-summary.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import type { Suppression } from '../../../src/model/rules.ts'
import type { XmlElement } from '../../../src/model/xml-tree.ts'
import { parseXml } from '../../../src/model/xml-tree.ts'
import { sarifSchema } from './sarif-schema.ts'

const HOSTILE = 'a <b> & "c" ]]> ::error:: 100% \u0000\u001b[31m \ud800 | `x` @team\nnext'

function diagnostic(severity: Diagnostic['severity'], index = 0): Diagnostic {
  return {
    severity,
    code: 'extract/no-date',
    message: `${index}: ${HOSTILE}`,
    place: { file: 'source/a, b:c.txt', line: index + 1, column: 2, length: 3 },
  }
}

function many(severity: Diagnostic['severity'], count: number): readonly Diagnostic[] {
  return Array.from({ length: count }, (_, index) => diagnostic(severity, index))
}

function reportOf(findings: readonly Finding[]): Report {
  return { version: '1.0.0', findings, files: [], failOn: 'error', json: {}, summary: 'Summary.' }
}

function reportOn(...diagnostics: readonly Diagnostic[]): Report {
  return reportOf(findingsOf(diagnostics, { today: '2031-01-01' }))
}

function elementsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.flatMap((child) => (typeof child === 'string' ? [] : [child]))
}

describe('annotations', () => {
  test('are as many as GitHub keeps, the worst first, and a notice tells the true number', () => {
    const report = reportOn(...many('info', 30), ...many('warning', 25), ...many('error', 12))
    const lines = toGithubAnnotations(report).trimEnd().split('\n')
    const counts = (command: string) => lines.filter((line) => line.startsWith(command)).length
    expect([counts('::error '), counts('::warning '), counts('::notice ')]).toEqual([10, 10, 10])
    expect(lines.at(-1)).toContain('67 findings in all, 29 of them shown')
  })

  test('are one line each, whatever the article says', () => {
    const [line, ...others] = toGithubAnnotations(reportOn(diagnostic('error')))
      .trimEnd()
      .split('\n')
    expect(others).toEqual([])
    expect(line).toMatch(
      /^::error file=source\/a%2C b%3Ac\.txt,line=1,col=2,endColumn=5,title=extract\/no-date::/,
    )
    expect(line).not.toMatch(/\p{Cc}/u)
    expect(line).toContain('100%25')
  })
})

describe('SARIF', () => {
  test('has fingerprints, rules, regions and suppressions where the standard has them', () => {
    const [found] = reportOn(diagnostic('warning')).findings
    if (found === undefined) throw new Error('no finding')
    const report = reportOf([
      { ...found, suppressed: { reason: 'known' }, related: [{ file: 'output/a.md' }] },
    ])
    const log = JSON.parse(toSarif(report))
    expect(log).toMatchObject({ version: '2.1.0', runs: [{ columnKind: 'utf16CodeUnits' }] })
    expect(log.runs[0].tool.driver.rules).toEqual([{ id: 'extract/no-date' }])
    expect(log.runs[0].results).toMatchObject([
      {
        ...{ ruleId: 'extract/no-date', ruleIndex: 0, level: 'warning' },
        partialFingerprints: { 'briefwrightFinding/v1': found.fingerprint },
        locations: [
          { physicalLocation: { region: { startLine: 1, startColumn: 2, endColumn: 5 } } },
        ],
        relatedLocations: [{ physicalLocation: { artifactLocation: { uri: 'output/a.md' } } }],
        suppressions: [{ kind: 'external', justification: 'known' }],
      },
    ])
  })

  test('is what the standard allows, whatever is found and left out', () => {
    const severities = ['error', 'warning', 'info'] as const
    const findings = reportOn(
      ...severities.map((severity, index) => diagnostic(severity, index)),
      { severity: 'error', code: 'build/stale', message: 'Nowhere.' },
      { severity: 'error', code: 'ingest/empty', message: 'x', place: { file: 'quelle/ä #%.txt' } },
    ).findings.map((finding, index) => ({
      ...finding,
      ...(index === 0 && {
        suppressed: { reason: HOSTILE },
        related: [{ file: 'a b.md', line: 3 }],
      }),
    }))
    const many = [...findings, ...Array(MAX_RESULTS).fill(findings[0])]
    for (const each of [[], findings, many]) {
      const { runs, ...rest } = JSON.parse(toSarif(reportOf(each)))
      const [{ results: all, ...run }] = runs
      const log = sarifSchema.parse({ ...rest, runs: [{ ...run, results: all.slice(0, 100) }] })
      for (const { tool, results } of log.runs) {
        const ids = tool.driver.rules.map(({ id }) => id)
        expect(results.every(({ ruleId, ruleIndex }) => ids[ruleIndex] === ruleId)).toBe(true)
        expect(new Set(ids).size).toBe(ids.length)
      }
    }
  })

  test('has no more results than GitHub takes, and says so', () => {
    const [found] = reportOn(diagnostic('info')).findings
    if (found === undefined) throw new Error('no finding')
    const { runs } = JSON.parse(toSarif(reportOf(Array(MAX_RESULTS + 1).fill(found))))
    expect(runs[0].results).toHaveLength(MAX_RESULTS)
    expect(runs[0].invocations[0].toolExecutionNotifications[0].message.text).toContain('1 more')
  })
})

describe('JUnit', () => {
  test('is XML that fails where the build fails and skips what is accepted', () => {
    const findings = findingsOf([diagnostic('error'), diagnostic('warning', 1)], {
      today: '2031-01-01',
    })
    const accepted = findings.map((finding, index) =>
      index === 1 ? { ...finding, suppressed: { reason: HOSTILE } } : finding,
    )
    const [suite] = elementsOf(parseXml(toJunit(reportOf(accepted))))
    if (suite === undefined) throw new Error('no suite')
    expect(suite.attributes).toMatchObject({ tests: '2', failures: '1', skipped: '1' })
    const [failed, skipped] = elementsOf(suite)
    expect(failed).toMatchObject({ children: [{ name: 'failure' }] })
    expect(JSON.stringify(failed)).toContain('a <b> &')
    expect(skipped).toMatchObject({ children: [{ name: 'skipped' }] })
  })

  test('is well-formed for xmllint', (context) => {
    try {
      execFileSync('xmllint', ['--version'], { stdio: 'ignore' })
    } catch {
      context.skip('xmllint is not installed')
    }
    const input = toJunit(reportOn(diagnostic('error')))
    expect(() => execFileSync('xmllint', ['--noout', '-'], { input })).not.toThrow()
  })
})

test('a job summary stays below its limit and says how much is not in it', () => {
  const summary = toSummary(reportOn(...many('error', 9000)))
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(MAX_SUMMARY_BYTES)
  expect(summary).toMatch(/And \d+ more\. Every finding is in the SARIF log\./)
  expect(summary).not.toContain('<b>')
})

describe('accepted findings', () => {
  const [found] = reportOn(diagnostic('warning')).findings
  const suppression: Suppression = {
    rule: 'extract/no-date',
    fingerprint: found?.fingerprint ?? '',
    reason: 'known',
    until: '2031-05-14',
  }

  test('count for nothing up to the last day', () => {
    const options = { suppressions: [suppression], today: '2031-05-14' }
    expect(findingsOf([diagnostic('warning')], options)).toMatchObject([
      { suppressed: { reason: 'known', until: '2031-05-14' } },
    ])
  })

  test('count again behind it, and the suppression is a finding of its own', () => {
    const options = { suppressions: [suppression], today: '2031-05-15' }
    const findings = findingsOf([diagnostic('warning')], options)
    expect(findings.map(({ code, suppressed }) => [code, suppressed])).toEqual([
      ['build/expired-suppression', undefined],
      ['extract/no-date', undefined],
    ])
  })
})
