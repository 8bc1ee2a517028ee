/** The type with every field and element readonly, all the way down. Types inferred from zod schemas pass through it. */
export type Immutable<T> = T extends Primitive
  ? T
  : T extends (infer Element)[]
    ? readonly Immutable<Element>[]
    : T extends object
      ? { readonly [Key in keyof T]: Immutable<T[Key]> }
      : T

/** Branded numbers such as `Pt` are objects to a conditional type, so primitives are let through first. */
type Primitive = string | number | boolean | bigint | symbol | undefined | null
