/** What these tests use of jsdom; its own types would bring those of a browser to all of our code. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options: { readonly runScripts: 'outside-only' })
    readonly window: {
      readonly eval: (code: string) => void
      readonly axe: {
        readonly run: (options: {
          readonly rules: Readonly<Record<string, { readonly enabled: boolean }>>
        }) => Promise<{
          readonly violations: readonly {
            readonly id: string
            readonly nodes: readonly { readonly html: string }[]
          }[]
        }>
      }
    }
  }
}
