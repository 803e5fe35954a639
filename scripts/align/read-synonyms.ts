/** A synonym table from a file: `{ "groups": [{ "words": ["公车", "公务用车"], … }] }`, as in data/alignment/synonyms.json. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const table = z.object({ groups: z.array(z.object({ words: z.array(z.string().min(1)).min(2) })) })

/** `refuse` is told in words what is wrong with the file, and does not return. */
export function readSynonyms(path: string, refuse: (line: string) => never): readonly (readonly string[])[] {
  try {
    return table.parse(JSON.parse(readFileSync(path, 'utf8'))).groups.map(({ words }) => words)
  } catch {
    return refuse(
      `${path}：不是同义词表。应为 JSON：{ "groups": [{ "words": ["公车", "公务用车"] }] }，每组至少两个词。`,
    )
  }
}
