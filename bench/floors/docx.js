// The least the docx library can do: the paragraphs of a text file, one after the other.
import { readFile, writeFile } from 'node:fs/promises'
import { Document, Packer, Paragraph } from 'docx'

const [source = '', target = ''] = process.argv.slice(2)
const text = await readFile(source, 'utf8')
const children = text.split('\n\n').map((paragraph) => new Paragraph(paragraph))
await writeFile(target, await Packer.toBuffer(new Document({ sections: [{ children }] })))
