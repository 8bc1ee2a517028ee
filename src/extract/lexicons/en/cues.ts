import type { CueClass, CueForm, CueFrame, CueVerb, VerbForm } from '../lexicon.ts'

/**
 * Verbs of speech with their class and frame. `verb(particle)` belongs together; `verb>` has an addressee; irregular
 * pasts and participles are listed below.
 *
 * Origin: written for this project. The classes follow the headings under which grammars of English sort reporting
 * verbs (say, ask, think, command, commit, deny, blame); the members were gathered from general dictionaries and by reading
 * news articles. No published list was copied.
 */
const verbs: readonly (readonly [CueClass, CueFrame, string])[] = [
  [
    'say',
    'any',
    `say tell> add write state tweet reply respond answer declare recall quip joke retort proclaim exclaim shout
     reiterate counter repeat remark comment mutter murmur whisper yell scream interject muse lament sigh deadpan
     volunteer chant sing read`,
  ],
  ['say', 'quoted', 'continue'],
  [
    'say',
    'clause',
    `announce report observe assert contend maintain insist argue claim allege suggest hint imply indicate reveal disclose
     mention signal predict forecast conclude caution boast brag complain concede testify stipulate posit opine reckon
     point(out) post estimate show find make(clear) crow gripe grumble fume joke speculate submit relate notify> inform>
     determine discover testify attest rule learn remind> assure> convince> advise> warn> brief> cable intone charge offer`,
  ],
  [
    'say',
    'object',
    'stress emphasize emphasise underline underscore highlight point(to) note cite reaffirm outline',
  ],
  ['say', 'topic', 'identify'],
  ['ask', 'any', 'ask wonder inquire enquire'],
  ['ask', 'clause', 'question'],
  [
    'think',
    'clause',
    'believe think feel know hope expect suspect fear assume realize realise understand doubt worry guess imagine figure',
  ],
  [
    'order',
    'clause',
    'demand order command instruct urge recommend propose implore beg insist(on) plead request',
  ],
  ['order', 'object', 'call(for) call(on) ask(for) urge'],
  ['promise', 'clause', 'promise vow pledge swear guarantee threaten undertake'],
  ['deny', 'clause', 'deny dispute disagree'],
  ['deny', 'object', 'reject dismiss deny'],
  ['accuse', 'object', 'accuse'],
  [
    'accuse',
    'quoted',
    'blame criticize criticise condemn denounce blast slam deride mock attack rip lambast lambaste assail decry',
  ],
  ['praise', 'quoted', 'praise hail laud commend compliment applaud'],
  ['explain', 'clause', 'explain clarify elaborate specify'],
  ['agree', 'clause', 'acknowledge admit confirm agree confess affirm'],
  [
    'other',
    'quoted',
    `call describe label brand dub term deem characterize characterise refer(to) rate compare portray depict
     put(it) go(on) begin start conclude laugh smile nod snap demur scold press offer warn(of) speak talk(of) promise reject
     frame cast want pronounce summarize summarise open close sum(up) tout declare`,
  ],
]

/** Lemma, past, participle. */
const irregular: ReadonlyMap<string, readonly [past: string, participle: string]> = new Map(
  `say said said|tell told told|write wrote written|read read read|sing sang sung|find found found|make made made|
   think thought thought|feel felt felt|know knew known|understand understood understood|swear swore sworn|
   undertake undertook undertaken|put put put|go went gone|begin began begun|show showed shown|speak spoke spoken|
   forecast forecast forecast|cast cast cast|beg begged begged|brag bragged bragged|admit admitted admitted|
   submit submitted submitted|quip quipped quipped|rip ripped ripped|dub dubbed dubbed|slam slammed slammed|
   label labeled labeled|plead pleaded pleaded|demur demurred demurred|nod nodded nodded|grin grinned grinned|
   snap snapped snapped|sum summed summed|chant chanted chanted|hint hinted hinted|term termed termed`
    .split('|')
    .map((row): readonly [string, readonly [string, string]] => {
      const [lemma = '', past = '', participle = ''] = row.trim().split(' ')
      return [lemma, [past, participle]]
    }),
)

const doubled = new Set([
  'beg',
  'brag',
  'admit',
  'submit',
  'quip',
  'rip',
  'dub',
  'slam',
  'demur',
  'nod',
  'snap',
  'sum',
  'put',
  'begin',
])

/** Every form of every English verb of speech. */
export const englishCues: ReadonlyMap<string, readonly CueForm[]> = collectForms()

function collectForms(): ReadonlyMap<string, readonly CueForm[]> {
  const forms = new Map<string, CueForm[]>()
  for (const [cueClass, frame, list] of verbs) {
    for (const entry of list.split(/\s+/u).filter((word) => word !== '')) {
      const [, lemma = '', particle, addressee] =
        /^([a-z]+)(?:\(([a-z]+)\))?(>)?$/u.exec(entry) ?? []
      const verb: CueVerb = { lemma, cueClass, frame, hasAddressee: addressee !== undefined }
      for (const [form, shapes] of inflect(lemma)) {
        const readings = forms.get(form) ?? []
        const reading: CueForm = { verb, forms: shapes, particle }
        if (particle === undefined) readings.push(reading)
        else readings.unshift(reading)
        forms.set(form, readings)
      }
    }
  }
  return forms
}

/** The forms of a verb: `say`, `says`, `said`, `saying`. */
function inflect(lemma: string): ReadonlyMap<string, ReadonlySet<VerbForm>> {
  const stem = lemma.endsWith('e')
    ? lemma.slice(0, -1)
    : doubled.has(lemma)
      ? lemma + lemma.slice(-1)
      : lemma
  const endsInY = /[^aeiou]y$/u.test(lemma)
  const regular = endsInY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`
  const [past, participle] = irregular.get(lemma) ?? [regular, regular]
  const third = endsInY
    ? `${lemma.slice(0, -1)}ies`
    : /(?:s|sh|ch|x|z|o)$/u.test(lemma)
      ? `${lemma}es`
      : `${lemma}s`
  const table: readonly (readonly [string, VerbForm])[] = [
    [lemma, 'base'],
    [third, 'third'],
    [past, 'past'],
    [participle, 'participle'],
    [`${stem}ing`, 'gerund'],
  ]
  const forms = new Map<string, Set<VerbForm>>()
  for (const [word, form] of table) forms.set(word, (forms.get(word) ?? new Set()).add(form))
  return forms
}
