/**
 * @ in a text that somebody is typing: where a name is being asked for, and how the text reads once it is chosen. A
 * mention is the sign, the person's name and a space; names may hold any character, so the chosen names decide.
 */

export type MentionQuery = { readonly start: number; readonly text: string }

const queryMax = 20

/** The name that is being typed right before the caret; null where none is. */
export function mentionQuery(text: string, caret: number): MentionQuery | null {
  const before = text.slice(0, caret)
  const start = Math.max(before.lastIndexOf('@'), before.lastIndexOf('＠'))
  if (start < 0) return null
  const query = before.slice(start + 1)
  if (query.length > queryMax || /\s/.test(query)) return null
  // An address (name@host) is no mention.
  return /[A-Za-z0-9]$/.test(before.slice(0, start)) ? null : { start, text: query }
}

/** The text with the name in place of the query, and where the caret stands then. */
export function withMention(
  text: string,
  query: MentionQuery,
  name: string,
): { readonly text: string; readonly caret: number } {
  const head = `${text.slice(0, query.start)}@${name} `
  const rest = text.slice(query.start + 1 + query.text.length).replace(/^ /, '')
  return { text: head + rest, caret: head.length }
}

/** Which of the people are named in the text. The longest name wins: `@李明轩` does not name 李明. */
export function mentionedIn<Person extends { readonly displayName: string }>(
  text: string,
  people: readonly Person[],
): readonly Person[] {
  return segmentsOf(text, people).flatMap((segment) => segment.person ?? [])
}

export type MentionSegment<Person> = { readonly text: string; readonly person: Person | null }

/** The text cut at its mentions, each person the first time and again as often as named. */
export function segmentsOf<Person extends { readonly displayName: string }>(
  text: string,
  people: readonly Person[],
): readonly MentionSegment<Person>[] {
  const longestFirst = [...people].sort((a, b) => b.displayName.length - a.displayName.length)
  const segments: MentionSegment<Person>[] = []
  let plain = ''
  for (let at = 0; at < text.length; ) {
    const sign = text[at] === '@' || text[at] === '＠'
    const person = sign ? longestFirst.find((one) => text.startsWith(one.displayName, at + 1)) : undefined
    const length = person ? person.displayName.length + 1 : 1
    if (person) {
      if (plain !== '') segments.push({ text: plain, person: null })
      plain = ''
      segments.push({ text: text.slice(at, at + length), person })
    } else {
      plain += text.slice(at, at + length)
    }
    at += length
  }
  return plain === '' ? segments : [...segments, { text: plain, person: null }]
}
