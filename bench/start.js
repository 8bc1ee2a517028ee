// `npm run bench:cold`, after `npm run build`: the first table of `npm run bench` alone.
import { cold } from './cold.js'

await cold()
