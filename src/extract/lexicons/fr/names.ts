import type { Gender } from '../gender.ts'
import type { NameLexicon } from '../lexicon.ts'
import { wordSet } from '../word-set.ts'

/**
 * Origin: written for this project. Offices, professions and body nouns from general knowledge; countries and capitals
 * as any atlas lists them; given names are common ones in French-speaking countries, for their gender only.
 */
export const frenchNames: NameLexicon = {
  honorifics: new Map<string, Gender | undefined>([
    ...pairs('m. mm. monsieur messieurs père frère abbé roi prince comte duc baron', 'male'),
    ...pairs(
      'mme mmes mme. mlle madame mesdames mademoiselle sœur reine princesse comtesse',
      'female',
    ),
    ...[...wordSet('dr dr. docteur pr pr. professeur me maître mgr cheikh imam')].map(
      (word): [string, undefined] => [word, undefined],
    ),
  ]),
  roles: wordSet(`
    président présidente vice-président vice-présidente premier ministre première secrétaire chancelier chancelière
    ambassadeur ambassadrice émissaire consul consule sénateur sénatrice député députée eurodéputé eurodéputée parlementaire
    gouverneur gouverneure préfet préfète sous-préfet sous-préfète maire adjoint adjointe conseiller conseillère élu élue
    échevin échevine bourgmestre commissaire chef cheffe directeur directrice dirigeant dirigeante patron patronne
    fondateur fondatrice cofondateur cofondatrice propriétaire gérant gérante responsable porte-parole délégué déléguée
    représentant représentante coordinateur coordinatrice coordonnateur coordonnatrice militant militante leader général
    générale colonel colonelle commandant commandante capitaine lieutenant sergent amiral brigadier maréchal soldat juge
    magistrat magistrate procureur procureure avocat avocate notaire avocat-général inspecteur inspectrice professeur
    professeure enseignant enseignante instituteur institutrice principal principale proviseur proviseure recteur rectrice
    doyen doyenne chercheur chercheuse historien historienne économiste scientifique analyste expert experte spécialiste
    sociologue politologue psychologue physicien physicienne biologiste hydrologue climatologue géographe ingénieur
    ingénieure architecte consultant consultante auteur autrice écrivain écrivaine romancier romancière poète rédacteur
    rédactrice journaliste correspondant correspondante animateur animatrice éditeur éditrice acteur actrice comédien
    comédienne chanteur chanteuse musicien musicienne cinéaste réalisateur réalisatrice photographe médecin docteur
    chirurgien chirurgienne infirmier infirmière pharmacien pharmacienne dentiste sage-femme étudiant étudiante élève
    évêque archevêque cardinal curé prêtre pasteur pape rabbin imam roi reine prince princesse candidat candidate
    habitant habitante agriculteur agricultrice paysan paysanne éleveur éleveuse pêcheur pêcheuse marin boulanger
    boulangère boucher bouchère commerçant commerçante restaurateur restauratrice cafetier cafetière banquier banquière
    entrepreneur entrepreneuse négociateur négociatrice médiateur médiatrice diplomate politicien
    politicienne trésorier trésorière comptable membre associé associée collègue homologue voisin voisine ami amie femme
    mari épouse époux mère père fils fille frère sœur veuve veuf survivant survivante victime témoin
    combattant combattante rebelle coach entraîneur entraîneuse joueur joueuse gardien gardienne capitaine champion
    championne arbitre syndicaliste ouvrier ouvrière employé employée salarié salariée retraité retraitée chauffeur pilote
    mécanicien mécanicienne skipper agent agente officier officière policier policière gendarme pompier sapeur guide
    éclusier éclusière garde bénévole
  `),
  relativeRoles: wordSet('homologue homologues'),
  roleModifiers: wordSet(`
    ancien ancienne ex nouveau nouvelle futur future premier première vice grand grande jeune actuel actuelle général
    générale adjoint adjointe délégué déléguée national nationale régional régionale municipal municipale départemental
    fédéral fédérale européen européenne international internationale exécutif exécutive
  `),
  nationalities: wordSet(`
    français française allemand allemande anglais anglaise britannique américain américaine espagnol espagnole italien
    italienne portugais portugaise belge suisse luxembourgeois néerlandais néerlandaise russe ukrainien ukrainienne polonais
    polonaise grec grecque turc turque chinois chinoise japonais japonaise indien indienne brésilien brésilienne canadien
    canadienne québécois québécoise marocain marocaine algérien algérienne tunisien tunisienne égyptien égyptienne libanais
    libanaise syrien syrienne israélien israélienne palestinien palestinienne iranien iranienne irakien irakienne malien
    malienne sénégalais sénégalaise ivoirien ivoirienne camerounais camerounaise congolais congolaise européen européenne
    africain africaine suédois suédoise norvégien norvégienne danois danoise finlandais finlandaise
  `),
  particles: wordSet("de d' du des le la van von der den di da del della el al ben bin ould"),
  articles: wordSet("le la les l' de d' du des al el"),
  givenNames: new Map([
    ...pairs(
      `marie anne jeanne françoise catherine nathalie isabelle sylvie valérie sandrine céline christine martine nicole monique
       véronique hélène claire julie camille léa manon chloé emma sarah laura pauline mathilde lucie alice juliette louise
       charlotte élise élisabeth agnès brigitte patricia florence delphine stéphanie virginie caroline audrey aurélie émilie
       mélanie sophie ségolène solène gaëlle maëlle nolwenn yvonne simone odette suzanne lucienne geneviève thérèse
       clémence constance victoire inès fatima aïcha khadija leïla samira nadia mariam aminata fatou awa rokia irena olga
       ludmila halina ingrid astrid nina eva anna elena maria rosa carmen lina noémie margaux océane amandine laetitia
       bénédicte béatrice colette danielle denise édith estelle fabienne ghislaine joëlle josiane karine laurence ludivine
       magali marion maryse mireille muriel myriam odile régine rachel rose sabine séverine sonia viviane yasmina zoé`,
      'female',
    ),
    ...pairs(
      `jean pierre paul jacques michel philippe alain bernard patrick christian daniel gérard nicolas laurent christophe
       françois frédéric éric stéphane olivier david julien sébastien thierry pascal bruno marc vincent antoine guillaume
       mathieu thomas alexandre maxime romain florent benjamin hugo lucas louis jules arthur gabriel raphaël adrien
       bertrand octave gaël yann yves hervé loïc corentin erwan ronan étienne henri charles georges robert andré rené
       marcel roger raymond lucien émile édouard emmanuel gilles guy hubert jérôme ludovic luc martin maurice mehdi
       mohamed mohammed ahmed ali karim youssef omar ibrahim moussa mamadou amadou ousmane abdou idriss tidiane teodor
       miroslav erik stepan piotr ivan igor boris karl hans sven albert alfred armand arnaud aurélien basile baptiste
       bastien benoît cédric clément cyril damien denis didier dominique édgar fabien fabrice félix fernand franck gaspard
       gauthier grégoire jean-claude jean-luc jean-marc jean-michel jean-paul jean-pierre jérémie joël joseph lionel marius
       martial nathan noël pascal quentin régis rémi richard rodolphe samuel serge simon sylvain théo théodore tristan
       valentin victor xavier yvan`,
      'male',
    ),
  ]),
  bodies: wordSet(`
    parti conseil comité commission gouvernement ministère département bureau agence administration université collège lycée
    institut institution école académie centre fondation association fédération union alliance coalition ligue organisation
    groupe compagnie société entreprise banque fonds tribunal cour parlement congrès sénat chambre assemblée armée marine
    force forces garde police gendarmerie service services préfecture mairie région commune journal quotidien hebdomadaire
    courrier tribune gazette presse radio télévision chaîne équipe autorité direction syndicat collectif mouvement front
    brigade cabinet présidence ambassade consulat église hôpital coopérative consortium musée laboratoire office
    observatoire caisse confédération chantier chantiers régie haut-commissariat secrétariat communauté mission délégation
    opposition majorité état nations ong
  `),
  firms: wordSet('compagnie société entreprise groupe coopérative consortium chantiers régie'),
  firmNouns: wordSet('compagnie société entreprise groupe opérateur'),
  outlets: wordSet(`
    afp reuters ap bbc cnn rfi tf1 bfmtv bfm lci franceinfo figaro monde libération humanité parisien mediapart médiapart
    ouest-france télégramme échos express obs point croix temps soir libre rtl rtbf rts belga ats tass interfax efe ansa dpa
    twitter facebook x
  `),
  givenLikeOutlets: wordSet(''),
  media: wordSet(
    'agence quotidien hebdomadaire journal magazine radio télévision chaîne station site courrier gazette tribune dépêche écho nouvelliste antenne micro',
  ),
  places: wordSet(`
    france allemagne angleterre royaume-uni états-unis espagne italie portugal belgique suisse luxembourg pays-bas russie
    ukraine pologne grèce turquie chine japon inde brésil canada québec maroc algérie tunisie égypte liban syrie israël
    palestine iran irak mali sénégal cameroun congo niger tchad bénin togo gabon madagascar haïti mexique argentine chili
    suède norvège danemark finlande autriche hongrie roumanie bulgarie serbie croatie europe afrique asie amérique paris
    lyon marseille toulouse bordeaux lille nantes strasbourg rennes nice montpellier bruxelles genève londres berlin madrid
    rome moscou kiev pékin washington bretagne normandie alsace corse provence méditerranée atlantique
  `),
  geographic: wordSet(`
    mer fleuve rivière lac baie golfe détroit vallée mont montagne île îles port aéroport province canton district ville
    village plateau massif forêt canal rue avenue place boulevard quai pont cap côte barrage commune bourg écluse archipel
  `),
  notNames: wordSet(`
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre
    novembre décembre noël pâques toussaint ramadan dieu islam internet m. mme je etat état
    m xve xvie xviie xviiie xixe xxe xxie rien personne tout tous chacun beaucoup certes voilà merci bonjour oui non mw kw gw km ha
  `),
  suffixes: wordSet('fils père jr ii iii iv'),
  people: wordSet(`
    source sources responsable responsables expert experts analyste observateur observateurs témoin témoins personne
    personnes homme hommes femme femmes électeur électeurs habitant habitante habitants riverain riveraine riverains opposant opposants
    opposante proche proches syndicat syndicats syndicaliste élu élus diplomate diplomates militant militants
    militante interlocuteur interlocutrice jeune jeunes parents étudiants salariés employés ouvriers autres voisin voisine voisins
    passant passante passager passagère passagers client cliente agent agents pêcheurs marins défenseurs gens
  `),
}

function pairs(words: string, gender: Gender): readonly [string, Gender][] {
  return [...wordSet(words)].map((word) => [word, gender])
}
