// The least pdfkit can do: the paragraphs of a text file, one after the other, in one embedded font.
import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { finished } from 'node:stream/promises'
import PDFDocument from 'pdfkit'

const FONT = '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'

const [source = '', target = ''] = process.argv.slice(2)
const text = await readFile(source, 'utf8')
const document = new PDFDocument()
const file = document.pipe(createWriteStream(target))
document.font(createRequire(import.meta.url).resolve(FONT))
for (const paragraph of text.split('\n\n')) document.text(paragraph).moveDown()
document.end()
await finished(file)
