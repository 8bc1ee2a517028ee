import { parseTemplate } from '../../src/compose/ast.ts'
import type { HelperDefinition } from '../../src/compose/helpers/definition.ts'
import { helpers } from '../../src/compose/helpers/index.ts'
import type { ErrorCode } from '../../src/model/error-codes.ts'
import type { Template, TemplateFile } from '../../src/model/template.ts'

/** A mistake somebody might make in a template, and the one finding it must lead to. */
export interface Mistake {
  readonly name: string
  readonly file: TemplateFile
  /** The text of the file with the mistake in it. */
  readonly text: string
  readonly code: ErrorCode
  readonly place: { readonly file: string; readonly line: number; readonly column: number }
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

interface Node {
  readonly type: string
  readonly loc: {
    readonly start: { readonly line: number; readonly column: number }
    readonly end: { readonly line: number; readonly column: number }
  }
  readonly [key: string]: unknown
}

/** Every mistake of every class that can be made in the files of a template. */
export function collectMistakes(template: Template): readonly Mistake[] {
  const files = [template.main, ...Object.values(template.partials)]
  return files.flatMap((file) => [
    ...collectInTags(file),
    ...collectInMarkdown(file),
    ...collectSlots(file, template),
  ])
}

function collectInTags(file: TemplateFile): readonly Mistake[] {
  const found: Mistake[] = []
  const offsets = lineOffsets(file.text)
  const offsetOf = ({ line, column }: Node['loc']['start']) => (offsets[line - 1] ?? 0) + column
  const add = (name: string, code: ErrorCode, at: number, ...edits: readonly Edit[]) => {
    const before = edits.filter((edit) => edit.start < at)
    const shift = before.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0)
    const text = applyEdits(file.text, edits)
    found.push({ name, file, text, code, place: placeAt(file.path, text, at + shift) })
  }
  const insert = (at: number, text: string): Edit => ({ start: at, end: at, text })

  /** Names of the blocks around a node. */
  const around: string[] = []

  const visit = (value: unknown, parent: Node | undefined, key: string) => {
    if (Array.isArray(value)) {
      for (const element of value) visit(element, parent, key)
      return
    }
    if (!isNode(value)) return
    onNode(value, parent, key)
    if (value.type === 'BlockStatement') around.push(blockName(value))
    for (const [name, child] of Object.entries(value)) if (name !== 'loc') visit(child, value, name)
    if (value.type === 'BlockStatement') around.pop()
  }

  const onNode = (node: Node, parent: Node | undefined, key: string) => {
    const start = offsetOf(node.loc.start)
    const end = offsetOf(node.loc.end)
    const own = file.text.slice(start, end)
    if (node.type === 'PathExpression') onPath(node, parent, key)
    if (node.type === 'PathExpression' && node['data'] === true) onData(node)
    if (node.type === 'MustacheStatement' || node.type === 'SubExpression') onCall(node, start, own)
    if (node.type === 'PartialStatement' && isNode(node['name'])) {
      const at = offsetOf(node['name'].loc.end)
      const name = offsetOf(node['name'].loc.start)
      add('unknown partial', 'compose/unknown-partial', name, insert(at, 'x'))
      onPartialArguments(node)
    }
    if (node.type === 'BlockStatement') onBlock(node, start, end)
  }

  const calls = new Set<Node>()
  const onCall = (node: Node, start: number, own: string) => {
    const path = node['path']
    const params = node['params']
    if (!isNode(path) || !Array.isArray(params)) return
    const name = String(path['original'])
    const helper = Object.hasOwn(helpers, name) ? helpers[name] : undefined
    const hash = node['hash']
    const hasHash = isNode(hash) && Array.isArray(hash['pairs']) && hash['pairs'].length > 0
    if (helper === undefined || (params.length === 0 && !hasHash && !own.startsWith('('))) return
    calls.add(path)
    onArguments(node, helper)
    const nameEnd = offsetOf(path.loc.end)
    add('unknown helper', 'compose/unknown-helper', nameEnd - name.length, insert(nameEnd, 'x'))
    const last = params.at(-1)
    const most = helper.params.at(-1)?.isRepeated ? Number.POSITIVE_INFINITY : helper.params.length
    if (most < 5) {
      const at = isNode(last) ? offsetOf(last.loc.end) : nameEnd
      const extra = ' 1'.repeat(most - params.length + 1)
      add('too many arguments', 'compose/wrong-arguments', start, insert(at, extra))
    }
    const [first] = params
    if (name === 'label' && isNode(first)) {
      const at = offsetOf(first.loc.start)
      add('unknown label', 'compose/unknown-label', at, insert(offsetOf(first.loc.end) - 1, 'Zz'))
    }
  }

