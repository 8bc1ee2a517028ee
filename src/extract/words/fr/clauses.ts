import { wordSet } from '../../lexicons/word-set.ts'
import type { ClauseLexicon } from '../content-lexicon.ts'

/** Origin: written for this project; the verbs are the commonest finite forms of French without a telling ending. */
export const frenchClauses: ClauseLexicon = {
  leadIns: wordSet(`
    après avant depuis pendant durant dès lors malgré face avec sans dans en à au aux sur sous par pour de selon alors tandis
    quand lorsque comme si bien faute grâce réunis réunie réuni interrogé interrogée interrogés
  `),
  tails: wordSet(`
    après avant alors tandis lorsque quand qui dont où parce car afin mais pour
  `),
  tailPhrases: [
    'pour la (?:première|deuxième|troisième|dernière) fois',
    'depuis (?=[\\p{N}\\p{Lu}])',
  ],
  adverbials: wordSet('dans lors pendant'),
  openEnds: wordSet(`
    et ou mais le la les un une des de du au aux que qui est sont était étaient sera a ont avait ne pas à en son sa ses
  `),
  finiteVerbs: wordSet(`
    est sont était étaient sera seront serait seraient fut furent a ont avait avaient aura auront aurait auraient
    peut peuvent pouvait doit doivent devait va vont allait veut veulent voulait fait font faisait dit disent faut
    met mettent prend prennent tient tiennent vient viennent devient deviennent reste restent permet permettent voit voient
    reçoit reçoivent ouvre ouvrent rend rendent perd perdent part partent sort sortent suit suivent vit vivent meurt
    craint craignent rejette rejettent appelle appellent lance lancent annonce annoncent demande demandent réclame réclament
    propose proposent adopte adoptent approuve approuvent vote votent signe signent ferme ferment menace menacent
    dénonce dénoncent refuse refusent accuse accusent compte comptent entend entendent souhaite souhaitent prévoit prévoient
    promet promettent confirme confirment dément démentent conteste contestent quitte quittent gagne gagnent tombe tombent
    commence commencent continue continuent cherche cherchent attend attendent espère espèrent exige exigent
    augmente augmentent baisse baissent recule reculent progresse progressent monte montent coûte coûtent
    affirme affirment estime estiment juge jugent assure assurent explique expliquent déclare déclarent
    se s'est n'est n'a n'ont n'était s'inquiète s'oppose s'engage s'ouvre s'achève
  `),
  finiteEndings: ['era', 'eront', 'ira', 'iront', 'dra', 'dront', 'ait', 'aient', 'èrent'],
  falseFinite: wordSet(
    'fait lait souhait attrait retrait portrait trait extrait opéra caméra parfait',
  ),
}
