import { describe, expect, test } from 'vitest'
import { detectFormat } from '../../src/ingest/detect-format.ts'
import { sourceFile } from '../support/source-file.ts'

const detect = (text: string, name = 'stdin') => detectFormat(sourceFile(text, { name }), text)

describe('detectFormat', () => {
  test('goes by what was asked for, then by the file name', () => {
    expect(detectFormat(sourceFile('', { name: 'a.md', format: 'html' }), '')).toBe('html')
    expect(detect('<p>', 'a.txt')).toBe('text')
    expect(detect('', 'A.MD')).toBe('markdown')
    expect(detect('', 'page.htm')).toBe('html')
  })

  test('goes by the content where there is no name to go by', () => {
    expect(detect('<!DOCTYPE html><html>')).toBe('html')
    expect(detect('\n<!-- saved -->\n<html lang="en">')).toBe('html')
    expect(detect('# Title\n\nSee [this](https://x.example).')).toBe('markdown')
    expect(detect('---\ntitle: A\n---\n\n## Why\n')).toBe('markdown')
  })

  test('takes a sign or two that people type for text', () => {
    expect(detect('Title\n\n- one\n- two\n')).toBe('text')
    expect(detect('We scored #1.\n# of people: 4\n')).toBe('text')
    expect(detect('a < b and <b>')).toBe('text')
  })
})
