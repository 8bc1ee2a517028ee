import type { VerbForm } from '../lexicon.ts'

/**
 * The forms of a French verb that stand with a third person, and its infinitive, participles and gerund. Regular verbs
 * in -er with the changes of their stem (lancer, juger, rappeler, répéter); others by the stems of `irregular`. Word to
 * forms; a finite form is `past` whatever its tense.
 *
 * Origin: written for this project from the conjugation tables of any grammar.
 */
export function conjugate(infinitive: string): ReadonlyMap<string, ReadonlySet<VerbForm>> {
  const forms = new Map<string, Set<VerbForm>>()
  const add = (words: string, form: VerbForm) => {
    for (const word of words.split(/\s+/u))
      if (word !== '') forms.set(word, (forms.get(word) ?? new Set()).add(form))
  }
  const known = irregular.get(infinitive)
  add(infinitive, 'base')
  if (known === undefined) addRegular(infinitive, add)
  else {
    const [present = '', stem = '', simple = '', participle = '', future = ''] = known
    add(present, 'past')
    add(simple, 'past')
    addTenses({ stem, future }, add)
    addParticiple(participle, add)
  }
  return forms
}

type Add = (words: string, form: VerbForm) => void

function addRegular(infinitive: string, add: Add): void {
  const stem = infinitive.slice(0, -2)
  const soft = softened(stem)
  const strong = strengthened(stem)
  add(`${strong}e ${strong}ent ${soft}a ${stem}èrent`, 'past')
  const futureStem = /(?:el|et|[^aou]y|uy)$/u.test(stem) ? strong : stem
  addTenses({ stem: soft, future: `${futureStem}er` }, add)
  addParticiple(`${stem}é`, add)
}

/** Imperfect, future, conditional and gerund. */
function addTenses(
  { stem, future }: { readonly stem: string; readonly future: string },
  add: Add,
): void {
  add(`${stem}ait ${stem}aient ${future}a ${future}ont ${future}ait ${future}aient`, 'past')
  add(`${stem}ant`, 'gerund')
}

function addParticiple(participle: string, add: Add): void {
  const plural = participle.endsWith('s') ? participle : `${participle}s`
  add(`${participle} ${participle}e ${plural} ${participle}es`, 'participle')
}

/** `lançait`, `jugeait`: before `a`. */
function softened(stem: string): string {
  if (stem.endsWith('c')) return `${stem.slice(0, -1)}ç`
  return stem.endsWith('g') ? `${stem}e` : stem
}

/** `rappelle`, `répète`, `appuie`: before a silent ending. */
function strengthened(stem: string): string {
  if (stem.endsWith('pel')) return `${stem}l`
  if (stem.endsWith('y')) return `${stem.slice(0, -1)}i`
  return stem
    .replace(/é(b|c|d|g|gu|l|m|n|p|r|s|t|tr|qu)$/u, 'è$1')
    .replace(/e(l|m|n|s|t|v)$/u, 'è$1')
}

/** Infinitive: present, stem of imperfect and gerund, simple past, participle, stem of future. */
const irregular: ReadonlyMap<string, readonly string[]> = new Map(
  `dire: dit disent, dis, dit dirent, dit, dir
   redire: redit redisent, redis, redit redirent, redit, redir
   prédire: prédit prédisent, prédis, prédit prédirent, prédit, prédir
   répondre: répond répondent, répond, répondit répondirent, répondu, répondr
   rétorquer: rétorque rétorquent, rétorqu, rétorqua rétorquèrent, rétorqué, rétorquer
   prévenir: prévient préviennent, préven, prévint prévinrent, prévenu, préviendr
   soutenir: soutient soutiennent, souten, soutint soutinrent, soutenu, soutiendr
   reconnaître: reconnaît reconnaissent reconnait, reconnaiss, reconnut reconnurent, reconnu, reconnaîtr
   promettre: promet promettent, promett, promit promirent, promis, promettr
   admettre: admet admettent, admett, admit admirent, admis, admettr
   écrire: écrit écrivent, écriv, écrivit écrivirent, écrit, écrir
   décrire: décrit décrivent, décriv, décrivit décrivirent, décrit, décrir
   poursuivre: poursuit poursuivent, poursuiv, poursuivit poursuivirent, poursuivi, poursuivr
   conclure: conclut concluent, conclu, conclut conclurent, conclu, conclur
   craindre: craint craignent, craign, craignit craignirent, craint, craindr
   plaindre: plaint plaignent, plaign, plaignit plaignirent, plaint, plaindr
   croire: croit croient, croy, crut crurent, cru, croir
   rire: rit rient, ri, rit rirent, ri, rir
   sourire: sourit sourient, souri, sourit sourirent, souri, sourir
   savoir: sait savent, sav, sut surent, su, saur
   faire: fait font, fais, fit firent, fait, fer
   vouloir: veut veulent, voul, voulut voulurent, voulu, voudr
   tenir: tient tiennent, ten, tint tinrent, tenu, tiendr
   glisser: glisse glissent, gliss, glissa glissèrent, glissé, glisser
   avertir: avertit avertissent, avertiss, avertit avertirent, averti, avertir
   réagir: réagit réagissent, réagiss, réagit réagirent, réagi, réagir
   renchérir: renchérit renchérissent, renchériss, renchérit renchérirent, renchéri, renchérir
   réjouir: réjouit réjouissent, réjouiss, réjouit réjouirent, réjoui, réjouir
   garantir: garantit garantissent, garantiss, garantit garantirent, garanti, garantir
   définir: définit définissent, définiss, définit définirent, défini, définir
   qualifier: qualifie qualifient, qualifi, qualifia qualifièrent, qualifié, qualifier
   démentir: dément démentent, dément, démentit démentirent, démenti, démentir
   défendre: défend défendent, défend, défendit défendirent, défendu, défendr
   reprendre: reprend reprennent, repren, reprit reprirent, repris, reprendr
   apprendre: apprend apprennent, appren, apprit apprirent, appris, apprendr
   maintenir: maintient maintiennent, mainten, maintint maintinrent, maintenu, maintiendr`
    .split('\n')
    .map((row): readonly [string, readonly string[]] => {
      const [infinitive = '', stems = ''] = row.trim().split(':')
      return [infinitive, stems.split(',').map((stem) => stem.trim())]
    }),
)
