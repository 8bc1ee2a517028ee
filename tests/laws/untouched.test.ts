import { expect, test, vi } from 'vitest'
import type { Format } from '../../src/model/document.ts'
import { openGrounds } from '../../src/verify/grounds.ts'
import { verifyAgainst } from '../../src/verify/verify.ts'
import { finish, pierArticle, shownOf } from '../support/finished.ts'

vi.setConfig({ testTimeout: 300_000 })

const formats: readonly Format[] = ['markdown', 'docx', 'pdf', 'html']

const kinds = [
  'policy-brief',
  'information-memo',
  'talking-points',
  'quote-sheet',
  'timeline-sitrep',
] as const

/** Articles in several scripts, invented. */
const articles: Readonly<Record<string, string>> = {
  en: pierArticle,
  fr: `Le port de Selm ferme un quai

Selm, 4 mars 2031 - Le conseil du port a fermé un quai jeudi, jusqu’au 12 mai.

« Nous n’avons pas le choix, et ce n’est pas une surprise », a déclaré la maire Ana Vale. Elle a ajouté que les travaux coûteraient 4,2 millions de couronnes.
`,
  ar: `مجلس الميناء يؤجل التصويت

سلم، 4 مارس 2031 - أجل مجلس الميناء التصويت على الرصيف الشمالي حتى 12 مايو.

قالت رئيسة البلدية آنا فالي: «لن نوقع عقدا لم يقرأه أحد». وأضافت أن التكلفة بلغت 6.2 مليون كرونة.
`,
  ru: `Порт Селм закрывает причал

Совет порта отложил голосование до 12 мая 2031 года. «Мы не подпишем договор, который никто не читал», — сказала мэр Анна Вале.
`,
  el: `Το λιμάνι του Σελμ κλείνει

Το συμβούλιο ανέβαλε την ψηφοφορία για τις 12 Μαΐου 2031. «Δεν θα υπογράψουμε», είπε η δήμαρχος Άννα Βάλε.
`,
}

test.each(
  Object.keys(articles).flatMap((language) => kinds.map((kind) => [language, kind] as const)),
)('in %s, an untouched %s passes in every format', async (language, kind) => {
  const finished = await finish(articles[language] ?? '', { kind })
  for (const format of formats) {
    const file = await shownOf(finished, format)
    const result = verifyAgainst(file, await openGrounds(file.carried, {}))
    const failed = result.checked.filter(({ passes }) => !passes)
    expect(failed, format).toEqual([])
    expect(result.faults, format).toEqual([])
  }
})
