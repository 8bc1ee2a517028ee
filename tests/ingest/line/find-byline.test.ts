import { expect, test } from 'vitest'
import { findByline } from '../../../src/ingest/line/find-byline.ts'

test.each([
  ['By Mara Lind', ['Mara Lind'], true],
  ['BY MARA LIND AND JON VOSS', ['MARA LIND', 'JON VOSS'], true],
  ['Written by J. R. Stone, Staff Writer', ['J. R. Stone'], true],
  ['Von Anna-Lena von Ahlen und Émile Côté', ['Anna-Lena von Ahlen', 'Émile Côté'], true],
  ['Par Éléonore Vautrin, correspondante à Sélène', ['Éléonore Vautrin'], true],
  ['Par Nolwenn Le Bihan — Le Courrier de l’Estuaire', ['Nolwenn Le Bihan'], true],
  ['Propos recueillis par Bastien Roche', ['Bastien Roche'], true],
  ['Mara Lind', ['Mara Lind'], false],
  ['By Mara Lind in Port Selm', ['Mara Lind'], true],
  ['14 November 2031 · By Mara Lind, Science Correspondent', ['Mara Lind'], true],
  ['By Mara Lind and Jon Voss | Published 3 May 2031', ['Mara Lind', 'Jon Voss'], true],
])('findByline finds the names in %s', (line, names, stated) => {
  const byline = findByline(line)
  expect(byline?.names.map(({ value }) => value)).toEqual(names)
  expect(byline?.stated).toBe(stated)
  for (const { value, start, end } of byline?.names ?? [])
    expect(line.slice(start, end)).toBe(value)
})

test.each([
  'By the end of the week',
  'By Monday, the pact was signed.',
  'Longer lanes',
  'Why the pact?',
  'By far the best',
  '14 November 2031 · A day in Tarn',
  'The pact · By Mara Lind',
])('findByline finds nobody in %s', (line) => {
  expect(findByline(line)).toBeUndefined()
})
