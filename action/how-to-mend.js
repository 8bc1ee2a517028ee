// Whom stale briefings are told to, and how they mend them. Names in an event are whatever somebody chose: they are
// shown as code, never run.

/**
 * A paragraph for the job summary: the command on the branch of a pull request, and who can push to it. The action
 * itself pushes nothing, and a workflow on a pull request from a fork could not. Empty where nothing is stale, or no
 * pull request was opened.
 */
export function howToMend(report, event) {
  const { number, head, base } = event.pull_request ?? {}
  const stale = (report?.diagnostics ?? []).find(({ code }) => code === 'build/stale')
  const [, command] = /`(briefwright [^`]+)`/.exec(stale?.hint ?? '') ?? []
  const branch = asCode(head?.ref)
  if (command === undefined || branch === undefined) return ''
  const own = asCode(head?.repo?.full_name)
  const isFork = head?.repo?.full_name !== base?.repo?.full_name
  const where = isFork ? `${branch} of ${own ?? 'a fork that is gone'}` : branch
  const who = isFork
    ? ` The branch is in a fork: whoever opened pull request ${Number(number)} pushes it; no workflow here can.`
    : ''
  return `\n**To mend it**, on the branch ${where}: \`npx ${command}\`, then commit what it wrote and push.${who}\n`
}

function asCode(text) {
  if (typeof text !== 'string' || text === '') return undefined
  return `\`${text.replace(/[`\p{Cc}]/gu, '').slice(0, 200)}\``
}
