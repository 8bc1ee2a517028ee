// `npm run build && node bench/word.js`: Word files of the same words, ours beside what docx itself takes and beside
// pandoc, remark-docx and docxtemplater, in turns in one run. The peers are installed into a temporary folder.
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { Session } from 'node:inspector/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  Document,
  Footer,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { loadTemplate } from '../dist/build/templates/load-template.js'
import { compose } from '../dist/compose/index.js'
import { read } from '../dist/pipeline.js'
import { renderDocx } from '../dist/render/docx/index.js'
import { renderMarkdown } from '../dist/render/markdown/index.js'
import { article } from './articles.js'
import { cpuOf, isInstalled, median, printTable, timesOf } from './measure.js'

const PEERS = ['remark-docx@0.3.29', 'docxtemplater@3.71.0', 'pizzip@3.3.0']
const WARM_UP = 8
const ROUNDS = 15
/** Repeats of a briefing's blocks: two pages and about sixty. */
const LENGTHS = [1, 30]

// remark-docx folds iterators, which Node 20 cannot.
const iterators = Object.getPrototypeOf(Object.getPrototypeOf(new Map().entries()))
iterators.reduce ??= function reduce(fold, start) {
  let value = start
  for (const one of this) value = fold(value, one)
  return value
}

const folder = await mkdtemp(join(tmpdir(), 'briefwright-word-'))
try {
  const peers = await installPeers()
  for (const times of LENGTHS) await compare(await briefing(times), { times, peers })
} finally {
  await rm(folder, { recursive: true })
}

/** A briefing's document, its blocks so many times. */
async function briefing(times) {
  const { template } = await loadTemplate('policy-brief')
  const source = { name: 'article.txt', bytes: new TextEncoder().encode(article(6_000, 'quotes')) }
  const { value } = await read(source)
  const document = compose(value.brief, template).value
  const children = Array.from({ length: times }, (_, at) =>
    // One title and unique anchors, as `compose` gives them.
    document.children.map((block) =>
      at > 0 && block.type === 'heading' ? { ...block, anchor: `${block.anchor}-${at}` } : block,
    ),
  ).flat()
  return { document: { ...document, children }, theme: template.theme, facts: value.brief }
}

async function compare({ document, theme, facts }, { times, peers }) {
  const fonts = new Map()
  const markdown = new TextDecoder().decode(
    (await renderMarkdown(document, { theme, fonts })).value,
  )
  const paragraphs = markdown.split('\n\n')
  const contenders = {
    'briefwright, without evidence': () => renderDocx(document, { theme }),
    'briefwright, with facts and comments': () =>
      renderDocx(document, {
        theme,
        facts,
        evidence: { brief: JSON.stringify(facts), sources: [] },
      }),
    'docx, the same content': () => Packer.toBuffer(plainDocument(document)),
    'remark-docx': async () =>
      (await unified().use(remarkParse).use(peers.remarkDocx).process(markdown)).result,
    docxtemplater: () => peers.fillTemplate(paragraphs),
  }
  const results = Object.entries(contenders).map(([name, work]) => ({ name, work, all: [] }))
  const rounds = times > 1 ? 5 : ROUNDS
  for (let round = -(times > 1 ? 2 : WARM_UP); round < rounds; round += 1) {
    for (const { work, all } of results) {
      const time = await cpuOf(work)
      if (round >= 0) all.push(time)
    }
  }
  const base = median(results.find(({ name }) => name.startsWith('docx,'))?.all ?? [])
  const rows = results.map(({ name, all }) => [
    name,
    median(all).toFixed(1),
    (median(all) / base).toFixed(2),
  ])
  printTable(
    [`Word file, CPU once warm, ${times} x two pages`, 'median ms', 'x docx'],
    [...rows, ...(await pandocRow(markdown, base))],
  )
  const { docx, ours } = await shares(() => renderDocx(document, { theme }))
  console.log(`  Of our CPU time: docx itself 1, what we add ${(ours / docx).toFixed(2)}.\n`)
}

/**
 * The CPU time spent in the docx library and in our own code, of some repeats of a piece of work. Packing counts as the
 * library's: with or without us the parts are packed once, by fflate.
 */
