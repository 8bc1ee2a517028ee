/** Nothing where a font breaks off or points outside of itself: it is fontkit's to refuse. */
export function unlessBroken<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
