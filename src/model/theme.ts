import { z } from 'zod'
import { evidenceChoices } from './evidence.ts'
import type { Immutable } from './immutable.ts'
import { styleMeanings } from './style-meanings.ts'
import type { StyleName } from './style-names.ts'
import { styleNames } from './style-names.ts'
import { lengthSchema } from './units.ts'

/** The colours every theme has; those of other names are for what a theme says is shown in them. */
export const standardColours = [
  'text',
  'muted',
  'accent',
  'rule',
  'surface',
  'link',
  'open',
] as const

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'Expected a colour such as `#1f3a5f`.')

const fontFile = z.string().meta({
  description:
    'A TTF file: a path inside the template, or `npm:<package>/<file>` for one in an installed package.',
})

const fontFamily = z
  .strictObject({
    name: z.string().meta({
      description: 'Family name, as Word and other programs know it.',
    }),
    regular: fontFile,
    italic: fontFile,
    bold: fontFile,
    boldItalic: fontFile,
  })
  .meta({ id: 'FontFamily', description: 'A family of four faces.' })

const fallbackFont = z
  .strictObject({
    name: z.string().meta({ description: 'Family name, as Word and other programs know it.' }),
    regular: fontFile,
    bold: fontFile,
    optional: z.boolean().default(false).meta({
      description:
        'May be missing: then characters that only it has are an error, which names its package.',
    }),
    covers: z
      .array(z.string().refine(isProperty, 'Expected a property such as `Script=Han`.'))
      .default([])
      .meta({
        description:
          'What an optional font is for, as Unicode properties: `Script=Han`, `Extended_Pictographic`.',
      }),
    languages: z.array(z.string()).default([]).meta({
      description:
        'Languages the font is made for (BCP 47): in their documents it is tried before the others.',
    }),
    scale: z.number().min(0.5).max(2).default(1).meta({
      description:
        'Size of its letters beside those of the families, whose type size they take: 1.1 is a tenth larger.',
    }),
    leading: z.number().min(0).max(3).default(0).meta({
      description:
        'Least distance from baseline to baseline in paragraphs that have letters of it, in type sizes: letters with marks above and below need more than those of the families.',
    }),
    textLeading: z.number().min(0).max(3).default(0).meta({
      description:
        'The same in paragraphs most of whose letters are of it, where that is more: text in its script, and not a name among others.',
    }),
  })
  .meta({ id: 'FallbackFont' })

export type FallbackFont = Immutable<z.infer<typeof fallbackFont>>

function isProperty(name: string): boolean {
  try {
    return new RegExp(`\\p{${name}}`, 'u').source !== ''
  } catch {
    return false
  }
}

/** The kinds of text that a style of a reference document may stand for; see `docx.styles`. */
export const houseRoles = [
  ...styleNames,
  'bulletList',
  'numberList',
  'table',
  'strong',
  'emphasis',
  'link',
] as const

/** Standards a PDF can claim. Those of the archive (ISO 19005-2 and -3, level A) are met besides ISO 14289-1. */
export const conformances = ['pdf/ua-1', 'pdf/a-2a', 'pdf/a-3a'] as const

export type Conformance = (typeof conformances)[number]

const textStyle = z
  .strictObject({
    font: z.enum(['serif', 'sans', 'mono']).meta({ description: 'Which family of `fonts`.' }),
    size: lengthSchema.meta({
      description: 'Type size. What is read at length is best at 10.5pt to 12pt.',
    }),
    leading: lengthSchema.meta({
      description: 'Distance from baseline to baseline.',
    }),
    bold: z.boolean().default(false).meta({ description: 'Set in the bold face of the family.' }),
    italic: z
      .boolean()
      .default(false)
      .meta({ description: 'Set in the italic face of the family.' }),
    colour: z.string().default('text').meta({ description: 'A key of `colours`.' }),
    align: z.enum(['start', 'justify', 'center', 'end']).default('start').meta({
      description:
        'Where lines stand: `start` is left, right in text from right to left; `justify` fills the measure.',
    }),
    spaceBefore: lengthSchema.default(lengthSchema.parse('0pt')).meta({
      description: 'Space above; of it and the space after what stands before, the greater counts.',
    }),
    spaceAfter: lengthSchema
      .default(lengthSchema.parse('0pt'))
      .meta({ description: 'Space below.' }),
    tracking: lengthSchema.default(lengthSchema.parse('0pt')).meta({
      description:
        'Extra space between letters. Below a tenth of the size, or programs that read the text find a space after each.',
    }),
    capitals: z
      .boolean()
      .default(false)
      .meta({ description: 'Shown in capitals; the text itself stays.' }),
    hyphenate: z.boolean().default(false).meta({
      description: 'Whether words in lower case may be broken by the rules of their language.',
    }),
    keepWithNext: z
      .boolean()
      .default(false)
      .meta({ description: 'Never parted from what follows by the end of a page.' }),
  })
  .meta({ id: 'TextStyle' })

