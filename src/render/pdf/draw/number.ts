/** A number as PDF content wants it: at most three decimals, no exponent, no negative zero. */
export function formatNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000
  return rounded === 0 ? '0' : String(rounded)
}

/** Colours kept; more than themes have, so few that it does not matter. */
const MAX_COLOURS = 200

const colours = new Map<string, string>()

/** A colour such as `#1f3a5f` as three DeviceRGB components. */
export function formatColour(colour: string): string {
  let formatted = colours.get(colour)
  if (formatted === undefined) {
    formatted = componentsOf(colour)
    if (colours.size >= MAX_COLOURS) colours.clear()
    colours.set(colour, formatted)
  }
  return formatted
}

function componentsOf(colour: string): string {
  const component = (start: number) =>
    formatNumber(Number.parseInt(colour.slice(start, start + 2), 16) / 255)
  return `${component(1)} ${component(3)} ${component(5)}`
}

/** The same with five decimals, for coordinates that are scaled up afterwards. */
export function formatCoordinate(value: number): string {
  const rounded = Math.round(value * 1e5) / 1e5
  return rounded === 0 ? '0' : String(rounded)
}

/** The same of a whole number of thousandths. */
export function formatThousandths(value: number): string {
  return String(value / 1000)
}