  const onPath = (node: Node, parent: Node | undefined, key: string) => {
    const parts = node['parts']
    if (calls.has(node) || !Array.isArray(parts) || parts.length === 0 || node['data'] === true)
      return
    if (parent?.type.startsWith('Partial') && key === 'name') return
    if (parent?.type === 'BlockStatement' && key === 'path') return
    const original = String(node['original'])
    const start = offsetOf(node.loc.start)
    if (parent?.type === 'SubExpression' && key === 'path') return
    if (parent?.type === 'MustacheStatement' && Object.hasOwn(helpers, original)) return
    const part = String(parts.at(-1))
    const at = start + original.lastIndexOf(part)
    const isLabel = parts[0] === 'labels'
    add(
      'renamed field',
      isLabel ? 'compose/unknown-label' : 'compose/unknown-field',
      at,
      insert(at + part.length, 'Zz'),
    )
    add('too many steps out', 'compose/unknown-field', start, insert(start, '../../../../'))
    const depth = Number(node['depth'])
    const blocks = around.filter((name) => name === 'each' || name === 'with').length
    if (depth === blocks && !original.startsWith('.') === (depth === 0))
      add('one step out too many', 'compose/unknown-field', start, insert(start, '../'))
    if (depth > 0 && !original.endsWith('..'))
      add('one step out too few', 'compose/unknown-field', start, {
        start,
        end: start + 3,
        text: '',
      })
  }

  /** `@index` and its like, misspelt; the place is that of the whole path. */
  const onData = (node: Node) => {
    const [name] = Array.isArray(node['parts']) ? node['parts'] : []
    const start = offsetOf(node.loc.start)
    const end = start + 1 + String(name).length
    add('misspelt data name', 'compose/unknown-field', start, insert(end, 'x'))
    if (name === 'root') return
    add('data name of another tool', 'compose/unknown-field', start, {
      start: start + 1,
      end,
      text: 'key',
    })
  }

  /** An argument that the partial does not read: its name is misspelt, or too much. */
  const onPartialArguments = (node: Node) => {
    const hash = node['hash']
    const pairs = isNode(hash) && Array.isArray(hash['pairs']) ? hash['pairs'].filter(isNode) : []
    for (const pair of pairs) {
      const start = offsetOf(pair.loc.start)
      const end = start + String(pair['key']).length
      add('misspelt argument of a partial', 'compose/wrong-arguments', start, insert(end, 'Zz'))
    }
    const end = offsetOf(node.loc.end) - 2
    const at = file.text[end - 1] === ' ' ? end - 1 : end
    add(
      'argument no partial reads',
      'compose/wrong-arguments',
      at,
      { start: at - 1, end: at, text: `${file.text[at - 1]} ` },
      insert(at, 'nobodyReads="x"'),
    )
  }

