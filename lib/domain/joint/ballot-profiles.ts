/**
 * The rule profiles of a ballot, as data: what is counted, of how many, and the fraction it must reach or must not
 * exceed, each with where the rule comes from. A ballot keeps a copy of its profile as it stood at opening, so a later
 * change here never touches a ballot that is under way or over.
 */

/**
 * One condition. `of` is the denominator: `electorate` is everybody called, `cast` those who voted, abstentions
 * included (P-10). The fraction is `numerator / denominator`, compared without division.
 */
export type BallotRule = {
  readonly id: string
  readonly count: 'agree' | 'disagree' | 'cast'
  readonly of: 'electorate' | 'cast'
  readonly bound: 'at-least' | 'at-most'
  readonly numerator: number
  readonly denominator: number
  readonly basis: string
  readonly evidence: 'verified-by-source' | 'from-knowledge' | 'design-proposal'
}

export type BallotProfile = {
  readonly id: string
  /** Seats that an agency must hold before anybody is recused. */
  readonly seatsMin: number
  readonly rules: readonly BallotRule[]
}

/**
 * Every side passes separately, whatever the profile (P-11, a design proposal: 协同审查). The online ballot has no
 * sign-in sheet, so the expert panel counts all who are called as attending: a missing vote weighs like an abstention,
 * and a single vote can never carry an agency.
 */
export const ballotProfiles = {
  'expert-panel': {
    id: 'expert-panel',
    seatsMin: 3,
    rules: [
      {
        id: 'P-07',
        count: 'agree',
        of: 'electorate',
        bound: 'at-least',
        numerator: 3,
        denominator: 4,
        basis: 'TBPS、CADP 团体标准流程：同意不少于出席有表决权代表的四分之三，弃权计入分母（P-10）',
        evidence: 'verified-by-source',
      },
    ],
  },
  committee: {
    id: 'committee',
    seatsMin: 3,
    rules: [
      {
        id: 'P-08-turnout',
        count: 'cast',
        of: 'electorate',
        bound: 'at-least',
        numerator: 3,
        denominator: 4,
        basis: '全国专业标准化技术委员会管理办法：参加投票不少于四分之三',
        evidence: 'from-knowledge',
      },
      {
        id: 'P-08-agree',
        count: 'agree',
        of: 'cast',
        bound: 'at-least',
        numerator: 2,
        denominator: 3,
        basis: '全国专业标准化技术委员会管理办法：赞成不少于参加投票的三分之二',
        evidence: 'from-knowledge',
      },
      {
        id: 'P-08-disagree',
        count: 'disagree',
        of: 'cast',
        bound: 'at-most',
        numerator: 1,
        denominator: 4,
        basis: '全国专业标准化技术委员会管理办法：反对不超过参加投票的四分之一',
        evidence: 'from-knowledge',
      },
    ],
  },
} as const satisfies Readonly<Record<string, BallotProfile>>

export type BallotProfileId = keyof typeof ballotProfiles
export const ballotProfileIds = Object.keys(ballotProfiles) as readonly BallotProfileId[]
