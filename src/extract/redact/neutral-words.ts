/** What stands for what is withheld; in brackets, since the words are ours. */
export interface NeutralWords {
  readonly person: string
  readonly organisation: string
  readonly role: string
  /** Of the web or of mail. */
  readonly address: string
}

const ENGLISH: NeutralWords = {
  person: '[a participant]',
  organisation: '[an organisation]',
  role: '[a role]',
  address: '[an address]',
}

const BY_LANGUAGE: Readonly<Record<string, NeutralWords>> = {
  fr: {
    person: '[une personne présente]',
    organisation: '[une organisation]',
    role: '[une fonction]',
    address: '[une adresse]',
  },
  ar: {
    person: '[أحد المشاركين]',
    organisation: '[إحدى الجهات]',
    role: '[صفة]',
    address: '[عنوان]',
  },
}

/** The neutral words in the language of an article, English where there are none. */
export function neutralWordsOf(language: string): NeutralWords {
  return BY_LANGUAGE[language.split('-')[0] ?? ''] ?? ENGLISH
}