export type TextStyle = Immutable<z.infer<typeof textStyle>>

export const themeSchema = z
  .strictObject({
    $schema: z
      .string()
      .optional()
      .meta({ description: 'Where editors find the JSON Schema of this file.' }),
    extends: z.string().optional().meta({
      description:
        'Another theme file, by its path from this one: what this one does not say is taken from there.',
    }),
    name: z.string().meta({ description: 'What the theme is called; `--theme` takes it.' }),
    conformance: z.enum(conformances).default('pdf/a-3a').meta({
      description:
        'What PDF files comply with, and say they do: PDF/UA-1 alone, or also PDF/A-2a or PDF/A-3a, for archives. In a PDF/A-2a file there is no place for `evidence`.',
    }),
    evidence: z.enum(evidenceChoices).default('brief-and-source').meta({
      description:
        'What PDF and Word files carry for those who check them: the facts and the text of the sources, the facts alone, or nothing. Choose `brief` or `none` where the sources must not go to all readers.',
    }),
    docx: z
      .strictObject({
        reference: z.string().optional().meta({
          description:
            'A Word file (.docx) of your house, inside the template: its styles, fonts, lists and page are used; and the whole of it where it has a paragraph `{{body}}`. `--reference-doc` overrules it.',
        }),
        use: z.enum(['auto', 'styles']).default('auto').meta({
          description:
            'What is used of the reference document: all of it where it says `{{body}}`, or its styles in any case.',
        }),
        styles: z.partialRecord(z.enum(houseRoles), z.string()).default({}).meta({
          description:
            'Which style of the reference document, by id or name, is used for a kind of text, where the names do not tell.',
        }),
        comments: z.boolean().default(true).meta({
          description:
            'Whether Word files ask in comments for what is open and for attributions that are less than sure.',
        }),
      })
      .prefault({})
      .meta({ description: 'What Word files do otherwise than others.' }),
    page: z
      .strictObject({
        size: z
          .enum(['A4', 'Letter'])
          .meta({ description: 'Paper: A4 is 210 by 297 mm, Letter 8.5 by 11 in.' }),
        marginTop: lengthSchema.meta({
          description: 'From the top edge to the text; more where the header needs it.',
        }),
        marginBottom: lengthSchema.meta({
          description: 'From the text to the bottom edge; more where the footer needs it.',
        }),
        marginInner: lengthSchema.meta({
          description: 'Left margin; right in right-to-left documents.',
        }),
        marginOuter: lengthSchema.meta({
          description: 'Right margin; left in right-to-left documents.',
        }),
        headerDistance: lengthSchema.meta({
          description: 'From the top edge to the top of the header.',
        }),
        footerDistance: lengthSchema.meta({
          description: 'From the bottom edge to the bottom of the footer.',
        }),
      })
      .meta({ id: 'Page', description: 'The paper, and where text stands on it.' }),
    fonts: z
      .strictObject({
        serif: fontFamily.meta({ description: 'The family with serifs.' }),
        sans: fontFamily.meta({ description: 'The family without serifs.' }),
        mono: fontFamily.meta({ description: 'The family of code, all characters of one width.' }),
        fallback: z.array(fallbackFont).meta({
          description: 'Tried in order for characters the families lack.',
        }),
      })
      .meta({ description: 'The font files.' }),
    colours: z
      .record(z.string(), colour)
      .refine(
        (colours) => standardColours.every((key) => key in colours),
        'Expected at least `text`, `muted`, `accent`, `rule`, `surface`, `link` and `open`.',
      )
      .meta({
        description:
          'Named colours. `surface` fills callouts, `open` marks what an analyst has yet to write.',
      }),
    styles: z
      .strictObject(
        Object.fromEntries(
          styleNames.map((name) => [name, textStyle.meta({ description: styleMeanings[name] })]),
        ) as Record<StyleName, typeof textStyle>,
      )
      .meta({ description: 'How each kind of text looks.' }),
    rule: z
      .strictObject({
        hairline: lengthSchema.meta({
          description: 'Thickness of table and footnote rules.',
        }),
        accent: lengthSchema.meta({
          description: 'Thickness of the bar beside callouts and below the masthead.',
        }),
      })
      .meta({ description: 'Lines and bars.' }),
    list: z
      .strictObject({
        indent: lengthSchema.meta({
          description: 'From the margin to the text of an item.',
        }),
        itemSpace: lengthSchema.meta({
          description: 'Between two items of a loose list.',
        }),
        tightSpace: lengthSchema.meta({
          description: 'Between two items of a tight list.',
        }),
      })
      .meta({ description: 'Bulleted and numbered lists.' }),
    headings: z
      .strictObject({
        rule: z.enum(['none', 'above']).default('none').meta({
          description: 'Whether a hairline over the whole measure opens each section.',
        }),
        ruleSpace: lengthSchema.default(lengthSchema.parse('3pt')).meta({
          description: 'Between that rule and the heading.',
        }),
      })
      .prefault({})
      .meta({ description: 'What stands above the headings of sections.' }),
    table: z
      .strictObject({
        cellPaddingX: lengthSchema.meta({ description: 'Blank at either side of a cell.' }),
        cellPaddingY: lengthSchema.meta({
          description: 'Blank above and below the words of a cell.',
        }),
        headFill: z.string().default('none').meta({
          description: 'A key of `colours` that fills the header row, or `none`.',
        }),
        spaceBefore: lengthSchema.meta({ description: 'Space above a table.' }),
        spaceAfter: lengthSchema.meta({ description: 'Space below a table.' }),
      })
      .meta({ description: 'Rows and columns.' }),
    box: z
      .strictObject({
        padding: lengthSchema.meta({ description: 'Inside callouts and slots.' }),
        spaceBefore: lengthSchema.meta({ description: 'Space above callouts and slots.' }),
        spaceAfter: lengthSchema.meta({ description: 'Space below callouts and slots.' }),
      })
      .meta({ description: 'Callouts and slots.' }),
    columns: z
      .strictObject({ gap: lengthSchema.meta({ description: 'Blank between two columns.' }) })
      .meta({ description: 'Text side by side.' }),
    keyFigures: z
      .strictObject({
        gap: lengthSchema.meta({ description: 'Blank between two figures.' }),
        ruleSpace: lengthSchema.meta({
          description: 'Between the rule above a figure and the figure.',
        }),
        spaceBefore: lengthSchema.meta({ description: 'Space above each row of figures.' }),
        spaceAfter: lengthSchema.meta({ description: 'Space below the figures.' }),
      })
      .meta({ description: 'Numbers in large type, in a row.' }),
    figure: z
      .strictObject({
        align: z.enum(['start', 'center']).default('start').meta({
          description: 'Where a picture stands that is narrower than the column.',
        }),
        captionSpace: lengthSchema.default(lengthSchema.parse('4pt')).meta({
          description: 'Between a picture and its caption.',
        }),
        spaceBefore: lengthSchema
          .default(lengthSchema.parse('6pt'))
          .meta({ description: 'Space above a picture.' }),
        spaceAfter: lengthSchema
          .default(lengthSchema.parse('8pt'))
          .meta({ description: 'Space below a picture and its caption.' }),
      })
      .prefault({})
      .meta({ description: 'Pictures with captions.' }),
    chart: z
      .strictObject({
        colour: z.string().default('accent').meta({
          description:
            'A key of `colours`: all bars have it, since their length says what there is to say.',
        }),
        barHeight: lengthSchema
          .default(lengthSchema.parse('8pt'))
          .meta({ description: 'Thickness of a bar.' }),
        rowSpace: lengthSchema.default(lengthSchema.parse('4pt')).meta({
          description: 'Between two bars.',
        }),
        labelShare: z.number().min(0.15).max(0.7).default(0.42).meta({
          description: 'Of the width, for the words beside the bars.',
        }),
        spaceBefore: lengthSchema
          .default(lengthSchema.parse('6pt'))
          .meta({ description: 'Space above a chart.' }),
        spaceAfter: lengthSchema
          .default(lengthSchema.parse('8pt'))
          .meta({ description: 'Space below a chart.' }),
      })
      .prefault({})
      .meta({ description: 'Charts of bars.' }),
    logo: z
      .strictObject({
        file: z.string().meta({
          description: 'A PNG, JPEG or SVG file: a path from the folder of the theme file.',
        }),
        alternative: z.string().min(1).meta({
          description: 'What it says, for those who do not see it: mostly the name of the house.',
        }),
        height: lengthSchema.meta({ description: 'As shown; the width follows from it.' }),
        place: z.enum(['masthead', 'header']).default('masthead').meta({
          description: 'Above the title on the first page, or above every page.',
        }),
        align: z
          .enum(['start', 'end'])
          .default('start')
          .meta({ description: 'At the side where lines start, or where they end.' }),
        space: lengthSchema.default(lengthSchema.parse('8pt')).meta({
          description: 'Between it and the words below.',
        }),
      })
      .optional()
      .meta({ description: 'The sign of the house. Markdown shows none.' }),
    masthead: z
      .strictObject({
        style: z.enum(['rule', 'band']).default('rule').meta({
          description:
            'What sets it off: `rule`, a line below it; `band`, a ground of the colour `masthead.fill`.',
        }),
        fill: z.string().default('surface').meta({
          description: 'A key of `colours`: the ground of a band.',
        }),
        padding: lengthSchema.default(lengthSchema.parse('10pt')).meta({
          description: 'Inside a band.',
        }),
        ruleSpace: lengthSchema.meta({
          description: 'Between the masthead and the rule below it.',
        }),
        spaceAfter: lengthSchema.meta({ description: 'Space below the masthead.' }),
      })
      .meta({ description: 'Title, kicker and what stands below them.' }),
    footnotes: z
      .strictObject({
        spaceBefore: lengthSchema.meta({
          description: 'Between the text and the rule above the footnotes.',
        }),
        spaceAfter: lengthSchema.meta({
          description: 'Between that rule and the first footnote.',
        }),
        ruleWidth: lengthSchema.meta({ description: 'Length of that rule.' }),
      })
      .meta({ description: 'Notes at the foot of a page.' }),
    inline: z
      .strictObject({
        citation: z
          .strictObject({
            font: z
              .enum(['serif', 'sans', 'mono'])
              .meta({ description: 'Which family of `fonts`.' }),
            scale: z.number().min(0.4).max(1).meta({
              description: 'Type size, relative to the text around.',
            }),
            minSize: lengthSchema.meta({
              description: 'Type size it never goes below.',
            }),
            colour: z.string().meta({ description: 'A key of `colours`.' }),
          })
          .meta({ description: 'References to the sources.' }),
        noteMark: z
          .strictObject({
            scale: z.number().min(0.4).max(1).meta({
              description: 'Type size, relative to the text around.',
            }),
            rise: z.number().min(0).max(1).meta({
              description: 'Above the baseline, as a share of the type size.',
            }),
          })
          .meta({ description: 'The numbers that lead to footnotes.' }),
        codeScale: z.number().min(0.5).max(1.2).meta({
          description: 'Type size of code, relative to the text around.',
        }),
      })
      .meta({ description: 'Text that differs from the words around it.' }),
    html: z
      .strictObject({
        fonts: z.enum(['embedded', 'system']).default('embedded').meta({
          description:
            'Whether the page brings its fonts along, cut down to its characters, or asks for them by name.',
        }),
        scale: z.number().min(0.8).max(2).default(1.25).meta({
          description: 'Every measure of the theme on a screen, relative to the printed page.',
        }),
        leading: z.number().min(1).max(1.5).default(1.1).meta({
          description: 'Line height on a screen, relative to the printed page.',
        }),
        space: z.number().min(0.5).max(3).default(1.5).meta({
          description:
            'Blank between blocks on a screen, relative to the printed page, before `scale`.',
        }),
        width: lengthSchema.default(lengthSchema.parse('420pt')).meta({
          description: 'The widest the text gets on a screen, before `scale`.',
        }),
      })
      .prefault({})
      .meta({ description: 'What a web page does otherwise than paper.' }),
    hyphenation: z
      .strictObject({
        exceptions: z
          .record(
            z.string(),
            z.array(z.string().regex(/^\p{L}+(?:-\p{L}+)*$/u, 'Expected a word such as `ta-ble`.')),
          )
          .default({})
          .meta({
            description:
              'Words that the patterns of a language get wrong, by language (BCP 47), each with hyphens where it may be broken and nowhere else: `{"en": ["pro-gress", "archipelago"]}`. PDF only.',
          }),
      })
      .prefault({})
      .meta({ description: 'How words are broken in styles with `hyphenate`.' }),
    flow: z
      .strictObject({
        minLinesAtBreak: z.int().min(1).max(5).meta({
          description: 'Fewest lines of a paragraph on either side of a page break.',
        }),
      })
      .meta({ description: 'Where pages end.' }),
  })
  .meta({ id: 'Theme', title: 'Briefwright theme' })

/** How a document looks, complete: renderers hold no defaults. Lengths are points. */
export type Theme = Immutable<z.infer<typeof themeSchema>>

/** A theme's sign of its house. */
export type Logo = NonNullable<Theme['logo']>

/** Font files by the name the theme gives them, read by whoever calls `render`. */
export type FontFiles = ReadonlyMap<string, Uint8Array>

/** Every font file a theme cannot do without, in a fixed order, none twice. */
export function fontFilesOf(theme: Theme): readonly string[] {
  const { serif, sans, mono } = theme.fonts
  const fallback = theme.fonts.fallback.filter(({ optional }) => !optional)
  const families = [serif, sans, mono].flatMap(({ regular, italic, bold, boldItalic }) => [
    regular,
    italic,
    bold,
    boldItalic,
  ])
  return [...new Set([...families, ...fallback.flatMap(({ regular, bold }) => [regular, bold])])]
}

/** Every font file a theme takes where it is there, in a fixed order, none twice. */
export function optionalFontFilesOf({ fonts }: Theme): readonly string[] {
  const fallback = fonts.fallback.filter(({ optional }) => optional)
  return [...new Set(fallback.flatMap(({ regular, bold }) => [regular, bold]))]
}
