/** SHA-256 for the pure core: the same bytes in, the same hash out, on the server and in a browser. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from './canonical-json'
import type { Json } from './event'

/** SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** SHA-256 of the canonical JSON of a value (RFC 8785), hex. */
export function hashJson(value: Json): string {
  return hashText(canonicalJson(value))
}
