import type { Gender } from '../gender.ts'
import type { NameLexicon } from '../lexicon.ts'
import { wordSet } from '../word-set.ts'

/**
 * Origin: written for this project. Offices, professions and body nouns from general knowledge; countries and capitals
 * as any atlas lists them; given names are common ones of several languages, for their gender only; outlets are the
 * agencies, broadcasters and papers most often named in the world's press.
 */
export const englishNames: NameLexicon = {
  honorifics: new Map<string, Gender | undefined>([
    ['mr', 'male'],
    ['mr.', 'male'],
    ['sir', 'male'],
    ['lord', 'male'],
    ['king', 'male'],
    ['prince', 'male'],
    ['sheikh', 'male'],
    ['father', 'male'],
    ['mrs', 'female'],
    ['mrs.', 'female'],
    ['ms', 'female'],
    ['ms.', 'female'],
    ['miss', 'female'],
    ['dame', 'female'],
    ['lady', 'female'],
    ['queen', 'female'],
    ['princess', 'female'],
    ...[
      ...wordSet(
        'dr dr. prof prof. gen gen. lt lt. col col. maj maj. capt capt. sgt sgt. sen sen. sens. rep rep. reps. gov gov. govs. rev rev. hon hon. pres pres. adm adm. cmdr cmdr. amb amb. sec sec. st st. supt supt. ayatollah imam rabbi pope',
      ),
    ].map((word): [string, undefined] => [word, undefined]),
  ]),
  roles: wordSet(`
    president vice-president premier chancellor minister secretary secretary-general ambassador envoy consul attaché senator
    congressman congresswoman representative governor mayor councillor councilman councilwoman lawmaker legislator mp mep
    deputy commissioner chief chairman chairwoman chair chairperson head director director-general executive ceo cfo coo
    founder co-founder owner officer official spokesman spokeswoman spokesperson adviser advisor aide strategist manager
    coordinator organizer organiser activist campaigner leader boss general colonel major captain lieutenant sergeant admiral
    commander brigadier marshal soldier judge justice prosecutor attorney lawyer solicitor barrister sheriff
    detective inspector constable professor lecturer scholar academic historian economist scientist researcher
    analyst expert specialist scientist psychologist sociologist physicist biologist engineer architect consultant
    author writer novelist poet editor reporter journalist correspondent columnist commentator host anchor presenter
    broadcaster blogger producer publisher actor actress singer musician comedian director artist photographer
    filmmaker doctor physician surgeon nurse dentist pharmacist teacher principal headmaster student pupil dean rector
    bishop archbishop cardinal pastor priest reverend pope rabbi imam cleric ayatollah sheikh king queen prince
    princess emperor duke duchess candidate nominee contender frontrunner hopeful pollster delegate voter resident
    farmer banker broker trader investor economist businessman businesswoman entrepreneur mogul tycoon billionaire
    millionaire developer coach player captain goalkeeper striker quarterback champion trainer referee athlete
    politician diplomat negotiator mediator statesman dictator ruler treasurer auditor accountant member fellow partner
    associate colleague co-author co-chair co-chairman neighbor neighbour friend wife husband mother father son daughter
    brother sister widow survivor victim witness veteran fighter rebel commander counsel whip speaker republican democrat
    congressperson undersecretary superintendent ranger trustee curator librarian secretary-treasurer analyst-at-large
    operative surrogate biographer star legend guru pioneer pilot driver worker waitress owner
    successor predecessor counterpart master mate skipper midwife hydrologist nutritionist negotiator campaigner
  `),
  relativeRoles: wordSet('counterpart counterparts'),
  roleModifiers: wordSet(`
    former ex deputy vice acting interim outgoing incoming incumbent then-president senior junior chief prime foreign
    defense defence interior finance justice home health education environment energy trade agriculture labor labour
    transport press communications campaign executive managing general assistant associate regional national federal
    state international political military economic security legal independent veteran retired late ousted exiled
    presidential vice-presidential attorney majority minority house senate gop opposition co lead leading first
    republican democratic conservative liberal top longtime fellow lawmaker house-speaker
  `),
  nationalities: wordSet(`
    afghan african albanian algerian american angolan arab argentine argentinian armenian asian australian austrian
    azerbaijani bahraini bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian
    cameroonian canadian chilean chinese christian colombian congolese croatian cuban cypriot czech danish dutch
    ecuadorian egyptian emirati english estonian ethiopian european filipino finnish french georgian german ghanaian greek
    haitian hispanic hungarian icelandic indian indonesian iranian iraqi irish islamic israeli italian ivorian
    jamaican japanese jewish jordanian kazakh kenyan korean kosovar kurdish kuwaiti kyrgyz laotian latino latvian lebanese
    liberian libyan lithuanian macedonian malaysian maltese mexican moldovan mongolian montenegrin moroccan muslim
    nepalese nigerian norwegian omani pakistani palestinian panamanian paraguayan persian peruvian polish portuguese
    qatari romanian russian rwandan saudi scottish senegalese serbian singaporean slovak slovenian somali soviet spanish sudanese
    swedish swiss syrian taiwanese tajik tanzanian thai tunisian turkish turkmen ugandan ukrainian uruguayan uzbek
    venezuelan vietnamese welsh western yemeni zambian zimbabwean catholic protestant sunni shiite alawite druze
  `),
  particles: wordSet(
    'de da di del della der den des du dos das van von zu af av la le el al bin ibn bint abu umm ben ter ten y e st.',
  ),
  articles: wordSet('al el as ash an ar at az ad adh'),
  givenNames: givenNames(),
  bodies: wordSet(`
    party council committee commission government ministry department office agency administration bureau university college
    institute institution school academy center centre foundation association federation union alliance coalition league
    organization organisation group company corporation corp corp. inc inc. ltd ltd. llc bank fund trust court parliament
    congress senate house assembly army navy force forces guard police service services times post journal tribune herald
    gazette guardian telegraph chronicle courier review bulletin examiner inquirer news network television radio magazine press agency club team board authority society
    campaign movement front brigade brigades command staff cabinet kremlin pentagon embassy consulate church hospital
    collective cooperative co-operative consortium guild forum airlines airways railways ferries shipping hydro industries holdings partners associates laboratory laboratories museum initiative project program
    programme network panel tribunal chamber conference bloc caucus delegation mission workers teamsters firefighters nations
    states reserve treasury
  `),
  firms: wordSet(`
    company corporation corp corp. inc inc. ltd ltd. llc group collective cooperative co-operative consortium airlines
    airways railways ferries shipping hydro industries holdings partners laboratories
  `),
  firmNouns: wordSet('company firm corporation operator'),
  outlets: wordSet(`
    reuters afp ap bbc cnn nbc abc cbs msnbc npr pbs fox bloomberg politico axios buzzfeed breitbart tass interfax xinhua
    sputnik rt dpa efe ansa anadolu wafa sana irna kuna petra mena yonhap kyodo pti itv dw rai cnbc c-span facebook twitter
    vice vox slate salon newsweek time forbes fortune variety economist spiegel monde figaro libération zeit
    repubblica país haaretz ynet arabiya jazeera mayadeen manar wikinews huffpost telemundo univision
  `),
  givenLikeOutlets: wordSet('petra mena sana irna salon variety fox'),
  media: wordSet(
    'daily weekly newspaper broadcaster magazine newswire tabloid gazette website channel station radio television',
  ),
  places: wordSet(`
    afghanistan albania algeria america andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh
    belarus belgium benin bolivia bosnia botswana brazil britain brunei bulgaria burundi cambodia cameroon canada chad chile
    china colombia congo croatia cuba cyprus czechia denmark djibouti ecuador egypt eritrea estonia ethiopia fiji finland
    france gabon gambia georgia germany ghana greece greenland guatemala guinea haiti honduras hungary iceland india indonesia
    iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya korea kosovo kuwait kyrgyzstan laos latvia lebanon
    liberia libya lithuania luxembourg macedonia madagascar malawi malaysia mali malta mauritania mexico moldova monaco
    mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan
    palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia
    singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania thailand
    tunisia turkey türkiye turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe england
    europe asia africa antarctica mediterranean pacific atlantic arctic balkans caucasus gulf crimea donbas donbass gaza siberia
    kabul algiers buenos canberra vienna baku minsk brussels brasília ottawa santiago beijing bogotá zagreb havana prague
    copenhagen cairo tallinn paris tbilisi berlin athens budapest delhi jakarta tehran baghdad dublin jerusalem rome tokyo
    amman nairobi pyongyang seoul beirut tripoli vilnius rabat kathmandu amsterdam abuja oslo islamabad manila
    warsaw lisbon doha bucharest moscow riyadh belgrade bratislava ljubljana madrid khartoum stockholm bern geneva zurich
    damascus taipei tashkent bangkok tunis ankara istanbul kyiv kiev london washington caracas hanoi sanaa harare aleppo homs
    idlib latakia mosul basra erbil hague munich hamburg milan barcelona sydney melbourne toronto montreal shanghai mumbai
    alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois
    indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
    nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming
    chicago boston philadelphia detroit houston dallas atlanta miami seattle denver phoenix cleveland orlando brooklyn
    manhattan queens u.s. u.k. us uk usa eu u.s.a. d.c. uae
  `),
  geographic: wordSet(`
    river sea bay lake valley mountain mountains mount island islands isle province port strait straits dam city town village
    peninsula desert coast coastline airport airfield airbase base bases district county region canal delta gulf ocean hills
    heights square street avenue road border harbour harbor reservoir forest plateau basin
  `),
  notNames: wordSet(`
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december christmas easter ramadan god islam christianity judaism english internet i mr mrs ms
    democrats republicans democrat republican americans muslims christians jews latinos hispanics republicanism
    conservatives liberals nobody none everybody everyone somebody someone anybody anyone nothing everything something
  `),
  suffixes: wordSet('jr jr. sr sr. ii iii iv phd ph.d. md m.d. esq'),
  people: wordSet(`
    source sources official officials expert experts analyst analysts critic critics supporter supporters observer
    observers witness witnesses person people man men woman women voter voters resident residents opponent opponents
    insider insiders aide aides adviser advisers advisor advisors spokesman spokeswoman spokesperson lawmakers lawmaker
    conservative conservatives liberal liberals democrat democrats republican republicans politician politicians
    strategist strategists advocate advocates leaders parents students workers employees other others
    reporter reporters diplomat diplomats activist activists
  `),
}