async function shares(work) {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
  for (let round = 0; round < 5; round += 1) await work()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  const urls = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame.url]))
  const spent = { docx: 0, ours: 0 }
  profile.samples.forEach((id, index) => {
    const url = urls.get(id) ?? ''
    const time = profile.timeDeltas[index] ?? 0
    if (url.includes('/docx/dist/') || url.includes('/fflate/')) spent.docx += time
    else if (url.includes('/dist/')) spent.ours += time
  })
  return spent
}

/** The whole process: pandoc has no other way. */
async function pandocRow(markdown, base) {
  if (!isInstalled('pandoc')) return []
  const source = join(folder, 'a.md')
  await writeFile(source, markdown)
  const command = ['pandoc', source, '-o', join(folder, 'a.docx')]
  const all = Array.from({ length: 3 }, () => timesOf(command)?.cpu ?? Number.NaN)
  return [['pandoc, whole process', median(all).toFixed(1), (median(all) / base).toFixed(2)]]
}

/** The same paragraphs, runs, lists, tables, header and footer in docx's own defaults. */
function plainDocument({ children, header, footer }) {
  const zone = ({ start, center, end }) =>
    new Paragraph({ children: runs([...start, ...center, ...end]) })
  return new Document({
    sections: [
      {
        headers: { default: new Header({ children: [zone(header)] }) },
        footers: { default: new Footer({ children: [zone(footer)] }) },
        children: plainBlocks(children),
      },
    ],
  })
}

function plainBlocks(blocks) {
  return blocks.flatMap((block) => {
    if (block.type === 'table') {
      const row = ({ children }) =>
        new TableRow({
          children: children.map(
            (cell) =>
              new TableCell({ children: [new Paragraph({ children: runs(cell.children) })] }),
          ),
        })
      return [new Table({ rows: block.children.map(row) })]
    }
    if (block.type === 'heading') {
      return [new Paragraph({ heading: `Heading${block.depth}`, children: runs(block.children) })]
    }
    if (block.type === 'paragraph') return [new Paragraph({ children: runs(block.children) })]
    if (block.type === 'list') {
      return block.children.flatMap(({ children: [first, ...rest] }) => [
        new Paragraph({ bullet: { level: 0 }, children: runs(first?.children ?? []) }),
        ...plainBlocks(rest),
      ])
    }
    if (block.type === 'keyFigures') {
      return block.children.flatMap(({ value, children }) => [
        new Paragraph({ children: runs(value) }),
        new Paragraph({ children: runs(children) }),
      ])
    }
    const inner = plainBlocks('children' in block ? block.children : [])
    const own = ['title', 'prompt', 'attribution']
      .flatMap((key) => (block[key]?.length > 0 ? [block[key]] : []))
      .map((words) => new Paragraph({ children: runs(words) }))
    if (['column', 'sourceEntry'].includes(block.type)) {
      const words =
        block.type === 'sourceEntry' ? [new Paragraph({ children: runs(block.children) })] : inner
      return words
    }
    return [...own, ...inner]
  })
}

function runs(nodes, properties = {}) {
  return nodes.flatMap((node) => {
    if (node.type === 'strong') return runs(node.children, { ...properties, bold: true })
    if (node.type === 'emphasis') return runs(node.children, { ...properties, italics: true })
    if (node.type === 'link') return runs(node.children, { ...properties, style: 'Hyperlink' })
    const text = node.value ?? node.label ?? ''
    return [new TextRun({ text, ...properties })]
  })
}

async function installPeers() {
  await writeFile(join(folder, 'package.json'), '{ "private": true }')
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', ...PEERS], {
    cwd: folder,
  })
  if (status !== 0) throw new Error(`Cannot install ${PEERS.join(', ')}: npm ended with ${status}.`)
  const require = createRequire(join(folder, 'package.json'))
  const { default: remarkDocx } = await import(pathToFileURL(require.resolve('remark-docx')).href)
  const Docxtemplater = require('docxtemplater')
  const PizZip = require('pizzip')
  const template = await templateOf()
  return {
    remarkDocx,
    fillTemplate: (paragraphs) => {
      const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true })
      filled.render({ paragraphs: paragraphs.map((text) => ({ text })) })
      return filled.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' })
    },
  }
}

/** A template of docxtemplater with one loop over paragraphs. */
async function templateOf() {
  const lines = ['{#paragraphs}', '{text}', '{/paragraphs}']
  const children = lines.map((line) => new Paragraph(line))
  await writeFile(
    join(folder, 't.docx'),
    await Packer.toBuffer(new Document({ sections: [{ children }] })),
  )
  return readFile(join(folder, 't.docx'))
}
