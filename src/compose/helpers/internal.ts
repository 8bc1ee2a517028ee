// Helpers the compiler puts into a template. Their names have a space in them, so no template can call them.

/** Around a text in quotation marks that is given to a partial: makes it a value like any other. */
export const LITERAL_HELPER = 'literal text'

/** Around everything that is printed: makes a hole of what is missing, too, so that `**{{x}}**` stays what it is. */
export const PRINT_HELPER = 'print value'

/** At the head of every partial: counts how often it is printed. */
export const STEP_HELPER = 'count steps'
