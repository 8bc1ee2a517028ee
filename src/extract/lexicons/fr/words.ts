import { CONDITIONAL, FUTURE } from '../../words/fr/tenses.ts'
import type { Gender } from '../gender.ts'
import type { WordLexicon } from '../lexicon.ts'
import { wordSet } from '../word-set.ts'

/** Origin: the closed word classes of French as any grammar lists them; common verbs written for this project. */
export const frenchWords: WordLexicon = {
  subjectPronouns: wordSet("il elle on ils elles je j' nous vous tu qui"),
  possessives: wordSet('son sa ses leur leurs mon ma mes notre nos votre vos'),
  determiners: wordSet(`
    le la l' les un une ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos tout toute tous toutes chaque
    plusieurs quelques certains certaines aucun aucune deux trois quatre cinq six sept huit neuf dix
  `),
  prepositions: wordSet(`
    de d' du des à au aux en dans par pour avec sans sous sur après avant depuis pendant selon vers chez contre devant
    derrière entre parmi malgré hors dès jusque jusqu' lors face concernant envers outre hormis sauf durant via
  `),
  coordinators: wordSet('et ou mais ni or donc'),
  subordinators: wordSet(
    "que qu' quand lorsque lorsqu' si comme puisque puisqu' quoique tandis alors car",
  ),
  relatives: wordSet('qui dont où lequel laquelle lesquels lesquelles'),
  auxiliaries: wordSet(`
    a ont avait avaient aura auront aurait auraient eut ait aient ai avons avez avoir ayant eu
    est sont était étaient sera seront serait seraient fut furent soit soient suis sommes êtes être étant été
    peut peuvent pouvait pouvaient pourra pourront pourrait pourraient
    doit doivent devait devaient devra devront devrait devraient
    va vont allait allaient veut veulent voulait voudrait vient viennent venait
  `),
  nonFinite: wordSet('avoir ayant eu être étant été'),
  negations: wordSet("ne n' pas jamais plus guère point"),
  adverbs: wordSet(`
    aussi alors ensuite puis déjà encore toujours souvent jamais enfin ainsi même également pourtant cependant toutefois
    néanmoins plutôt très trop bien mal peu tard tôt hier demain ici là ailleurs désormais notamment pas plus ne n' d'abord
    certes surtout soudain parfois donc quant pourquoi comment oui non
  `),
  adverbEnding:
    /^(?!(?:moment|gouvernement|département|événement|parlement|document|bâtiment|règlement|argument|logement|élément|traitement|équipement|financement|changement|mouvement|paiement|jugement|placement|argument|ciment|aliment|instrument|monument|régiment|établissement|investissement|développement|dément|commencement|tremblement|rassemblement|groupement|armement|sentiment|appartement|accident|client|clément|complément)$)\p{L}{2,}ment$/u,
  capitalAdverbEnding: /^\p{L}{3,}(?:ellement|iquement|ivement|eusement|ainement|amment|emment)$/u,
  alsoNouns: wordSet(''),
  times: wordSet(`
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre
    novembre décembre hier demain aujourd'hui matin soir après-midi nuit semaine mois an année midi minuit veille lendemain
  `),
  finiteVerbs: wordSet(`
    fait font fit faisait prend prennent prit met mettent mis tient tiennent voit voient sait savent donne donnent reste
    restent devient deviennent porte portent passe passent prévoit prévoient permet permettent faut fallait faudra faudrait
    semble semblent paraît paraissent perd perdent veut veulent coûte coûtera coûterait recevra recevraient recevront
    refuse refusent craint vit vivent dort dorment part partent sort sortent court courent rend rendra rendent
    suit suivent ouvre ouvrent compte comptent attend attendent existe existent travaille travaillent cherche cherchent
    montre montrent reçoit reçoivent visite exploite défend entend entendent s'agit agit concerne concernent représente
    représentent entraîne provoque provoquent bénéficie durera dure durent débute débutera commence commencent
    doit doivent participe vise visent respecte suffit suffisent va vont arrive arrivent parle parlent dirige exigeait
  `),
  tenseEnding: new RegExp(`^(?:${FUTURE}|${CONDITIONAL}|\\p{L}{2,}(?:aient|èrent))$`, 'u'),
  refusals: wordSet('refuse refusent refusé refuser refusait décliné décliner'),
  thatWords: wordSet("que qu'"),
  genders: new Map<string, Gender>([
    ['il', 'male'],
    ['lui', 'male'],
    ['elle', 'female'],
  ]),
  plurals: wordSet('ils elles eux leur leurs nous notre nos'),
}
