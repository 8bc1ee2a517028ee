import { wordSet } from '../../lexicons/word-set.ts'
import type { TermLexicon } from '../content-lexicon.ts'

/** Origin: written for this project from the closed word classes of English grammar, with the common reporting verbs. */
export const englishTerms: TermLexicon = {
  stopWords: wordSet(`
    a an the this that these those such some any no every each either neither both all many much more most few fewer less
    least several other another same own
    i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its
    itself they them their theirs themselves one ones who whom whose which what whoever whatever
    and or but nor so yet for if then than because although though while whereas unless until since when whenever where
    wherever as whether
    in on at by to from of off up down out over under again into onto upon about above below between among through during
    before after within without against along across behind beyond toward towards amid despite per via
    is am are was were be been being do does did done doing have has had having will would shall should can could may might
    must ought need
    not also only just even still already too very rather quite almost nearly here there now ever never often however
    meanwhile therefore thus
    said say says saying told tell tells added adds according stated states explained explains noted notes stressed
    pointed confirmed announced described mr mrs ms dr
  `),
}
