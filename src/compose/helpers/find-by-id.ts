import type { ViewRecord } from '../bind.ts'
import type { HelperValue } from './definition.ts'
import { isRecord, listOf, plainOf } from './definition.ts'

const indexes = new WeakMap<object, ReadonlyMap<unknown, ViewRecord>>()

/** The record of a list with that `id`. Each list is indexed once, so that looking up in a loop stays linear. */
export function findById(
  list: HelperValue | undefined,
  id: HelperValue | undefined,
): ViewRecord | undefined {
  const key = plainOf(id)
  if (key === undefined || typeof list !== 'object') return undefined
  let index = indexes.get(list)
  if (index === undefined) {
    index = new Map(
      listOf(list)
        .filter(isRecord)
        .map((record) => [plainOf(record['id']), record]),
    )
    indexes.set(list, index)
  }
  return index.get(key)
}
