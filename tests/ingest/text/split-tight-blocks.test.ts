import { expect, test } from 'vitest'
import { readText } from '../../../src/ingest/readers/text.ts'

const outline = (text: string) =>
  readText({ id: 's1', name: 'a.txt', text }).value.blocks.map(
    ({ type, map }) => `${type}: ${map.text}`,
  )

/** Hard-wrapped at 60 columns, no blank lines, paragraphs of one sentence: some of their last lines are full. */
const lines = [
  'Varnholm closes the northern lane to ferries in the summer',
  'The council of the port closed the northern lane of the bay,',
  'and captains were told to take the longer way by the reef.',
  'The ferry board met on Monday and agreed to dredge the lane,',
  'which takes nine months and costs the town 5 million crowns.',
  'Fishermen said that the dredging drives the herring away, as',
  'it did in the last century, when the lane was dug for ships.',
  'The mayor called the plan a burden that the town can carry.',
  'Storm gates',
  'The gates at the mouth of the bay are to be built soon.',
  'Work on the gates starts when the lane is deep enough for',
  'the barges.',
]

test('a full last line ends its paragraph where paragraphs are short', () => {
  expect(outline(lines.join('\n'))).toEqual([
    `title: ${lines[0]}`,
    `paragraph: ${lines[1]} ${lines[2]}`,
    `paragraph: ${lines[3]} ${lines[4]}`,
    `paragraph: ${lines[5]} ${lines[6]}`,
    `paragraph: ${lines[7]}`,
    `heading: ${lines[8]}`,
    `paragraph: ${lines[9]}`,
    `paragraph: ${lines[10]} ${lines[11]}`,
  ])
})

test('a sentence at the end of a line ends no paragraph where paragraphs are long', () => {
  const sentence = 'The board met. It voted. It broke up. It met again on Friday'
  const block = [
    sentence,
    'and heard the captains. They said no to the lane and to fees.',
    sentence,
    'without more.',
  ]
  const texts = outline([...block, ...block, ...block].join('\n'))
  expect(texts).toHaveLength(3)
})

test('what is apart by empty lines is not taken apart further', () => {
  const text = lines.slice(1, 7).join('\n')
  expect(outline([text, text, text].join('\n\n'))).toHaveLength(3)
})