function givenNames(): ReadonlyMap<string, Gender> {
  const female = wordSet(`
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly
    emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela
    shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria
    heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl
    hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn janice jean abigail alice julia judy
    sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie
    kayla alexis lori hillary huma melania ivanka carly debbie kellyanne nikki loretta ursula fatima aisha layla leila
    amina zainab maryam khadija noor hanan rania salma olga natalia svetlana elena irina tatiana yulia anastasia katya
    ingrid astrid greta giulia francesca chiara lucia carmen sofia ines claire camille chloe juliette margot
    aung priya indira sonia wendy jill jen katie kate beth peggy tammy megyn katrina ellen tina robin jane
  `)
  const male = wordSet(`
    james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald steven
    paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric
    jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry
    tyler aaron jose adam nathan henry douglas zachary peter kyle ethan walter noah jeremy christian keith roger terry
    harold sean gerald carl dylan roger arthur lawrence jesse bryan billy bruce gabriel joe logan alan juan albert
    willie wayne randy mason vincent liam roy bobby caleb bradley russell lucas barack bernie ted marco jeb ben chris mike
    mitt rand rick jim tim tom bob bill dan ron ken greg steve jeff matt tony nick sam fred ray phil pat doug newt lindsey
    mohammed muhammad mohammad mohamed ahmed ahmad ali hassan hussein omar khalid mahmoud mustafa ibrahim youssef yusuf
    abdullah abdul bashar hafez rami maher vladimir sergei sergey dmitry alexei mikhail boris ivan nikolai andrei viktor
    yuri pavel igor oleg hans klaus jürgen wolfgang giovanni marco luca matteo giuseppe jean-claude pierre
    françois michel emmanuel nicolas carlos luis miguel pedro pablo xi shinzo narendra recep benjamin binyamin avi moshe
    corey paul reince sean khizr brent brad craig todd kurt neil stuart ian colin nigel simon graham jerome
    lance clint chuck harry leo max oscar felix
  `)
  return new Map([
    ...[...female].map((name): [string, Gender] => [name, 'female']),
    ...[...male].map((name): [string, Gender] => [name, 'male']),
  ])
}