  /** Arguments of helpers: of another type than the signature says, or named as no helper names one. */
  const onArguments = (node: Node, helper: HelperDefinition) => {
    const params = Array.isArray(node['params']) ? node['params'].filter(isNode) : []
    for (const [index, param] of params.entries()) {
      const accepts = helper.params[Math.min(index, helper.params.length - 1)]?.accepts
      const wrong = accepts === 'list' || accepts === 'record' ? '@root.slug' : '@root.sections'
      if (accepts === undefined || accepts === 'any' || param.type !== 'PathExpression') continue
      const at = offsetOf(param.loc.start)
      const text = { start: at, end: offsetOf(param.loc.end), text: wrong }
      add('argument of a wrong type', 'compose/wrong-type', at, text)
    }
    const hash = node['hash']
    const pairs = isNode(hash) && Array.isArray(hash['pairs']) ? hash['pairs'].filter(isNode) : []
    for (const pair of pairs) {
      const start = offsetOf(pair.loc.start)
      const key = String(pair['key'])
      const own = Object.hasOwn(helper.hash, key) ? helper.hash[key] : undefined
      if (!(helper.takesAnyHash && key === 'count'))
        add(
          helper.takesAnyHash ? 'misspelt place of a label' : 'unknown named argument',
          'compose/wrong-arguments',
          start,
          insert(start + key.length, 'x'),
        )
      const value = pair['value']
      if (own === undefined || own.accepts === 'any' || !isNode(value)) continue
      const at = offsetOf(value.loc.start)
      const text = { start: at, end: offsetOf(value.loc.end), text: '@root.sections' }
      const code = own.isLiteral ? 'compose/wrong-arguments' : 'compose/wrong-type'
      add('named argument of a wrong type', code, at, text)
    }
  }

  /** Names of `as |name|`, used once inside. */
  const onBlockParameters = (node: Node) => {
    const program = node['program']
    const names =
      isNode(program) && Array.isArray(program['blockParams']) ? program['blockParams'] : []
    const start = offsetOf(node.loc.start)
    const end = offsetOf(node.loc.end)
    for (const name of names.map(String)) {
      const open = file.text.indexOf('|', start)
      const at = file.text.indexOf(name, open)
      const body = file.text.slice(0, end)
      const uses = [...body.matchAll(new RegExp(`\\b${name}\\b(?![="])`, 'g'))].filter(
        ({ index }) => index > file.text.indexOf('}}', at),
      )
      const [use] = uses
      if (use === undefined || uses.length > 1) continue
      add(
        'renamed block parameter',
        'compose/unknown-field',
        use.index,
        insert(at + name.length, 'Zz'),
      )
    }
  }

  const onBlock = (node: Node, start: number, end: number) => {
    const path = node['path']
    if (!isNode(path)) return
    onBlockParameters(node)
    onNarrowing(node)
    const name = String(path['original'])
    const nameStart = offsetOf(path.loc.start)
    const closing = file.text.lastIndexOf('{{', end - 1)
    const closingEnd = end
    const closeTag = file.text.slice(closing, closingEnd)
    if (!closeTag.startsWith('{{/') || nameStart !== start + 3) return
    add(
      'unknown block',
      'compose/unknown-helper',
      nameStart,
      insert(nameStart + name.length, 'x'),
      insert(closing + 3 + name.length, 'x'),
    )
    // Of two blocks of one name, one in the other, nobody can say which is not closed.
    if (!around.includes(name))
      add('unclosed block', 'compose/syntax', nameStart, {
        start: closing,
        end: closingEnd,
        text: '',
      })
    const params = node['params']
    const list = Array.isArray(params) ? params[0] : undefined
    if (name === 'each' && isNode(list)) {
      const at = offsetOf(list.loc.start)
      const text = { start: at, end: offsetOf(list.loc.end), text: '@root.slug' }
      add('going through a text', 'compose/wrong-type', at, text)
    }
    if (name === 'if') onGuard(node, { start, closing, closingEnd })
  }

  /** `{{#if (eq type "list")}}…{{#each items}}`, the kind no longer asked for. */
  const onNarrowing = (node: Node) => {
    const [condition] = Array.isArray(node['params']) ? node['params'].filter(isNode) : []
    const asked =
      condition && file.text.slice(offsetOf(condition.loc.start), offsetOf(condition.loc.end))
    if (condition === undefined || asked !== '(eq type "list")') return
    const at = file.text.indexOf('items', offsetOf(condition.loc.end))
    add('narrowing dropped', 'compose/unknown-field', at, {
      start: offsetOf(condition.loc.start),
      end: offsetOf(condition.loc.end),
      text: 'type',
    })
  }

