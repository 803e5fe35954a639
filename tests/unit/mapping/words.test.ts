import { describe, expect, test } from 'vitest'
import { mappingWorkflow } from '#lib/domain/mapping/workflow'
import { legalMoves } from '#lib/domain/shared/workflow'
import { gapProblemWords } from '#lib/i18n/gap-problems'
import { mappingMoveWords, mappingStateWords, relationWords } from '#lib/i18n/mapping'
import { mappingProblemWords } from '#lib/i18n/mapping-problems'

describe('the words of mappings and gaps', () => {
  test('a Problem says which move, difference or relation it is about, in Chinese', () => {
    expect(mappingProblemWords.MAPPING_SELF_CONFIRM({ move: 'return' })).toContain('“退回修改”')
    expect(mappingProblemWords.DIFFERENCES_REQUIRED({ relation: 'overlap' })).toContain('“交叉”')
    expect(mappingProblemWords.DIFFERENCE_INCOMPLETE({ ordinal: 2 })).toContain('第 2 条')
    expect(gapProblemWords.GAP_DUE_DATE_REQUIRED({ disposition: 'joint' })).toContain('“联合制定”')
    expect(gapProblemWords.GAP_DUE_DATE_PAST({ dueDate: '2026-11-21', today: '2026-11-22' })).toContain(
      '2026-11-21',
    )
  })

  test('no two states share a word, and no two moves of one state either', () => {
    const states = Object.values(mappingStateWords)
    expect(new Set(states).size).toBe(states.length)
    for (const state of mappingWorkflow.states) {
      const moves = legalMoves(mappingWorkflow, state).map((move) => mappingMoveWords[move])
      expect(new Set(moves).size).toBe(moves.length)
    }
  })

  test('本局审核, 对方确认 and 联席裁定 are never just “审查”', () => {
    const words = [...Object.values(mappingStateWords), ...Object.values(mappingMoveWords)]
    expect(words.filter((word) => word.includes('审查'))).toEqual([])
  })

  test('every relation has one sentence of help', () => {
    for (const { help } of Object.values(relationWords)) expect(help).toMatch(/^[^。]+。$/)
  })
})
