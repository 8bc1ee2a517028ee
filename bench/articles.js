// Articles of any size, the same every time.

const PEOPLE = ['Ada Lind', 'Odo Brandt', 'Ines Varga', 'Tomas Rell', 'Mara Oduya', 'Joren Hask']
const ROLES = ['Harbour Master', 'Transport Minister', 'Mayor', 'Professor', 'Judge', 'Envoy']
const VERBS = ['said', 'warned', 'told the Selm Courier', 'added', 'denied', 'argued']
const SENTENCES = [
  'The northern quay of Selm was closed on 4 March 2031 after divers found cracks in its piles.',
  'Freight prices rose by 7 per cent between January and April, according to the customs office.',
  'The pact of 1998 obliges both states to keep the channel open for ships of any flag.',
  'Repairs are expected to cost 4.2 million crowns and to last until the autumn.',
  'Two earlier plans were dropped because neither side wanted to pay for the dredging.',
  'Fishing boats from Varrow and Hask went on landing their catch at the old pier.',
]
const WORDS_SAID = [
  'we have no choice but to close the northern quay',
  'nobody asked the people who work there',
  'the channel will be open again before the winter',
  'this is a question for the court, not for the council',
]

/** @typedef {'plain' | 'quotes' | 'people'} Manner */

/**
 * An article of about `bytes` bytes of ASCII, in paragraphs with a heading every twelve of them.
 *
 * @param {number} bytes
 * @param {Manner} manner quotes: two sentences of three are somebody's words; people: somebody new in every paragraph,
 *   who is quoted in every way
 */
export function article(bytes, manner) {
  const paragraphs = ['The quay of Selm stays closed']
  let length = 0
  for (let number = 0; length < bytes; number++) {
    const text = number % 12 === 11 ? `Part ${number}` : paragraph(number, manner)
    paragraphs.push(text)
    length += text.length + 2
  }
  return `${paragraphs.join('\n\n')}\n`
}

/**
 * @param {number} number
 * @param {Manner} manner
 */
function paragraph(number, manner) {
  if (manner === 'people') return crowd(number)
  return [0, 1, 2]
    .map((place) => {
      const at = number * 3 + place
      return manner === 'quotes' && place < 2 ? quotation(at) : pick(SENTENCES, at)
    })
    .join(' ')
}

/**
 * As many names as paragraphs, some alike; offices, pronouns, half quotations, and one in five left open for the next
 * paragraph to go on with.
 *
 * @param {number} number
 */
function crowd(number) {
  const [surname, given] = [nameOf(number), nameOf((number * 7) % 211)]
  const role = pick(ROLES, number)
  const words = pick(WORDS_SAID, number)
  const opened = number % 5 === 4 ? ` “${capital(pick(WORDS_SAID, number + 1))}.` : ''
  return [
    `${role} ${given} ${surname} of the ${nameOf(number >> 2)} Council said that ${words}.`,
    `“${capital(words)},” ${number % 2 === 0 ? 'she' : 'he'} added, calling it “a matter of days.”`,
    `According to ${surname}, the ${role.toLowerCase()} had been told in ${1950 + (number % 80)} that ${words}.${opened}`,
  ].join(' ')
}

const SYLLABLES = ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'ri', 'so', 'tu', 'va', 'ze']

/**
 * A name for each number.
 *
 * @param {number} number
 */
function nameOf(number) {
  let name = ''
  for (let rest = number + 12; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    name += SYLLABLES[rest % SYLLABLES.length]
  }
  return `${capital(name)}n`
}

/** @param {number} at */
function quotation(at) {
  return `"${capital(pick(WORDS_SAID, at))}," ${pick(ROLES, at)} ${pick(PEOPLE, at)} ${pick(VERBS, at >> 1)}.`
}

/** @param {string} text */
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/**
 * @param {readonly string[]} list
 * @param {number} at
 */
function pick(list, at) {
  return list[(at * 7 + (at >> 3)) % list.length] ?? ''
}
