// What a runner of GitHub puts into the environment, and the files it reads from an action.
import { appendFileSync, readFileSync } from 'node:fs'

/** Inputs are in the environment as `action.yml` puts them there; no shell keeps a name with a hyphen. */
export function input(name) {
  return (process.env[`INPUT_${name.toUpperCase().replaceAll('-', '_')}`] ?? '').trim()
}

export function isOn(name) {
  return /^true$/i.test(input(name))
}

/** An input of several words: one a line, or with commas. */
export function words(name) {
  return input(name)
    .split(/[\n,]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

/** Appends to a file whose path is in the environment, such as `GITHUB_OUTPUT`; on other runners there is none. */
export function appendTo(variable, text) {
  const file = process.env[variable]
  if (file) appendFileSync(file, text)
}

/** What started the workflow, as GitHub tells it; an empty event where there is no file, or none that can be read. */
export function readEvent() {
  try {
    return JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH ?? '', 'utf8')) ?? {}
  } catch {
    return {}
  }
}
