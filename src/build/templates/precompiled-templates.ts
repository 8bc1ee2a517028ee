import type { Precompiled } from '../../model/template.ts'

/**
 * The built-in templates as functions, by kind. Empty here: `npm run build` writes `dist/build/templates/precompiled-templates.js`
 * anew once it can run what it has built (`bundled/precompile.js`).
 */
export const precompiledTemplates: Readonly<Record<string, () => Promise<Precompiled>>> = {}
