// What `briefwright verify` found, in the forms a runner reads.
import { createHash } from 'node:crypto'

/** How many annotations of errors GitHub keeps of one step. */
const MAX_ANNOTATIONS = 10

/** How many findings the job summary shows; the log has every one. */
const MAX_ROWS = 200

/** Findings as workflow commands, as many as the build's own leave room for, and the true number of the others. */
export function annotations(findings, printed) {
  const room = Math.max(0, MAX_ANNOTATIONS - (printed.match(/^::error /gm) ?? []).length)
  const shown = findings.slice(0, room).map(({ code, message, place, hint }) => {
    const line = place?.line === undefined ? '' : `,line=${place.line}`
    const text = hint === undefined ? message : `${message}\n${hint}`
    return `::error file=${property(place?.file ?? '')}${line},title=${code}::${escapeText(text)}\n`
  })
  const rest = findings.length - shown.length
  const closing =
    rest === 0 ? '' : `${rest} more that verification found are no annotations: see the log.\n`
  return shown.join('') + closing
}

function escapeText(text) {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text) {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** A paragraph for the job summary, and a table of what does not pass. */
export function summary(findings, files) {
  const verdict =
    findings.length === 0 ? 'every quotation is what its source says' : 'not everything passes'
  const head = `\n**Verified:** ${files} ${files === 1 ? 'file' : 'files'}; ${verdict}.\n`
  if (findings.length === 0) return head
  const rows = findings
    .slice(0, MAX_ROWS)
    .map(
      ({ code, message, place }) =>
        `| ${cell(code)} | ${cell([place?.file, place?.line].filter(Boolean).join(':'))} | ${cell(message)} |\n`,
    )
  const rest = findings.length - rows.length
  const more = rest === 0 ? '' : `\nAnd ${rest} more. The log has every one.\n`
  return `${head}\n| Rule | Place | Finding |\n| --- | --- | --- |\n${rows.join('')}${more}`
}

function cell(text) {
  return text
    .slice(0, 1000)
    .replace(/\s+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_{}[\]()#!|>~@]/g, '\\$&')
}

/** A SARIF log with the findings as results more. */
export function withResults(log, findings) {
  const [run] = log.runs
  const { rules } = run.tool.driver
  for (const { code, message, place } of findings) {
    let ruleIndex = rules.findIndex(({ id }) => id === code)
    if (ruleIndex < 0) ruleIndex = rules.push({ id: code }) - 1
    const uri = (place?.file ?? '').replaceAll('\\', '/').split('/').map(encodeURIComponent)
    const region = place?.line === undefined ? {} : { region: { startLine: place.line } }
    run.results.push({
      ruleId: code,
      ruleIndex,
      level: 'error',
      message: { text: message },
      partialFingerprints: { 'briefwrightVerification/v1': fingerprint(code, place, message) },
      locations: [{ physicalLocation: { artifactLocation: { uri: uri.join('/') }, ...region } }],
    })
  }
  return log
}

/** The same for the same words at fault, wherever in the file they move to. */
function fingerprint(code, place, message) {
  const words = message.replace(/ on page \d+, paragraph \d+| in paragraph \d+/u, '')
  return createHash('sha256')
    .update([code, place?.file, words].join('\n'))
    .digest('hex')
    .slice(0, 16)
}
