import { fileURLToPath } from 'node:url'

/** The folder of the templates that come with Briefwright; the same path from `src/build`, `dist/build` and the bundle. */
export const BUILT_IN_TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url))
