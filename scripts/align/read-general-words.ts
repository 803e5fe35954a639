/** The groups of data/alignment/general-words.tsv, found from this file so that any working folder will do. */
import { readFileSync } from 'node:fs'

export function readGeneralWords(): readonly (readonly string[])[] {
  return readFileSync(new URL('../../data/alignment/general-words.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
}
