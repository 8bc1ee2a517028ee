import { describe, expect, test } from 'vitest'
import { splitFrontMatter } from '../../src/ingest/front-matter.ts'

const split = (text: string) => splitFrontMatter({ id: 's1', name: 'a.md', text })
const slices = (text: string) =>
  Object.fromEntries(
    Object.entries(split(text).frontMatter?.spans ?? {}).map(([key, { start, end }]) => [
      key,
      text.slice(start, end),
    ]),
  )

describe('splitFrontMatter', () => {
  test('gives values as data and where each stands', () => {
    const text =
      '---\ntitle: "A: b"\nauthor: [Mara Lind, Jon Voss]\nslots:\n  ask: |\n    Two\n    lines\nn: 3\n---\nBody'
    const { frontMatter, bodyStart } = split(text)
    expect(frontMatter?.values).toEqual({
      title: 'A: b',
      author: ['Mara Lind', 'Jon Voss'],
      slots: { ask: 'Two\nlines\n' },
      n: 3,
    })
    expect(slices(text)).toEqual({
      title: 'A: b',
      author: '[Mara Lind, Jon Voss]',
      slots: 'ask: |\n    Two\n    lines',
      'slots.ask': 'Two\n    lines',
      n: '3',
    })
    expect(text.slice(bodyStart)).toBe('Body')
  })

  test('never evaluates: tags and prototypes are data', () => {
    const { frontMatter } = split('---\n__proto__: {x: 1}\ndate: 2025-03-01\n---\n')
    expect(Object.keys(frontMatter?.values ?? {})).toEqual(['__proto__', 'date'])
    expect(frontMatter?.values['date']).toBe('2025-03-01')
  })

  test('takes a rule of hyphens for text', () => {
    for (const text of [
      '---\nA story.\n---\nMore.',
      '---\nNo end',
      'A\n---\nb: c\n---\n',
      '--- \n- a\n---\n',
    ]) {
      expect(split(text)).toEqual({ frontMatter: undefined, bodyStart: 0 })
    }
  })

  test('points at a mistake with line, column and a frame', () => {
    const outcome = () => split('---\ntitle: A\nnote: b: c\n---\n')
    expect(outcome).toThrowError(
      expect.objectContaining({
        code: 'ingest/bad-front-matter',
        place: expect.objectContaining({ file: 'a.md', line: 3 }),
        frame: expect.stringContaining('> 3 | note: b: c'),
      }),
    )
  })

  test('refuses aliases that fill the memory', () => {
    const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(10)}]\nc: &c [${'*b,'.repeat(10)}]\nd: [${'*c,'.repeat(10)}]\n---\n`
    expect(() => split(bomb)).toThrowError(
      expect.objectContaining({ code: 'ingest/bad-front-matter' }),
    )
  })
})
