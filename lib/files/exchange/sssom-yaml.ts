/** The metadata block of SSSOM/TSV: plain YAML behind `#`, in the canonical style of the specification. */

export type YamlValue =
  | string
  | readonly string[]
  | readonly (readonly (readonly [key: string, value: string])[])[]

/** One top-level key. Lists are block sequences, a list of pairs a sequence of small mappings. */
export function yamlLines(key: string, value: YamlValue): readonly string[] {
  const name = yamlScalar(key)
  if (typeof value === 'string') return [`${name}: ${yamlScalar(value)}`]
  return [
    `${name}:`,
    ...value.flatMap((entry) => {
      if (typeof entry === 'string') return [`  - ${yamlScalar(entry)}`]
      return entry.map(
        ([inner, text], index) => `  ${index === 0 ? '-' : ' '} ${yamlScalar(inner)}: ${yamlScalar(text)}`,
      )
    }),
  ]
}

/** A mapping of texts, such as `curie_map`. */
export function yamlMapLines(key: string, pairs: readonly (readonly [string, string])[]): readonly string[] {
  return [`${key}:`, ...pairs.map(([name, text]) => `  ${yamlScalar(name)}: ${yamlScalar(text)}`)]
}

/**
 * Plain where it can only be read as this text, otherwise in double quotes, where JSON's escapes are YAML's (YAML 1.2
 * §5.7). Dates stay plain: the specification's own files write them so.
 */
function yamlScalar(text: string): string {
  const plain = /^[\p{L}/_][^\p{C}\p{Zl}\p{Zp}\ufeff]*$/u.test(text) || /^\d{4}-\d\d-\d\d$/.test(text)
  const mistaken =
    /^(null|true|false|yes|no|on|off|y|n)$/i.test(text) || /:(\s|$)| #|\s$|[\u0085\u2028\u2029]/.test(text)
  return plain && !mistaken
    ? text
    : JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped)
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
