/** A longer text is no appeal, or says more than one. UTF-16 units. */
const MAX_APPEAL = 420

/** A text of fewer words that asks for something is an appeal without addressing anybody. */
const MAX_CURT_WORDS = 25

/** What readers are asked to do, at the start of a sentence. */
const ASKING = new RegExp(
  `(?:^|[.!?:] |please |bitte )(?:${[
    'sign up|subscribe|follow (?:us|our|the|@|\\p{Lu})|download (?:the|our)|get (?:access|our|the latest|all|in touch|unlimited)',
    'stay (?:informed|updated|connected|tuned|up to date)|support (?:us|our|independent|quality)|donate|become (?:a|one)',
    'read (?:more|our|the full)|check (?:out|our)|click (?:here|on|the)|join (?:us|our|now|the|thousands)|invest in|bookmark',
    'for (?:more|the latest|all)|our (?:website|homepage|newsletters?|app|journalism)|(?:do you )?want to|dear readers?|register',
    'abonnieren|abonniere|folgen sie|folgt? uns|unterstützen? sie|unterstütze|werden sie|testen sie|bestellen sie|jetzt|dann',
    'abonnez-vous|inscrivez-vous|suivez|téléchargez|soutenez|suscr[íi]b\\w+|s[íi]g(?:ue|a|ue)nos|descarg[au]\\w*|reg[íi]str[ae]\\w*',
    'assine|siga|baixe|inscreva-se|receba|iscriviti|seguici|abbonati|scarica|ikuti|cek|dapatkan|unduh|abonneer|volg',
  ].join('|')})`,
  'iu',
)

/** What they get or give for it. */
const OFFER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[
    'newsletters?|subscriptions?|subscribers?|e-?paper|\\w+ edition|whatsapp|telegram|google (?:news|discover)|apps?|home ?page',
    '(?:on|auf|sur|en|di|no|via) (?:twitter|facebook|instagram|youtube|linkedin|tiktok|x)|inbox|alerts|full story|free trial',
    'breaking news|latest (?:news|stories)|credible journalism|(?:independent|quality) journalism|a month|actions\\? sign up',
    'spenden?|mitglied(?:schaft)?|abo|abonnements?|probeabo|kostenlos|boletín|bulletin|lettre d.information|canal|notícias',
    '(?:our|unsere?n?|notre|nuestr[oa]|noss[oa]) (?:website|journalism|reporting|channel|community|work|news page|news team)',
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
)

/** Words by which an outlet speaks of itself and to its readers. */
const BETWEEN_US =
  /(?<!\p{L})(?:you|your|us|our|sie|ihnen|ihre[nrms]?|uns|unser[ens]?|dich|dir|dein[ens]?|vous|votre|nous|notre|nos|tu|te|nuestr[oa]s?|você|noss[oa]s?|ti|nostr[oaie])(?!\p{L})/iu

/** Whether a text asks its readers to subscribe, follow, give or read on elsewhere. Never one with words of somebody in it. */
export function isAppeal(text: string): boolean {
  return (
    text.length <= MAX_APPEAL &&
    !/["“”„«»「]/u.test(text) &&
    ASKING.test(text) &&
    OFFER.test(text) &&
    (text.split(' ').length <= MAX_CURT_WORDS || BETWEEN_US.test(text))
  )
}
