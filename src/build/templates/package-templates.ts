import { resolve } from 'node:path'

/** Absolute; the `templates` folder of a package: one in `node_modules`, or a folder whose name begins with a dot. */
export function packageTemplates(name: string, workingFolder: string): string {
  return name.startsWith('.')
    ? resolve(workingFolder, name, 'templates')
    : resolve(workingFolder, 'node_modules', name, 'templates')
}
