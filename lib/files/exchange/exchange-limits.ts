/** Every bound of an exchange file in one place; the size of the file itself is bounded by `FILE_LIMITS`. */
export const EXCHANGE_LIMITS = {
  /** SSSOM's metadata block, or the YAML file beside it. */
  headerChars: 256 * 1024,
  columns: 200,
  rows: 100_000,
  cellChars: 32_000,
  jsonDepth: 32,
  /** Members of a bundle, and texts of one list. */
  listItems: 200,
  /** Listed; the rest is counted. */
  problems: 1_000,
  /** Of the value that a problem quotes. */
  quotedChars: 200,
} as const
