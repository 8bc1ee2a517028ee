import type { CharacterStyleId, ParagraphStyleId } from '../styles/style-ids.ts'

type OurStyle = ParagraphStyleId | CharacterStyleId | 'BriefingTable'

/**
 * For each of our styles the names by which a house may have its own, the best first. Word keeps the English names of
 * its built-in styles in the file whatever language it speaks; `localNames` has what some other programs write. Styles
 * that are not listed, and those a house lacks, come along with the briefing.
 */
export const houseNames: Readonly<Partial<Record<OurStyle, readonly string[]>>> = {
  BodyText: ['body text', 'text body'],
  Lead: ['lead', 'standfirst', 'intro', 'introduction', 'abstract'],
  MastheadText: ['body text', 'text body'],
  MastheadLead: ['lead', 'standfirst', 'intro', 'introduction', 'abstract'],
  MastheadSmall: ['small print', 'note'],
  MastheadKicker: ['kicker'],
  Kicker: ['kicker'],
  SmallPrint: ['small print', 'note'],
  Quote: ['quote', 'block text', 'quotations', 'intense quote'],
  QuoteAttribution: ['quote attribution'],
  ListBullet: ['list bullet', 'list paragraph', 'compact'],
  ListBullet2: ['list bullet 2', 'list bullet', 'list paragraph', 'compact'],
  ListBullet3: ['list bullet 3', 'list bullet', 'list paragraph', 'compact'],
  ListBulletTight: ['list bullet', 'list paragraph', 'compact'],
  ListNumber: ['list number', 'list paragraph', 'compact'],
  ListNumber2: ['list number 2', 'list number', 'list paragraph', 'compact'],
  ListNumber3: ['list number 3', 'list number', 'list paragraph', 'compact'],
  ListNumberTight: ['list number', 'list paragraph', 'compact'],
  ListContinue: ['list continue'],
  ListContinue2: ['list continue 2', 'list continue'],
  ListContinue3: ['list continue 3', 'list continue'],
  TOC2: ['toc 2', 'contents 2'],
  TOC3: ['toc 3', 'contents 3'],
  TOC4: ['toc 4', 'contents 4'],
  Caption: ['caption', 'table caption'],
  TableHeading: ['table heading'],
  TableText: ['table text', 'table contents'],
  CodeBlock: ['html preformatted', 'source code', 'preformatted text'],
  FootnoteText: ['footnote text', 'footnote'],
  CommentText: ['annotation text', 'comment'],
  Header: ['header'],
  Footer: ['footer'],
  Strong: ['strong', 'strong emphasis'],
  Emphasis: ['emphasis'],
  IntenseEmphasis: ['intense emphasis'],
  Hyperlink: ['hyperlink', 'internet link'],
  Code: ['html code', 'verbatim char', 'source text'],
  FootnoteReference: ['footnote reference', 'footnote characters'],
  EndnoteReference: ['endnote reference', 'endnote characters'],
  CommentReference: ['annotation reference'],
  PlaceholderText: ['placeholder text'],
  BriefingTable: ['briefing table', 'table'],
}

/** What programs that translate the names of built-in styles call them. */
export const localNames: Readonly<Record<string, readonly string[]>> = {
  title: ['titel', 'titre', 'título', 'titolo', 'tytuł', 'название'],
  'body text': ['textkörper', 'corps de texte', 'texto independiente', 'corpo del testo'],
  quote: ['zitat', 'citation', 'cita', 'citazione', 'цитата'],
  caption: ['beschriftung', 'légende', 'epígrafe', 'descripción', 'didascalia'],
  'list bullet': ['aufzählungszeichen', 'liste à puces', 'lista con viñetas', 'punto elenco'],
  'list number': ['listennummer', 'liste à numéros', 'lista con números', 'numero elenco'],
  'list paragraph': ['listenabsatz', 'paragraphe de liste', 'párrafo de lista', 'paragrafo elenco'],
  header: ['kopfzeile', 'en-tête', 'encabezado', 'intestazione'],
  footer: ['fußzeile', 'pied de page', 'pie de página', 'piè di pagina'],
  'footnote text': [
    'fußnotentext',
    'note de bas de page',
    'texto nota pie',
    'testo nota a piè di pagina',
  ],
  strong: ['fett', 'élevé', 'accentuation', 'fuerte', 'texto en negrita', 'grassetto'],
  emphasis: ['hervorhebung', 'accentuation', 'énfasis', 'enfasi'],
}

/** `Überschrift 2`, `Titre 2`: what such programs call the headings. */
export const LOCAL_HEADING =
  /^(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift|nagłówek|заголовок|عنوان|标题|見出し)\s*([1-9])$/u
