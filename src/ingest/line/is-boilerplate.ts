const MAX_BOILERPLATE = 220

/** "— Mara Lind (@maralind) March 4, 2031": who posted what stands above it, and when. */
const POST_SIGNATURE = /^[—–-]+\s.{1,60}\(@\w{1,30}\)\s.{4,30}$/u

/** Lines of the page around an article, not of the article. Each is about one kind. */
const PATTERNS: readonly RegExp[] = [
  // Pointers to other articles, with what they point to.
  /^(?:read(?:\s+(?:more|also|next|on))?|also\s+read|see\s+also|watch|listen|related(?:\s+(?:stories|articles?|content|coverage|posts?|reading|news))?|more\s+(?:from|on|about|stories)(?:\s.{0,40})?|recommended|don['’]t\s+miss|explore\s+more|in\s+pictures|gallery|video|lesen\s+sie\s+(?:auch|mehr|hier)|mehr\s+zum\s+thema|lire\s+aussi|à\s+lire|leia\s+(?:também|mais)|lea\s+(?:también|más)|leggi\s+anche|les\s+også|lees\s+ook|читайте\s+также)\s*(?::|$|>|»|\|)/iu,
  /^(?:read|also read|see (?:also|more)|you (?:can|may) also (?:check|like|read)|related(?: (?:video|article|story))?|zum artikel|zum thema)\s*[:|–-]/iu,
  // These words alone say it, whatever follows.
  /^(?:les\s+også|læs\s+også|läs\s+(?:också|även|mer)|lees\s+ook|lire\s+aussi|à\s+lire\s+aussi|leggi\s+anche|leia\s+também|lea\s+también|lesen\s+sie\s+(?:auch|hier)|czytaj\s+(?:także|też|również)|baca\s+juga|читайте\s+также)\s.{3,160}(?<![.!…])$/iu,
  // Share, follow, subscribe.
  /^(?:share(?:\s+(?:this|on|via|the)\b.*)?|copy\s+link|copied|print(?:\s+this.*)?|e-?mail(?:\s+this.*)?|tweet(?:\s+this)?|save(?:\s+(?:article|for later))?|comments?(?:\s*\(\d+\))?|\d+\s+comments?|leave\s+a\s+comment|teilen|merken|drucken|partager|compartir|condividi)\s*[.!,:?]?$/iu,
  /^share\s+(?:this|on|via|the\s+article)\b[^.]{0,60}$/iu,
  /^(?:sign\s+up|subscribe|join|get|register)\b.{0,60}\b(?:newsletters?|inbox|e-?mails?|updates|alerts|briefing|channel|podcast)\b.{0,80}$/iu,
  /^(?:subscribe|sign\s+up|subscribe\s+now|log\s+in|become\s+a\s+member|support\s+us|donate(?:\s+now)?)\s*[.!]?$/iu,
  /^(?:follow|like|find)\s+(?:us|me|him|her|them|@\w+)\b.{0,80}$/iu,
  /^follow\b.{1,60}\bon\s+(?:twitter|x|facebook|instagram|linkedin|telegram|youtube)\b.{0,30}$/iu,
  /^(?:click|tap)\s+here\b.{0,100}$/iu,
  /^(?:subscribe|sign\s+in|log\s+in|register|create\s+an\s+account)\b.{0,60}\b(?:continue|unlock|read|access|enjoy)\b.{0,80}$/iu,
  /^this\s+content\s+is\s+(?:reserved|available|exclusive)\b.{0,80}$/iu,
  /^(?:MORE|DON['’]T\s+MISS|READ\s+MORE|JUST\s+IN)\s*[:.…]?\s+\p{Lu}/u,
  POST_SIGNATURE,
  // Advertisements and places for what is not text.
  /^(?:advertisement|advertising|sponsored(?:\s+content)?|ad|anzeige|werbung|publicité|publicidad|pubblicità|реклама)\s*[.:]?$/iu,
  /^(?:story|article|report)?\s*continues?\s+(?:below|after)\b.{0,60}$/iu,
  /^(?:listen\s+to\s+this\s+(?:article|story)|play\s+(?:video|audio)|video\s+unavailable|loading\b.{0,20}|scroll\s+(?:down\s+)?to\s+continue.{0,40})\s*[.…]?$/iu,
  /^(?:most\s+(?:read|popular|viewed)|trending(?:\s+now)?|top\s+stories|editor['’]?s['’]?\s+picks?|story\s+timeline|topics?|tags?|categories|related\s+(?:topics|tags))\s*(?::.{0,120})?$/iu,
  /^(?:image|photo|slide|bild)\s+\d+\s+(?:of|von)\s*\/?\s*\d+$/iu,
  /^(?:caption|close|enlarge(?:\s+image)?|expand|toggle\s+caption|hide\s+caption|view\s+gallery|inhalt|article\s+content|table\s+of\s+contents|image\s+source.{0,60}|image\s+caption)$/iu,
  /^\d{1,3}\s*(?:-|–)?\s*(?:min(?:ute)?s?|minuten)\.?\s+(?:read|reading|lesezeit|lesedauer)\s*$/iu,
  /^(?:reading\s+time|lesezeit|temps\s+de\s+lecture)\s*:?\s*\d+.{0,15}$/iu,
  // What a press release says to newsrooms.
  /^(?:[-–—#*\s]{0,6}(?:ENDS?|Ends|FIN|ENDE)[-–—#*\s.]{0,6}|[-–—]\s?(?:ends|30)\s?[-–—]|#{3}|\*{3})$/u,
  /^(?:(?:media|press)\s+(?:contacts?|enquiries|inquiries)|contacts?\s+presse|pressekontakt)\s*(?::.{0,200})?$/iu,
  /^for\s+(?:more|further)\s+information,?\s+(?:please\s+)?contact\b.{0,200}$/iu,
  /^(?:notes?\s+(?:to|for)\s+(?:the\s+)?editors?|note\s+aux\s+rédactions|hinweis\s+an\s+die\s+redaktionen)\s*:\s.{0,200}$/iu,
  /^embargo(?:ed)?\s+(?:until|jusqu['’]au|bis)\b.{0,80}$/iu,
  // Credits and rights.
  /^[([]?(?:photos?|pictures?|images?|foto|bild|photograph|video|illustration|graphic|credit)(?:\s+(?:credit|by|courtesy))?\s*[:/|]\s*.{2,100}$/iu,
  // A line with dots between is no credit, but the facts of a briefing: "Source: Tide Wire · Mara Lind · 4 March 2031".
  /^[([]?source\s*[:/|]\s*(?!.*\s·\s.*\s·\s).{2,100}$/iu,
  /^[([]\s*(?:photo|image|picture|illustration|file\s+photo|ap\s+photo)\b.{0,120}[)\]]$/iu,
  /^photo(?:graph)?\s+(?:by|courtesy)\b.{0,100}$/iu,
  /\[[^\][]{2,60}\/\s?(?:reuters|afp|ap|epa|dpa|getty(?:\s+images)?|shutterstock|anadolu|xinhua|efe|ansa|tass)[^\][]{0,40}\]\s*$/iu,
  /\((?:photo|image|credit)s?\b[^()]{0,80}\)\s*$|(?:^|\s)(?:getty\s+images|shutterstock|istockphoto|via\s+ap)\)?\s*$/iu,
  /^(?:shutterstock|getty(?:\s+images)?|istock(?:photo)?|unsplash|pixabay|pexels|alamy|reuters|afp|epa|dpa|pin(?:\s+it)?|pinterest|facebook|twitter|whatsapp|linkedin|e-?mail)(?:\s*\/\s*[\p{L} ]{1,40})?$/iu,
  /^(?:©|\(c\)|copyright)\s.{0,120}$/iu,
  /\s©\s?\p{Lu}[\p{L}\p{N}\s.&/’'-]{1,50}(?<![.!?])$/u,
  /^all\s+rights\s+reserved\.?$/iu,
]

/** Whether a line belongs to the page around the article: "Read more: …", share and newsletter lines, photo credits. */
export function isBoilerplate(line: string): boolean {
  return line.length <= MAX_BOILERPLATE && PATTERNS.some((pattern) => pattern.test(line))
}

/** Whether a line is the signature of an embedded post; below its quotation it says whose words these are. */
export function isPostSignature(line: string): boolean {
  return line.length <= MAX_BOILERPLATE && POST_SIGNATURE.test(line)
}
