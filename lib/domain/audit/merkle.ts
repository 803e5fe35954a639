/**
 * The Merkle tree of RFC 9162 §2.1 (the same hashes as RFC 6962): leaf and node hashes, tree heads, inclusion and
 * consistency proofs, and how each is checked. Hashes are 64 lower-case hexadecimal digits at the edge. It runs in the
 * browser too, so that a receipt can be checked without this server.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js'

const leafPrefix = Uint8Array.of(0x00)
const nodePrefix = Uint8Array.of(0x01)

/** The head of a tree without leaves: SHA-256 of nothing. */
export const emptyRoot = bytesToHex(sha256(new Uint8Array()))

/** SHA-256(0x00 ‖ data), hex. */
export function leafHash(data: Uint8Array): string {
  return bytesToHex(sha256(concatBytes(leafPrefix, data)))
}

/** SHA-256(0x01 ‖ left ‖ right), hex. */
export function nodeHash(left: string, right: string): string {
  return bytesToHex(sha256(concatBytes(nodePrefix, hexToBytes(left), hexToBytes(right))))
}

/** The tree head over leaf hashes in order (RFC 9162 §2.1.1). */
export function treeRoot(leaves: readonly string[]): string {
  const [first] = leaves
  if (first === undefined) return emptyRoot
  if (leaves.length === 1) return first
  const split = largestPowerBelow(leaves.length)
  return nodeHash(treeRoot(leaves.slice(0, split)), treeRoot(leaves.slice(split)))
}

/** The audit path of the leaf at `index`, from the leaf upwards (§2.1.3.1). An index outside the tree throws. */
export function inclusionProof(leaves: readonly string[], index: number): readonly string[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length)
    throw new RangeError(`leaf ${index} is not in a tree of ${leaves.length}`)
  if (leaves.length === 1) return []
  const split = largestPowerBelow(leaves.length)
  const left = leaves.slice(0, split)
  const right = leaves.slice(split)
  return index < split
    ? [...inclusionProof(left, index), treeRoot(right)]
    : [...inclusionProof(right, index - split), treeRoot(left)]
}

/** Whether `proof` shows that `leaf` stands at `index` of the tree of `size` leaves with head `root` (§2.1.3.2). */
export function verifyInclusion(
  leaf: string,
  index: number,
  size: number,
  proof: readonly string[],
  root: string,
): boolean {
  if (!isSize(index) || !isSize(size) || index >= size || !allHashes([leaf, ...proof, root])) return false
  let place = index
  let last = size - 1
  let hash = leaf
  for (const sibling of proof) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(sibling, hash)
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)]
    } else {
      hash = nodeHash(hash, sibling)
    }
    ;[place, last] = [half(place), half(last)]
  }
  return last === 0 && hash === root
}

/** Proof that the tree of the first `oldSize` leaves is a beginning of the whole one (§2.1.4.1). */
export function consistencyProof(leaves: readonly string[], oldSize: number): readonly string[] {
  if (!Number.isInteger(oldSize) || oldSize < 0 || oldSize > leaves.length)
    throw new RangeError(`a tree of ${leaves.length} has no beginning of ${oldSize}`)
  return oldSize === 0 ? [] : subProof(leaves, oldSize, true)
}

function subProof(leaves: readonly string[], oldSize: number, whole: boolean): readonly string[] {
  if (oldSize === leaves.length) return whole ? [] : [treeRoot(leaves)]
  const split = largestPowerBelow(leaves.length)
  const left = leaves.slice(0, split)
  const right = leaves.slice(split)
  return oldSize <= split
    ? [...subProof(left, oldSize, whole), treeRoot(right)]
    : [...subProof(right, oldSize - split, false), treeRoot(left)]
}

/** Whether `proof` shows that the tree (oldSize, oldRoot) is a beginning of the tree (newSize, newRoot) (§2.1.4.2). */
export function verifyConsistency(
  oldSize: number,
  oldRoot: string,
  newSize: number,
  newRoot: string,
  proof: readonly string[],
): boolean {
  if (!isSize(oldSize) || !isSize(newSize) || oldSize > newSize) return false
  if (!allHashes([oldRoot, newRoot, ...proof])) return false
  if (oldSize === newSize) return proof.length === 0 && oldRoot === newRoot
  if (oldSize === 0) return proof.length === 0 && oldRoot === emptyRoot
  let place = oldSize - 1
  let last = newSize - 1
  while (place % 2 === 1) [place, last] = [half(place), half(last)]
  // A complete old tree is itself the first node of the path, and the proof then leaves it out.
  const [start, ...path] = place === 0 ? [oldRoot, ...proof] : proof
  if (start === undefined) return false
  let older = start
  let newer = start
  for (const sibling of path) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      older = nodeHash(sibling, older)
      newer = nodeHash(sibling, newer)
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)]
    } else {
      newer = nodeHash(newer, sibling)
    }
    ;[place, last] = [half(place), half(last)]
  }
  return last === 0 && older === oldRoot && newer === newRoot
}

/** The largest power of two smaller than `size` (size ≥ 2). */
function largestPowerBelow(size: number): number {
  let power = 1
  while (power * 2 < size) power *= 2
  return power
}

/** Halves without bit operators, which would cut numbers above 2^31. */
function half(value: number): number {
  return Math.floor(value / 2)
}

function isSize(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

function allHashes(values: readonly string[]): boolean {
  return values.every((value) => /^[0-9a-f]{64}$/.test(value))
}
