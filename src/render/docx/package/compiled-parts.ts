import type { Document as WordDocument } from 'docx'
import { Packer } from 'docx'
import { strFromU8 } from 'fflate'
import type { Parts } from './parts.ts'
import { isXml } from './parts.ts'

interface Compiler {
  readonly compile: (
    file: WordDocument,
    prettify: undefined,
    overrides: readonly { readonly path: string; readonly data: string }[],
  ) => ReadonlyMap<string, string | Uint8Array | ArrayBuffer>
}

/**
 * The parts of a document as `docx` writes them, with some in place of its own, before they are packed: we pack them
 * once, when all is in them. The compiler is no public interface of `docx`, whose version is fixed; its public ones give
 * a packed file alone.
 */
export function compiledParts(
  file: WordDocument,
  overrides: Readonly<Record<string, string>>,
): Parts {
  const compiler: Compiler = Packer['compiler']
  const others = Object.entries(overrides).map(([path, data]) => ({ path, data }))
  return new Map(
    [...compiler.compile(file, undefined, others)].map(([name, content]) => [
      name,
      typeof content === 'string' ? content : textOrBytes(name, new Uint8Array(content)),
    ]),
  )
}

function textOrBytes(name: string, bytes: Uint8Array): string | Uint8Array {
  return isXml(name) ? strFromU8(bytes) : bytes
}
