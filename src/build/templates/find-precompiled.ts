import type { Precompiled, Template } from '../../model/template.ts'
import { digest } from '../manifest/input-of.ts'
import { precompiledTemplates } from './precompiled-templates.ts'

/** What a built-in template was made into when Briefwright was built, if it is as it was then. */
export async function findPrecompiled(template: Template): Promise<Precompiled | undefined> {
  if (!mayBePrecompiled(template)) return undefined
  const found = await precompiledTemplates[template.kind]?.()
  return found?.digest === templateDigest(template) ? found : undefined
}

/** Whether all that decides over its check and its functions came with Briefwright. */
function mayBePrecompiled({ isBuiltIn, assets, helperFiles = [] }: Template): boolean {
  return isBuiltIn === true && Object.keys(assets ?? {}).length === 0 && helperFiles.length === 0
}

/** Of all that the check of a template and its functions depend on: its files, and the English labels they name. */
export function templateDigest({ main, partials, labels }: Template): string {
  const files = Object.entries(partials).map(([called, { name, text }]) => [called, name, text])
  return digest(JSON.stringify([main.name, main.text, files, labels['en']]))
}
