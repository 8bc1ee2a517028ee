const MAX_LABEL = 70

/** Labels of lists of other articles, in the languages most pages are in. */
const LABEL = new RegExp(
  `^[\\W_]*(?:${[
    'related(?: (?:stories|articles?|content|coverage|posts?|reading|news|topics|links|videos?)(?: .{0,40})?)?',
    'you (?:may|might)(?: also)? (?:like|enjoy|be interested in).{0,20}|recommended(?: (?:for you|stories|articles|videos|reading|posts))?|we recommend|recommended by .{1,20}',
    "(?:read|see|watch) (?:more|next|also)|read more (?:on|about|from) .{1,40}|(?:most|now) (?:read|popular|viewed|shared|commented)|trending(?: (?:now|stories))?|top stories|latest (?:news|stories|videos?)(?: from)?|editor[’']?s[’']? picks?|up next|more (?:great )?(?:\\S+ )?(?:stories|news|articles|headlines|coverage)|more (?:from|on|in) (?:this|the|our) .{1,30}",
    "(?:show |view |post a |leave a |add a )?comments?(?: \\(\\d+\\))?|about the author|author[’']?s bio|join the (?:conversation|discussion)",
    '(?:table of )?contents|on this page|in this (?:article|story|report)|key events|jump to(?: section)?|inhalt(?:sverzeichnis)?|sommaire|índice|indice|inhoud|оглавление|目录|目次',
    'auch interessant|lesen sie (?:auch|mehr|dazu).{0,30}|mehr zum thema|mehr (?:zu|aus|von) .{1,30}|das könnte (?:sie|dich) (?:auch )?interessieren|ähnliche(?: artikel| beiträge)?|verwandte (?:artikel|themen)|weitere (?:artikel|informationen|themen|meldungen|nachrichten|beiträge)(?: .{0,30})?|kommentare|schlagwörter.{0,25}|meistgelesen.{0,15}|empfohlene artikel|passend zum thema|zum thema',
    '(?:à lire|lire) aussi|sur le même (?:sujet|thème)|articles? (?:similaires?|liés|recommandés)|les plus lus|dans la même rubrique|commentaires',
    'también te puede interesar|te puede interesar|lea? también|más (?:noticias|información|leídas|leídos)(?: .{0,20})?|noticias relacionadas|artículos relacionados|relacionad[oa]s|comentarios',
    'leia (?:também|mais)|veja (?:também|mais)|mais lidas|notícias relacionadas|relacionad[oa]s|comentários',
    'leggi anche|articoli correlati|potrebbe interessarti|i più letti|commenti',
    'lees ook|meer over .{1,30}|gerelateerd.{0,20}|les også|les mer|læs også|läs (?:också|mer|även)|kommentarer|saken (?:gjelder|oppdateres).{0,10}',
    'читайте также|похожие (?:статьи|материалы|новости)|по теме|комментарии|самые популярные.{0,20}|отзывы',
    'czytaj (?:także|też|również)|zobacz (?:także|też|również)|ilgili haberler|baca juga|artikel terkait|berita terkait',
    '関連(?:記事|キーワード|ニュース)|【関連記事】|関連|관련\\s?기사|관련\\s?뉴스|相关(?:阅读|新闻|文章)|延伸閱讀|اقرأ أيضا?ً?|مواضيع ذات صلة|إقرأ أيضا?ً?',
  ].join('|')})[\\W_]*$`,
  'iu',
)

/** Whether a line announces other articles, comments or the like: "You may also like", "Mehr zum Thema". */
export function isRelatedLabel(line: string): boolean {
  return line.length <= MAX_LABEL && LABEL.test(line)
}
