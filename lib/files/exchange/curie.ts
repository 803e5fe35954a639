/**
 * CURIEs (`skos:exactMatch`) ↔ URIs under a list of prefixes. Eight prefixes are built into SSSOM and need no
 * declaration (SSSOM specification, “IRI prefixes”).
 */

/** Stands for the identifier of an end that is only a text (`rdfs literal`). */
export const SSSOM_LITERAL = ''

export type Prefix = { readonly prefix: string; readonly uri: string }

export const builtInPrefixes: readonly Prefix[] = [
  { prefix: 'linkml', uri: 'https://w3id.org/linkml/' },
  { prefix: 'owl', uri: 'http://www.w3.org/2002/07/owl#' },
  { prefix: 'rdf', uri: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' },
  { prefix: 'rdfs', uri: 'http://www.w3.org/2000/01/rdf-schema#' },
  { prefix: 'semapv', uri: 'https://w3id.org/semapv/vocab/' },
  { prefix: 'skos', uri: 'http://www.w3.org/2004/02/skos/core#' },
  { prefix: 'sssom', uri: 'https://w3id.org/sssom/' },
  { prefix: 'xsd', uri: 'http://www.w3.org/2001/XMLSchema#' },
]

const builtInUri = new Map(builtInPrefixes.map(({ prefix, uri }) => [prefix, uri]))

export const isBuiltInPrefix = (prefix: string): boolean => builtInUri.has(prefix)

/** The URI that the specification fixes for a built-in prefix. */
export const builtInPrefixUri = (prefix: string): string | undefined => builtInUri.get(prefix)

/** An absolute URI as far as we need to tell (RFC 3986: a scheme, and no blanks or other forbidden characters). */
export function isUri(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/.test(text)
}

export class Prefixes {
  readonly #uriOf: ReadonlyMap<string, string>
  /** The longest first, so that the most special prefix wins. */
  readonly #contractions: readonly Prefix[]

  constructor(declared: readonly Prefix[]) {
    const all = [...declared, ...builtInPrefixes]
    this.#uriOf = new Map([...all].reverse().map(({ prefix, uri }) => [prefix, uri]))
    this.#contractions = [...this.#uriOf]
      .map(([prefix, uri]) => ({ prefix, uri }))
      .sort((left, right) => right.uri.length - left.uri.length)
  }

  /** The URI, or null where the prefix is not declared; `local` is what follows the prefix. */
  expand(curie: string): { readonly uri: string; readonly local: string } | null {
    const colon = curie.indexOf(':')
    const base = colon < 0 ? undefined : this.#uriOf.get(curie.slice(0, colon))
    const local = curie.slice(colon + 1)
    return base === undefined || local.startsWith('//') ? null : { uri: base + local, local }
  }

  /** The shortest CURIE, or null where no prefix fits. */
  contract(uri: string): { readonly curie: string; readonly prefix: string; readonly local: string } | null {
    for (const { prefix, uri: base } of this.#contractions) {
      if (base === '' || !uri.startsWith(base) || uri.length === base.length) continue
      const local = uri.slice(base.length)
      if (!local.startsWith('//')) return { curie: `${prefix}:${local}`, prefix, local }
    }
    return null
  }
}
