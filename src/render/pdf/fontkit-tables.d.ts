// Tables of a font that fontkit reads and its types leave out.
import 'fontkit'

declare module 'fontkit' {
  interface Font {
    readonly post: { readonly isFixedPitch: number }
    readonly head: { readonly macStyle: { readonly italic: boolean } }
  }
}
