/**
 * Numbers for character unigrams and bigrams. Chinese needs no word list for a comparison: a bigram is about a word. Grams
 * are keyed by the numbers of their characters, so the keys stay small integers and no string is made for a gram.
 */

import type { GrowingList } from './flat-lists'

const bigramBase = 0x8000
/** A bigram says more than its characters apart. */
const unigramShare = 0.5
/** Two characters are one name apart, nine hundred are a text: what is longer is cut. */
const textLongest = 600

export class GramVocabulary {
  readonly #characters = new Map<number, number>()
  readonly #grams = new Map<number, number>()
  /** 1 for a bigram, less for a unigram; by gram. */
  readonly #shares: number[] = []
  /** Text that a gram was last seen in, so that a text counts it once. */
  readonly #seenIn: number[] = []
  #reading = 0

  get size(): number {
    return this.#shares.length
  }

  shareOf(gram: number): number {
    return this.#shares[gram] ?? 1
  }

  /** Gives every gram of the text once, new ones with a new number. */
  learn(text: string, into: GrowingList): void {
    this.#reading++
    let before = 0
    const end = Math.min(text.length, textLongest)
    for (let at = 0; at < end; at++) {
      const code = text.codePointAt(at) ?? 0
      if (code > 0xffff) at++
      let character = this.#characters.get(code)
      if (character === undefined) {
        character = this.#characters.size + 1
        this.#characters.set(code, character)
      }
      this.#once(this.#numbered(character, unigramShare), into)
      if (before > 0) this.#once(this.#numbered(before * bigramBase + character, 1), into)
      before = character
    }
  }

  /** Gives every known gram of the text once; the answer is how much unknown grams there are, in shares. */
  read(text: string, into: GrowingList): number {
    this.#reading++
    let unknown = 0
    // 0: nothing stands before; −1: a character that no text has.
    let before = 0
    const end = Math.min(text.length, textLongest)
    for (let at = 0; at < end; at++) {
      const code = text.codePointAt(at) ?? 0
      if (code > 0xffff) at++
      const character = this.#characters.get(code) ?? -1
      const unigram = character < 0 ? undefined : this.#grams.get(character)
      if (unigram === undefined) unknown += unigramShare
      else this.#once(unigram, into)
      if (before !== 0) {
        const both = character > 0 && before > 0
        const bigram = both ? this.#grams.get(before * bigramBase + character) : undefined
        if (bigram === undefined) unknown += 1
        else this.#once(bigram, into)
      }
      before = character
    }
    return unknown
  }

  #numbered(key: number, share: number): number {
    const known = this.#grams.get(key)
    if (known !== undefined) return known
    const gram = this.#shares.length
    this.#grams.set(key, gram)
    this.#shares.push(share)
    this.#seenIn.push(0)
    return gram
  }

  #once(gram: number, into: GrowingList): void {
    if (this.#seenIn[gram] === this.#reading) return
    this.#seenIn[gram] = this.#reading
    into.push(gram)
  }
}
