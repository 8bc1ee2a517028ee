import { wordSet } from '../../lexicons/word-set.ts'
import type { TermLexicon } from '../content-lexicon.ts'

/** Origin: written for this project from the closed word classes of French grammar, with the common reporting verbs. */
export const frenchTerms: TermLexicon = {
  stopWords: wordSet(`
    le la les un une des du de au aux ce cet cette ces celui celle ceux celles ceci cela ça autre autres même mêmes tel
    telle tels telles tout toute tous toutes chaque quelque quelques plusieurs certain certaine certains certaines aucun
    aucune nul nulle moins plus beaucoup peu
    je me moi mon ma mes nous notre nos tu te toi ton ta tes vous votre vos il elle on ils elles lui leur leurs eux se soi
    son sa ses en qui que quoi dont où lequel laquelle lesquels lesquelles quel quelle quels quelles
    et ou mais or ni car donc si quand lorsque comme puisque tandis alors afin parce
    à dans par pour sur sous vers avec sans chez entre contre depuis pendant durant avant après dès jusque jusqu'à selon
    malgré parmi hors envers outre lors face via
    est sont était étaient être été sera seront serait seraient fut furent soit a ont avait avaient avoir eu aura auront
    aurait auraient ait peut peuvent pouvait pourra pourrait pourraient doit doivent devait devra devrait devraient va vont
    fait font faire faut
    ne pas non oui aussi encore déjà toujours jamais très trop bien mal seulement notamment ainsi puis ensuite enfin
    cependant toutefois pourtant néanmoins ici là hier demain environ près
    dit disent déclaré déclare affirmé affirme ajouté ajoute indiqué indique précisé précise estimé estime expliqué
    explique souligné souligne rappelé rappelle annoncé annonce assuré assure m mm mme mlle me dr
  `),
}