  /** `{{#if x}}…{{label "key" hole=x}}…{{/if}}` without its `{{#if x}}` and `{{/if}}`. */
  const onGuard = (
    node: Node,
    tag: { readonly start: number; readonly closing: number; readonly closingEnd: number },
  ) => {
    const params = node['params']
    const condition = Array.isArray(params) ? params[0] : undefined
    const program = node['program']
    if (!isNode(condition) || condition.type !== 'PathExpression' || node['inverse']) return
    if (!isNode(program) || !Array.isArray(program['body'])) return
    for (const statement of program['body']) {
      const hash = isNode(statement) ? statement['hash'] : undefined
      if (!isNode(statement) || !isNode(hash) || !Array.isArray(hash['pairs'])) continue
      const isLabel = isNode(statement['path']) && statement['path']['original'] === 'label'
      for (const pair of hash['pairs']) {
        const value = isNode(pair) ? pair['value'] : undefined
        if (!isLabel || !isNode(value) || value['original'] !== condition['original']) continue
        // Lists and counts are always there; only what may be missing needs its guard.
        if (!OPTIONAL.has(String(value['original']))) continue
        const openEnd = file.text.indexOf('}}', tag.start) + 2
        add(
          'missing guard',
          'compose/unguarded-field',
          offsetOf(value.loc.start),
          { start: tag.start, end: openEnd, text: '' },
          { start: tag.closing, end: tag.closingEnd, text: '' },
        )
        return
      }
    }
  }

  visit(parseTemplate(file).program, undefined, '')
  return found
}

function blockName({ path }: Node): string {
  return isNode(path) ? String(path['original']) : ''
}

/** Fields of the Brief that may be missing, as templates write them. */
const OPTIONAL: ReadonlySet<string> = new Set([
  'handling.addressee',
  'handling.drafter',
  'handling.marking',
  'handling.tlp',
  'handling.clearance',
  'handling.contact',
  'toldTo',
  'reportedVia',
  'date',
  'end',
  'outlet',
  'published',
])

function collectInMarkdown(file: TemplateFile): readonly Mistake[] {
  const directives = [...file.text.matchAll(/^(:{2,})([a-z-]+)/gm)].map((match): Mistake => {
    const end = match.index + match[0].length
    const text = applyEdits(file.text, [{ start: end, end, text: 'x' }])
    return {
      name: 'misspelt directive',
      file,
      text,
      code: 'compose/unknown-directive',
      place: placeAt(file.path, text, match.index),
    }
  })
  const attributes = [...file.text.matchAll(/^:{2,}[^\n]*?\{(kind|widths|id)=/gm)].map(
    (match): Mistake => {
      const at = match.index + match[0].length - 1
      const text = applyEdits(file.text, [{ start: at, end: at, text: 'x' }])
      return {
        name: 'misspelt attribute',
        file,
        text,
        code: 'compose/unknown-attribute',
        place: placeAt(file.path, text, match.index),
      }
    },
  )
  return [...directives, ...attributes]
}

/** A slot the main file says it has, no longer printed. */
function collectSlots(file: TemplateFile, { main }: Template): readonly Mistake[] {
  return [...file.text.matchAll(/^::slot\[.*\]\{id="([a-z-]+)"\}$/gm)].flatMap((match) => {
    const declared = main.text.indexOf(match[1] ?? '', main.text.indexOf('slots:'))
    if (!main.text.includes('slots:') || declared < 0) return []
    if (declared > main.text.indexOf('}}', main.text.indexOf('slots:'))) return []
    const text = applyEdits(file.text, [
      { start: match.index, end: match.index + match[0].length, text: '' },
    ])
    if (file === main) return []
    return [
      {
        name: 'slot no longer printed',
        file,
        text,
        code: 'compose/missing-slot',
        place: placeAt(main.path, main.text, declared),
      },
    ]
  })
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (changed, { start, end, text: own }) => changed.slice(0, start) + own + changed.slice(end),
      text,
    )
}

function placeAt(file: string, text: string, offset: number): Mistake['place'] {
  const before = text.slice(0, offset).split('\n')
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

function lineOffsets(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'loc' in value
}
