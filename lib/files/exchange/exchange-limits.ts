/** Every bound of an exchange file in one place; the size of the file itself is bounded by `FILE_LIMITS`. */
export const EXCHANGE_LIMITS = {
  /** SSSOM's metadata block, or the YAML file beside it. */
  headerChars: 256 * 1024,
  columns: 200,
  rows: 100_000,
  /** Of text formats: more than the longest statement of ours takes, fifty differences included. Tables: `FILE_LIMITS`. */
  cellChars: 128 * 1024,
  jsonDepth: 32,
  /** Members of a bundle, and texts of one list. */
  listItems: 200,
  /** Listed; the rest is counted. */
  problems: 1_000,
  /** Of the value that a problem quotes. */
  quotedChars: 200,
} as const
