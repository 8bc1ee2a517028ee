import type { Pick } from './tamperings.ts'

/** The invented words that articles in a language are made of. */
interface Phrases {
  readonly titles: readonly string[]
  readonly openings: readonly string[]
  readonly sentences: readonly string[]
  readonly names: readonly string[]
}

/** `{name}` and `{other}` are two people; `{n}`, `{pct}` and `{day}` numbers. */
const PHRASES: Readonly<Record<string, Phrases>> = {
  en: {
    titles: ['Selm council splits over the northern pier', 'Crews refuse the new dues of Selm'],
    openings: [
      'SELM, {day} March 2031 - The harbour council has put off its vote until {day} May.',
    ],
    sentences: [
      '“We will not sign a contract that nobody has read,” Mayor {name} told the Selm Courier on Tuesday.',
      'Harbour Master {other} rejected the charge. “The pier is not safe – and it never was,” {other} said.',
      '“The price rose by {pct} per cent,” {name} said, “and nobody asked why.”',
      'According to {other}, the council had spent {n} million crowns on repairs that “did not last”.',
      '{name} denied that the figures had been withheld, but {other} said they should be published by {day} June 2031.',
      'The crews’ union warned that {n} dockers could lose their work in {day} weeks.',
    ],
    names: ['Ana Vale', 'Ivo Orr', 'Petra Lind', 'Jean-Luc Marrow', 'Sean O’Dell', 'Mara al-Sarin'],
  },
  fr: {
    titles: ['Le port de Selm ferme un quai', 'Les équipages refusent les nouveaux droits'],
    openings: ['Selm, {day} mars 2031 - Le conseil du port a repoussé son vote au {day} mai.'],
    sentences: [
      '« Nous n’avons pas le choix, et ce n’est pas une surprise », a déclaré la maire {name}.',
      'Le capitaine du port, {other}, a rejeté l’accusation : « Le quai n’est pas sûr. »',
      'Selon {other}, les travaux coûteront {n} millions de couronnes.',
      '{name} a ajouté que le prix avait « augmenté de {pct} % » en un an.',
      'Le syndicat craint que {n} dockers ne perdent leur emploi d’ici à {day} semaines.',
    ],
    names: ['Ana Vale', 'Hadrien Costeroux', 'Maëlle d’Arvigny', 'Jean-Luc Sorvin'],
  },
  ar: {
    titles: ['مجلس الميناء يؤجل التصويت على الرصيف'],
    openings: ['سلم، {day} مارس 2031 - أجل مجلس الميناء التصويت حتى {day} مايو.'],
    sentences: [
      'قالت رئيسة البلدية {name}: «لن نوقع عقدا لم يقرأه أحد».',
      'وأضاف {other} أن التكلفة بلغت {n} مليون كرونة، أي بزيادة {pct}٪.',
      'ونفى {other} أن تكون الأرقام قد حُجبت (انظر الملحق).',
      'وقد يفقد {n} عاملا وظائفهم خلال {day} أسابيع.',
    ],
    names: ['آنا فالي', 'إيفو أور', 'بترا ليند'],
  },
  he: {
    titles: ['מועצת הנמל דוחה את ההצבעה'],
    openings: ['סלם, {day} במרץ 2031 - מועצת הנמל דחתה את ההצבעה על הרציף הצפוני.'],
    sentences: [
      '"לא נחתום על חוזה שאיש לא קרא", אמרה ראש העיר {name}.',
      '{other} דחה את הטענה: "הרציף אינו בטוח".',
      'לדברי {other}, המועצה הוציאה {n} מיליון כתרים, עלייה של {pct}%.',
    ],
    names: ['אנה ואלה', 'איבו אור', 'פטרה לינד'],
  },
  ru: {
    titles: ['Порт Селм закрывает причал'],
    openings: ['Селм, {day} марта 2031 - Совет порта отложил голосование до {day} мая.'],
    sentences: [
      '«Мы не подпишем договор, который никто не читал», — сказала мэр {name}.',
      '{other} отверг обвинение: «Причал небезопасен».',
      'По словам {other}, на ремонт ушло {n} млн крон, на {pct} % больше.',
      'Работу могут потерять {n} докеров.',
    ],
    names: ['Анна Вале', 'Иво Орр', 'Петра Линд'],
  },
  el: {
    titles: ['Το λιμάνι του Σελμ κλείνει'],
    openings: ['Σελμ, {day} Μαρτίου 2031 - Το συμβούλιο ανέβαλε την ψηφοφορία.'],
    sentences: [
      '«Δεν θα υπογράψουμε», είπε η δήμαρχος {name}.',
      'Ο {other} απέρριψε την κατηγορία: «Η αποβάθρα δεν είναι ασφαλής».',
      'Σύμφωνα με τον {other}, δαπανήθηκαν {n} εκατομμύρια κορώνες, {pct}% παραπάνω.',
    ],
    names: ['Άννα Βάλε', 'Ίβο Ορρ', 'Πέτρα Λιντ'],
  },
  vi: {
    titles: ['Hội đồng cảng Selm hoãn bỏ phiếu'],
    openings: ['Selm, {day} tháng 3 năm 2031 - Hội đồng cảng đã hoãn cuộc bỏ phiếu.'],
    sentences: [
      '“Chúng tôi sẽ không ký hợp đồng mà chưa ai đọc”, Thị trưởng {name} nói.',
      '{other} bác bỏ cáo buộc: “Cầu cảng không an toàn”.',
      'Theo {other}, việc sửa chữa tốn {n} triệu curon, tăng {pct}%.',
    ],
    names: ['Ana Vale', 'Nguyễn Thị Hạnh', 'Ivo Orr'],
  },
  zh: {
    titles: ['塞尔姆港务局推迟表决'],
    openings: ['港务局2031年3月{day}日宣布，北码头的表决推迟到5月{day}日。'],
    sentences: [
      '“我们不会签一份没人读过的合同，”市长{name}说。',
      '{other}否认了这一指控：“码头并不安全。”',
      '{other}表示，维修已经花费{n}万克朗，上涨{pct}%。',
    ],
    names: ['安娜·瓦莱', '伊沃·奥尔'],
  },
}

export const generatedLanguages = Object.keys(PHRASES)

/** An invented article in a language, of about a dozen sentences, in one of the ways texts are laid out. */
export function generatedArticle(language: string, pick: Pick): string {
  const phrases = PHRASES[language]
  if (phrases === undefined) throw new Error(`no phrases in ${language}`)
  const one = (words: readonly string[]) => words[pick(words.length)] ?? ''
  const name = one(phrases.names)
  const other = one(phrases.names.filter((each) => each !== name))
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/gu, (_, what: string) => {
      if (what === 'name') return name
      if (what === 'other') return other
      if (what === 'n') return String(2 + pick(900))
      return what === 'pct' ? `${1 + pick(90)}` : String(2 + pick(26))
    })
  const sentences = Array.from({ length: 6 + pick(8) }, () => fill(one(phrases.sentences)))
  const paragraphs: string[] = []
  while (sentences.length > 0)
    paragraphs.push(sentences.splice(0, 1 + pick(3)).join(language === 'zh' ? '' : ' '))
  const blank = pick(3) === 0 ? '\n' : '\n\n'
  return `${[fill(one(phrases.titles)), fill(one(phrases.openings)), ...paragraphs].join(blank)}\n`
}
