const MAX_PAGE_LINE = 280

/** Lines that only pages have, between and around the paragraphs. Each is about one kind. */
const PATTERNS: readonly RegExp[] = [
  // What forms and switches say beside their fields.
  /^(?:by\s+(?:clicking|submitting|signing\s+up|subscribing|providing|entering|continuing|registering))\b.{0,215}$/iu,
  /^(?:thanks?(?:\s+you)?\s+for\s+(?:signing\s+up|subscribing|reading|your)\b.{0,80}|e-?mail\s+address|enter\s+your\s+e-?mail.{0,60}|download\s+(?:the|our)\s+app.{0,60}|invalid\s+e-?mail.{0,40})$/iu,
  /^contact\s+(?:me|us)\s+(?:with|at|via)\b.{0,200}$/iu,
  /^(?:have|got)\s+(?:a|any|an)\s+(?:news\s+)?(?:tip|story|question|confidential\s+tip|opinion)s?\b.{0,60}\?.{0,200}$/iu,
  /^(?:do\s+you|are\s+you|were\s+you|have\s+you)\b.{5,120}\?\s.{0,80}[\w.+-]+@[\w-]+\.\w.{0,40}$/iu,
  /^(?:e-?mail|write\s+to|contact|reach|get\s+in\s+touch)\s.{1,60}[\w.+-]+@[\w-]+\.[\w.]{2,20}\.?$/iu,
  /^(?:click|tap|scroll|swipe)\s+(?:here|to|on|back|for|below|the)\b.{0,100}$/iu,
  /^i\s+(?:agree|consent|would\s+like)\s+to\b.{0,60}\b(?:newsletters?|e-?mails?|terms|policy)\b.{0,100}$/iu,
  /^(?:show|hide|view|see|load|expand)\s+(?:all|more|less|comments?|gallery|caption|full\s+\w+)(?:\s.{0,30})?$/iu,
  /^(?:if\s+you\s+(?:buy|purchase|click)|when\s+you\s+(?:buy|purchase)|we\s+(?:may\s+)?(?:earn|receive|get|independently))\b.{0,160}\b(?:commission|affiliate|share\s+of\s+(?:the\s+)?sales?|links?|products?)\b.{0,120}$/iu,
  /^(?:get|sign\s+up|subscribe|register|join)\b.{0,120}\b(?:newsletters?|your\s+inbox|straight\s+to\s+your|breaking\s+news\s+alerts?|whatsapp|free\s+trial|subscription)\b.{0,120}$/iu,
  /^follow\b.{1,80}\b(?:google\s+news|facebook|twitter|instagram|linkedin|telegram|youtube|whatsapp|tiktok|threads|bluesky)\b.{0,120}$/iu,
  /^(?:listen|watch|tune\s+in)\b.{1,60}\b(?:live|podcasts?|weekdays|here|spotify|apple\s+podcasts)\b.{0,80}$/iu,
  /^(?:an\s+dieser\s+stelle|hier)\s+(?:findest|finden|wird|steht|sehen)\b.{0,80}\b(?:externer?|inhalt|video|podcast|tweet|beitrag)\b.{0,120}$/iu,
  /^(?:empfohlener?\s+(?:redaktioneller|externer)\s+inhalt.{0,40}|externe[rn]?\s+inhalte?.{0,60}|[\p{L}-]{2,20}inhalte?\s+(?:erlauben|laden|anzeigen)|ich\s+bin\s+damit\s+einverstanden.{0,160}|personenbezogene\s+daten\s+können.{0,160}|link\s+zum\s+[\p{L}-]+inhalt|(?:werbung|anzeige)\s+(?:überspringen|ende).{0,20})$/iu,
  /^(?:der|den|unser(?:en)?|mit\s+(?:dem|unserem))\s.{0,40}newsletter\b.{0,160}$/iu,
  /^(?:facebook|twitter|x|whatsapp|e-?mail|linkedin|reddit|telegram|pinterest|copy\s+link|print|flipboard|threads|messenger|icon|link)(?:[\s|,·•]+(?:facebook|twitter|x|whatsapp|e-?mail|linkedin|reddit|telegram|pinterest|copy\s+link|print|flipboard|threads|messenger|icon|link|\d+)){1,12}$/iu,
  // What readers are asked to judge, and where more is to be found.
  /^(?:(?:rate|review)\s+(?:this|the)\s+(?:article|story|post|news|page)|was\s+this\s+(?:article|page|story)\s+(?:helpful|useful)|how\s+(?:useful|helpful)\s+was\s+this\s+\w+|did\s+you\s+(?:like|enjoy|find)\s+this\s+(?:article|story|page)\b.{0,30}|(?:artikel|beitrag)\s+bewerten|wie\s+(?:hat|fanden)\s+(?:ihnen|dir|sie|du)\s+(?:dieser|diesen|der|den)\s+(?:artikel|beitrag)\b.{0,20}|(?:valora|califica|vota)\s+(?:esta|este|la|el)\s+(?:noticia|art[ií]culo|nota)|(?:notez|évaluez)\s+cet\s+article|avalie\s+(?:esta|este)\s+\w+|valuta\s+(?:questo\s+articolo|l['’]articolo)|beoordeel\s+dit\s+artikel|оцените\s+(?:статью|материал|новость))\s*[?!.:]?$/iu,
  /^(?:mehr|alles|infos?|informationen|weitere\s+\S+|weiteres)\s.{3,90}\s(?:findest\s+du|findet\s+ihr|finden\s+sie|gibt\s+es|gibt['’]s|lesen\s+sie)(?:\s+auch)?\s+hier\s*[.!]?$/iu,
  // What a page files an article under, and who made it.
  /^(?:tags?|filed\s+under|published\s+under|posted\s+(?:in|under)|categor(?:y|ies)|kategorien?|schlagwörter|stichwörter|etiquetas|mots-clés|etiketler|метки|теги|kata\s+kunci|labels|topics|keywords)\s*:?\s.{2,200}(?<![.!?])$/iu,
  /^(?:tags?|keywords|schlagwörter|etiquetas|mots-clés|теги)\s*:?\s[^.!?;]{2,60}(?:,\s[^.!?;,]{2,60}){2,}$/iu,
  /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\s+[-–|]\s+\p{L}[\p{L}\s]{2,30}:\s.{2,160}(?<![.!?])$/u,
  /^(?:editor|author|autor|(?:publish(?:ed)?|release)\s+date|redaktion|übersetzung|translation|translated\s+by|copyright|updated|published|posted|photographs?|text\s+size|redacción|redação)\s*:\s*(?:.{1,60}(?<![.!?]))?$/iu,
  // A number, an address or a time of day where a line of text should be.
  /^(?:https?:\/\/\S+|www\.\S+|(?:[\w-]+\.)+(?:com|net|org)|[\d\s.,:/|+-]+)$/iu,
  /^\d{1,2}[:.]\d\d(?:\s?(?:[ap]\.?m\.?|uhr|h|gmt|bst|e[sd]?t))?\s*(?:key\s+event|\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]+){1,3})?$/iu,
  /^\d{1,2}\s*(?:min(?:ute)?s?|hours?|days?)\s+ago.{0,40}$/iu,
]

/** Whether a line belongs to the page and would be text elsewhere: labels of forms and switches, filing, a bare address. */
export function isPageLine(line: string): boolean {
  return line.length <= MAX_PAGE_LINE && PATTERNS.some((pattern) => pattern.test(line))
}
