import type { Gender } from '../gender.ts'
import type { WordLexicon } from '../lexicon.ts'
import { wordSet } from '../word-set.ts'

/** Origin: the closed word classes of English as any grammar lists them; common verbs written for this project. */
export const englishWords: WordLexicon = {
  subjectPronouns: wordSet('he she they it i we you who'),
  possessives: wordSet('his her their its my our your whose'),
  determiners: wordSet(
    'the a an this that these those his her their its my our your some any no every each another both all many several most few other one two three four five six seven eight nine ten such what which whose',
  ),
  prepositions: wordSet(`
    of in on at by for from with to into onto about against among amid around as before after behind below beneath beside
    between beyond concerning despite down during except inside like near off opposite out outside over past per
    regarding since through throughout till toward towards under underneath unlike until up upon via within without
    across along above
  `),
  coordinators: wordSet('and or but nor yet &'),
  subordinators: wordSet(
    'because if when while as after before since although though unless until till whereas once whether that than so lest even',
  ),
  relatives: wordSet('who which whose whom that where'),
  auxiliaries: wordSet(`
    am is are was were be been being have has had having do does did will would shall should can could may might must
    ain't isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't won't wouldn't shan't shouldn't can't
    cannot couldn't mayn't mightn't mustn't 's 've 're 'll 'd i'm i've i'll i'd he'd he'll she'd she'll they've they're
    they'll they'd we've we're we'll we'd you've you're you'll you'd it'll it'd who'd who've who'll
  `),
  nonFinite: wordSet('be been being having'),
  negations: wordSet(`
    not never n't ain't isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't won't wouldn't shouldn't
    can't cannot couldn't neither nor
  `),
  adverbs: wordSet(`
    also then now later again once already still just even often always never ever too soon first further thus therefore
    instead meanwhile however perhaps not elsewhere here there afterward afterwards back twice long yet rather both
    all today yesterday tomorrow tonight so far only
  `),
  adverbEnding:
    /^(?!(?:family|ally|reply|supply|july|italy|assembly|monopoly|rally|bully|apply|fly|only|daily|weekly|anomaly|elderly|friendly|early|likely|sly|ugly|holy|belly|jelly|lily|sally|emily|kelly|beverly|molly|polly|billy|willy|wesley|connolly|donnelly|reilly|hourly|multiply|comply|imply|rely)$)\p{L}{2,}ly$/u,
  capitalAdverbEnding:
    /^\p{L}{2,}(?:ous|ent|ant|ate|ive|ing|ed|ar|ful|ib|ab|ic|ain|act|ect|ust|ost|ear|ild|ort|ret|ite|ose|rue|ual|nal|ral|cal|ial|ise|ew|ard|igh|ight|imp|ap)ly$/u,
  alsoNouns: wordSet(`
    state report reports show shows question questions order orders claim claims charge charges answer answers comment
    comments post posts press cable figure figures note notes offer offers point points estimate estimates forecast
    forecasts joke jokes remark remarks reply tweet tweets demand demands command promise promises pledge pledges vow
    vows threat threats hope hopes fear fears doubt doubts worry guess feel call calls label brand dub term terms rate
    frame cast shout whisper yell sigh praise blame attack attacks request requests plead counter boast hint signal
    signals fume dispute blast slam talk smile nod laugh start open close sum states
  `),
  times: wordSet(`
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december jan feb mar apr aug sept oct nov dec today yesterday tomorrow tonight morning afternoon
    evening night week month year weekend mondays tuesdays wednesdays thursdays fridays saturdays sundays
    seconds minutes hours days weeks months years decades moments
  `),
  finiteVerbs: wordSet(`
    am is are was were has had does did will would shall should can could may might must became becomes become began begins
    begin brought brings bring built builds came comes come cut cuts did does drew draws fell falls felt feels found
    finds fought fights gave gives give gets got goes went go grew grows held holds hold kept keeps keep knew knows know
    led leads lead left leaves lost loses lose made makes make meant means mean met meets meet paid pays pay put puts
    ran runs run rose rises saw sees see sent sends set sets shot shows showed sought seeks seek sat sits spent spends
    spoke speaks speak stood stands stand took takes take taught thought thinks think threw throws understood won wins
    win wore writes wrote faces faced wants want wanted needs needed need uses used use works worked work continues
    continued continue remains remained remain includes included include seems seemed seem appears appeared appear
    looks looked look likes liked plans planned plan hopes hoped hope tries tried try helps helped help calls called
    lives lived live loves loved love deserves deserve supports supported opposes opposed requires required serves served
    represents represented refuses refused contains allows allowed depends represents enjoys enjoyed seeks belongs
    doesn't don't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't hasn't haven't hadn't shouldn't cannot
  `),
  tenseEnding: /(?!)/u,
  refusals: wordSet(
    'decline declines declined declining refuse refuses refused refusing fail failed fails failing',
  ),
  thatWords: wordSet('that'),
  genders: new Map<string, Gender>([
    ['he', 'male'],
    ['him', 'male'],
    ['his', 'male'],
    ['she', 'female'],
    ['her', 'female'],
  ]),
  plurals: wordSet('they them their we our us'),
}
