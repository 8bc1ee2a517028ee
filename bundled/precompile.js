// Writes the built-in templates as functions into `dist/`: nobody has to wait for them to be checked and compiled.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { templateDigest } from '../dist/build/templates/find-precompiled.js'
import { listTemplates, loadTemplate } from '../dist/build/templates/load-template.js'
import { checkTemplate } from '../dist/compose/check/index.js'
import { precompileTemplate } from '../dist/compose/precompile.js'

const folder = join(import.meta.dirname, '../dist/build/templates')
const kinds = (await listTemplates()).map(({ kind }) => kind)

await rm(join(folder, 'precompiled'), { recursive: true, force: true })
await mkdir(join(folder, 'precompiled'))
for (const kind of kinds) {
  const { template } = await loadTemplate(kind)
  const [fault] = checkTemplate(template)
  if (fault !== undefined) throw new Error(`The template \`${kind}\` has a fault: ${fault.message}`)
  const precompiled = precompileTemplate(template, templateDigest(template))
  await writeFile(
    join(folder, 'precompiled', `${kind}.js`),
    `export const precompiled = ${precompiled}\n`,
  )
}
const rows = kinds.map(
  (kind) => `  '${kind}': async () => (await import('./precompiled/${kind}.js')).precompiled,`,
)
await writeFile(
  join(folder, 'precompiled-templates.js'),
  `export const precompiledTemplates = {\n${rows.join('\n')}\n}\n`,
)
