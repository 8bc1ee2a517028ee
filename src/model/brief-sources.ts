import { z } from 'zod'

const sourcesSchema = z.object({
  source: z.array(z.object({ id: z.string(), name: z.string(), sha256: z.string() })),
})

/** Which sources a Brief as JSON says it was made of, whatever else is wrong with it; none where it does not say. */
export function parseBriefSources(json: string | undefined): SourceNames {
  try {
    return sourcesSchema.safeParse(JSON.parse(json ?? '')).data?.source ?? []
  } catch {
    return []
  }
}

type SourceNames = readonly {
  readonly id: string
  readonly name: string
  readonly sha256: string
}[]
