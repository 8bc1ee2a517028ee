// In place of `zod`, told before any schema is made that none is to become a program of its own: such programs check values
// faster after many of them, and a briefing checks few.
import { config } from 'zod/v4/core'

config({ jitless: true })

// biome-ignore lint/performance/noBarrelFile: it stands for the package.
export { z } from 'zod/v4'
