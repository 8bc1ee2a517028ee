import type { Document, Node } from 'yaml'
import { isMap, isNode, isScalar, parseDocument } from 'yaml'
import { codeFrame, placeIn } from '../../model/code-frame.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { BriefingError } from '../../model/diagnostic.ts'
import type { ErrorCode } from '../../model/error-codes.ts'
import type { TemplateFile } from '../../model/template.ts'

/** A JSON file that can say where a value stands. */
export interface JsonFile {
  readonly file: TemplateFile
  readonly value: unknown
  /** Where its values stand: worked out when it is asked for, which takes far longer than reading them. */
  readonly document: () => Document
}

/**
 * The value of a JSON file.
 *
 * @throws BriefingError with `code`, at the place where the file is not JSON.
 */
export function parseJsonFile(file: TemplateFile, code: ErrorCode): JsonFile {
  let parsed: Document | undefined
  // JSON is YAML, and the YAML parser knows where things stand.
  const document = () => {
    parsed ??= parseDocument(file.text, { prettyErrors: false, schema: 'json', uniqueKeys: true })
    return parsed
  }
  try {
    return { file, value: JSON.parse(file.text), document }
  } catch (cause) {
    const [start, end] = document().errors[0]?.pos ?? startOfFault(cause)
    const place = placeIn(file.path, file.text, start, end)
    throw new BriefingError(
      code,
      `Cannot read \`${file.path}\`: it is not JSON, expected \`{ "name": "value" }\`.`,
      {
        place,
        frame: codeFrame(file.text, place),
        hint: 'JSON has quotation marks around names and texts, commas between entries and none behind the last.',
        cause,
      },
    )
  }
}

/** Whether a file has a value at a path. */
export function hasValue({ document }: JsonFile, path: readonly PropertyKey[]): boolean {
  return path.length === 0 || document().hasIn(path)
}

/** A fault with the place of the key or value it is about. */
export function locateJson(
  { file, document }: JsonFile,
  path: readonly PropertyKey[],
  fault: Pick<Diagnostic, 'severity' | 'code' | 'message' | 'hint'>,
): Diagnostic {
  const places = document()
  const [start, end] = (findKey(places, path) ?? findValue(places, path))?.range ?? [0, 0]
  const place = placeIn(file.path, file.text, start, end)
  return { ...fault, place, frame: codeFrame(file.text, place) }
}

function findKey(document: Document, path: readonly PropertyKey[]): Node | undefined {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  if (!isMap(parent)) return undefined
  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
  return pair !== undefined && isNode(pair.key) ? pair.key : undefined
}

function findValue(document: Document, path: readonly PropertyKey[]): Node | undefined {
  const value = document.getIn(path, true)
  return isNode(value) ? value : undefined
}

/** Node says where in the message only, and not always. */
function startOfFault(cause: unknown): readonly [number, number] {
  const offset = Number(
    /position (\d+)/.exec(cause instanceof Error ? cause.message : '')?.[1] ?? 0,
  )
  return [offset, offset + 1]
}
