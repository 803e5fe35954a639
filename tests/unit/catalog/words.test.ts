import { describe, expect, test } from 'vitest'
import { commandNames } from '#lib/domain/access/operations'
import { changeSetWorkflow } from '#lib/domain/catalog/change-set-workflow'
import { nodeKindLabels, nodeKinds } from '#lib/domain/catalog/node'
import {
  evidenceLabels,
  evidenceOfLabel,
  evidences,
  levelOfLabel,
  standardLevelLabels,
  standardLevels,
} from '#lib/domain/catalog/record'
import { checkCode, codingSchemes, isSchemeKey, schemeKeys } from '#lib/domain/catalog/schemes'
import { catalogProblemWords } from '#lib/i18n/catalog-problems'
import { chongqing } from './real-catalogs'

describe('the words', () => {
  test('of levels and marks lead back to them', () => {
    for (const level of standardLevels) expect(levelOfLabel(standardLevelLabels[level])).toBe(level)
    for (const evidence of evidences) expect(evidenceOfLabel(evidenceLabels[evidence])).toBe(evidence)
    expect(new Set(nodeKinds.map((kind) => nodeKindLabels[kind])).size).toBe(nodeKinds.length)
  })

  test('of every Problem say what to do', () => {
    for (const [code, words] of Object.entries(catalogProblemWords))
      expect([code, (words as (params: object) => string)({})]).toEqual([
        code,
        expect.stringMatching(/请|只有/),
      ])
  })
})

describe('the workflow of a change set', () => {
  test('names an operation for every move, and 本局审核 is the only way to 已生效', () => {
    for (const move of Object.values(changeSetWorkflow.moves)) expect(commandNames).toContain(move.operation)
    const ways = Object.entries(changeSetWorkflow.moves).filter(([, move]) => move.to.includes('effective'))
    expect(ways.map(([name]) => name)).toEqual(['approve'])
    expect(changeSetWorkflow.final).toEqual(['effective', 'discarded'])
  })
})

describe('a coding scheme', () => {
  test('of 3+7N fits every code that the paper prints, and no other form', () => {
    for (const node of chongqing.snapshots) expect(checkCode('three-plus-seven-n', node).ok).toBe(true)
    const odd = { kind: 'category', officialCode: 'JC201', title: '术语' } as const
    expect(checkCode('three-plus-seven-n', odd).ok).toBe(false)
  })

  test('never asks for a code where the bureau gives none', () => {
    const bare = { kind: 'category', officialCode: null, title: '术语' } as const
    for (const scheme of schemeKeys) expect(checkCode(scheme, bare).ok).toBe(true)
    expect(codingSchemes.wbs.coded).toEqual([])
    expect(isSchemeKey('wbs')).toBe(true)
    expect(isSchemeKey('toString')).toBe(false)
  })
})
