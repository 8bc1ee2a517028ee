import type { CueClass, CueForm, CueFrame, CueVerb, VerbForm } from '../lexicon.ts'
import { wordSet } from '../word-set.ts'
import { conjugate } from './conjugate.ts'

/**
 * Verbs of speech with their class and frame. `verb(particle)` belongs together; `se:verb` speaks only as a reflexive.
 *
 * Origin: written for this project from common grammar and from reading French news; no published list was copied.
 */
const verbs: readonly (readonly [CueClass, CueFrame, string])[] = [
  [
    'say',
    'any',
    `dire répondre ajouter déclarer écrire poursuivre répéter redire confier lancer glisser raconter rétorquer répliquer
     renchérir reprendre continuer commenter résumer conclure témoigner marteler insister crier murmurer souffler
     chuchoter hurler tweeter plaisanter ironiser tempérer nuancer trancher clamer marmonner balayer`,
  ],
  [
    'say',
    'clause',
    `affirmer assurer annoncer estimer indiquer préciser souligner rappeler noter observer remarquer relever signaler révéler
     soutenir juger considérer prévenir avertir prédire avancer évoquer alléguer arguer argumenter constater certifier
     rapporter faire(savoir) faire(valoir) faire(remarquer) faire(observer) faire(part) alerter détailler attester
     pronostiquer regretter déplorer soupirer sourire rire pester fulminer tonner tacler réagir prétendre informer
     déduire clarifier maintenir se:désoler se:lamenter se:féliciter se:inquiéter se:emporter se:indigner se:alarmer se:agacer se:réjouir se:étonner se:amuser
     se:insurger se:offusquer se:énerver se:exclamer se:écrier se:justifier se:défendre se:plaindre se:souvenir`,
  ],
  ['ask', 'any', 'demander se:interroger'],
  ['ask', 'clause', 'questionner'],
  [
    'think',
    'clause',
    'penser croire espérer craindre redouter douter supposer imaginer se:attendre',
  ],
  [
    'order',
    'clause',
    'exiger réclamer ordonner recommander préconiser suggérer proposer exhorter plaider appeler',
  ],
  ['promise', 'object', 'promettre garantir se:engager jurer'],
  ['deny', 'clause', 'démentir nier contester réfuter récuser'],
  ['deny', 'object', 'rejeter'],
  ['accuse', 'object', 'accuser dénoncer fustiger critiquer condamner'],
  ['praise', 'quoted', 'saluer louer'],
  ['explain', 'any', 'expliquer'],
  ['agree', 'clause', 'reconnaître admettre confirmer concéder avouer convenir'],
  ['other', 'quoted', 'qualifier décrire appeler définir présenter défendre parler vanter'],
]

/** Finite forms that are nouns or adjectives as well. */
const ALSO_NOUNS = wordSet(`
  demande juge note annonce critique doute crie commande conteste réclame regrette promesse lance tranche glisse souffle
  réplique remarque constate témoigne dénonce rappelle relève révèle alerte pense plaisante résume conclusion loue salue
  tempère reprise espère avance évoque rapporte présente
`)

/** Every form of every French verb of speech. */
export const frenchCues: ReadonlyMap<string, readonly CueForm[]> = collectForms()

function collectForms(): ReadonlyMap<string, readonly CueForm[]> {
  const forms = new Map<string, CueForm[]>()
  for (const [cueClass, frame, list] of verbs) {
    for (const entry of list.split(/\s+/u).filter((word) => word !== '')) {
      const [, reflexive, lemma = '', particle] =
        /^(se:)?(\p{L}+)(?:\((\p{L}+)\))?$/u.exec(entry) ?? []
      const verb: CueVerb = {
        lemma,
        cueClass,
        frame,
        hasAddressee: false,
        ...(reflexive !== undefined && { needsReflexive: true }),
      }
      for (const [form, shapes] of conjugate(lemma)) {
        const readings = forms.get(form) ?? []
        const reading: CueForm = { verb, forms: shapesOf(form, shapes), particle }
        if (particle === undefined) readings.push(reading)
        else readings.unshift(reading)
        forms.set(form, readings)
      }
    }
  }
  return forms
}

/** A form that may be a noun is no verb for certain. */
function shapesOf(form: string, shapes: ReadonlySet<VerbForm>): ReadonlySet<VerbForm> {
  if (!ALSO_NOUNS.has(form)) return shapes
  return new Set([...shapes].map((shape) => (shape === 'past' ? 'third' : shape)))
}
