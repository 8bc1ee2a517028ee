import { fileURLToPath } from 'node:url'
import type { Host } from '../build/files/host.ts'

/** The version of this program. */
export async function readVersion(host: Host): Promise<string> {
  const path = fileURLToPath(new URL('../../package.json', import.meta.url))
  const { version } = JSON.parse(new TextDecoder().decode(await host.files.read(path)))
  return version
}
