import { hexToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { appendLeaf, emptyFrontier, frontierRoot } from '#lib/domain/audit/frontier'
import {
  consistencyProof,
  emptyRoot,
  inclusionProof,
  leafHash,
  treeRoot,
  verifyConsistency,
  verifyInclusion,
} from '#lib/domain/audit/merkle'

/** The test vectors of the Certificate Transparency reference implementation of RFC 6962. */
const vectorLeaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => leafHash(hexToBytes(hex)))

const vectorRoots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

const leavesOf = (size: number) =>
  Array.from({ length: size }, (_, index) => leafHash(Uint8Array.of(index >> 8, index & 255)))
const anySize = fc.integer({ min: 1, max: 130 })

describe('a tree head', () => {
  test('of nothing is SHA-256 of nothing', () => {
    expect(treeRoot([])).toBe(emptyRoot)
    expect(emptyRoot).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  test.each(vectorRoots.map((root, index) => [index + 1, root] as const))(
    'of the first %i reference leaves is the reference root of RFC 6962',
    (size, root) => {
      expect(treeRoot(vectorLeaves.slice(0, size))).toBe(root)
    },
  )

  test('is the same when leaves are appended one by one', () => {
    let frontier = emptyFrontier
    expect(frontierRoot(frontier)).toBe(emptyRoot)
    for (const [index, leaf] of leavesOf(200).entries()) {
      frontier = appendLeaf(frontier, leaf)
      expect(frontierRoot(frontier)).toBe(treeRoot(leavesOf(index + 1)))
    }
  })
})

describe('an inclusion proof', () => {
  test('is the reference path of RFC 6962', () => {
    expect(inclusionProof(vectorLeaves, 0)).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ])
  })

  test('holds for its leaf and for no other place, leaf, size or root', () => {
    fc.assert(
      fc.property(anySize, fc.nat(), (size, pick) => {
        const leaves = leavesOf(size)
        const index = pick % size
        const proof = inclusionProof(leaves, index)
        const root = treeRoot(leaves)
        const leaf = leaves[index] ?? ''
        expect(verifyInclusion(leaf, index, size, proof, root)).toBe(true)
        expect(verifyInclusion(emptyRoot, index, size, proof, root)).toBe(false)
        expect(verifyInclusion(leaf, index, size, proof, emptyRoot)).toBe(false)
        expect(verifyInclusion(leaf, index, size, [...proof, emptyRoot], root)).toBe(false)
        expect(verifyInclusion(leaf, size, size, proof, root)).toBe(false)
        if (size > 1) {
          expect(verifyInclusion(leaf, (index + 1) % size, size, proof, root)).toBe(false)
          expect(verifyInclusion(leaf, index, size, proof.slice(1), root)).toBe(false)
        }
      }),
    )
  })

  test('of what is no hash is refused, and a leaf outside the tree is a bug', () => {
    expect(verifyInclusion('zz', 0, 1, [], 'zz')).toBe(false)
    expect(() => inclusionProof(vectorLeaves, 8)).toThrow(RangeError)
  })
})

describe('a consistency proof', () => {
  test('holds between a tree and any of its beginnings, and not with another root', () => {
    fc.assert(
      fc.property(anySize, fc.nat(), (size, pick) => {
        const leaves = leavesOf(size)
        const oldSize = pick % (size + 1)
        const proof = consistencyProof(leaves, oldSize)
        const oldRoot = treeRoot(leaves.slice(0, oldSize))
        const root = treeRoot(leaves)
        expect(verifyConsistency(oldSize, oldRoot, size, root, proof)).toBe(true)
        const other = leafHash(Uint8Array.of(9, 9, 9))
        expect(verifyConsistency(oldSize, other, size, root, proof)).toBe(false)
        if (oldSize > 0) expect(verifyConsistency(oldSize, oldRoot, size, other, proof)).toBe(false)
        expect(verifyConsistency(oldSize, oldRoot, size, root, [...proof, other])).toBe(false)
      }),
    )
  })

  test('is not found for a tree whose beginning was rewritten', () => {
    const kept = treeRoot(vectorLeaves.slice(0, 5))
    const rewritten = [leafHash(Uint8Array.of(1)), ...vectorLeaves.slice(1)]
    const proof = consistencyProof(rewritten, 5)
    expect(verifyConsistency(5, kept, 8, treeRoot(rewritten), proof)).toBe(false)
  })
})
