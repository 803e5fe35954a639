/** The words of the general language by sense, as each thread of the engine reads them for itself: they are many. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export function readGeneralWords(): readonly (readonly string[])[] {
  const text = readFileSync(join(process.cwd(), 'data', 'alignment', 'general-words.tsv'), 'utf8')
  return text.split('\n').flatMap((line) => (line === '' || line.startsWith('#') ? [] : [line.split('\t')]))
}
