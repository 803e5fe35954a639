/**
 * Why the engine offers a pair. A reason is evidence and nothing more: it has no relation in it, and no sum of reasons
 * ever sets one. The contributions of a candidate's reasons add up to its score, so a screen can show the whole account.
 */

/** Where a reason comes from; the words are in lib/i18n. */
export type ReasonKind = 'title' | 'place' | 'number' | 'text' | 'decided'

/** Every reason that there is, in the order in which a screen lists equal contributions. */
export const reasonTable = {
  /** 名称相同: the names are equal once width, character variants, brackets and region names are out of the way. */
  'same-title': 'title',
  /** 共有字词: runs of characters that both names have; rare ones weigh more. `shared`: the runs. */
  'shared-characters': 'title',
  /** 括注相符: a bracketed qualifier or a `~` example of one side agrees with the other side. `shared`: runs. */
  qualifier: 'title',
  /** 同义词: words that the synonym table holds for one. `shared`: `公车＝公务用车`. */
  synonyms: 'title',
  /** 近义: the whole names share a sense in the general language. `shared`: `爸爸＝父亲`. */
  'near-meaning': 'text',
  /** 上级相似: the titles above have runs in common. `shared`: the runs. */
  'parent-path': 'place',
  /** 官方代码相同 or of one pattern. `shared`: the code. */
  'official-code': 'number',
  /** 同一标准: a standard number of both. `shared`: the numbers. */
  'same-number': 'number',
  /** 同一联合标准: numbers of one 川渝地区地方标准, DB51/T 10004—2023 and DB50/T 10004—2023. `shared`: the numbers. */
  'twin-number': 'number',
  /** 同引标准: both cite the same standards. `shared`: the numbers. */
  'cited-standards': 'number',
  /** 说明相似: the descriptions have runs in common. `shared`: the runs. */
  description: 'text',
  /** 上级已确认对应: the target stands below a node that the item's parent is confirmed to correspond to. */
  'confirmed-parent': 'decided',
  /** 同级已有对应: siblings of the item are mapped to siblings of the target. `shared`: titles of those targets. */
  'mapped-siblings': 'decided',
  /** 同级首选同处: in a whole run, the best candidates of the item's siblings stand where the target stands. */
  'sibling-candidates': 'place',
  /** 另有更近者: in a whole run, the target is the best of another item that is closer. `shared`: that item's title.
   * The only reason that speaks against a pair: its share is negative. */
  'closer-elsewhere': 'title',
} as const satisfies Record<string, ReasonKind>

export type ReasonKey = keyof typeof reasonTable

export const reasonKeys = Object.keys(reasonTable) as readonly ReasonKey[]

/** Each reason's place in `reasonKeys`, for lists of numbers by reason. */
export const reasonPlaces = Object.fromEntries(reasonKeys.map((key, place) => [key, place])) as Readonly<
  Record<ReasonKey, number>
>

export type Reason = {
  readonly key: ReasonKey
  /** Its share in the score, −1000…1000 and not 0. The shares of one candidate add up to its score. */
  readonly permille: number
  /** What both sides have in common, in words that a person can check; may be empty. */
  readonly shared: readonly string[]
}
