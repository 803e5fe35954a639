/** The words in the cells of the plain 对照表 are those of the screens. */
import { expect, it } from 'vitest'
import * as cells from '#lib/files/exchange/plain-words'
import { dispositionWords } from '#lib/i18n/gap'
import {
  differenceKindWords,
  differenceTreatmentWords,
  mappingStateWords,
  relationWords,
} from '#lib/i18n/mapping'

const first = (words: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(Object.entries(words).map(([key, [word]]) => [key, word]))
const labels = (words: Readonly<Record<string, { readonly label: string }>>) =>
  Object.fromEntries(Object.entries(words).map(([key, { label }]) => [key, label]))

it('writes relations, differences, dispositions and states as the screens do', () => {
  expect(first(cells.relationCells)).toEqual(labels(relationWords))
  expect(first(cells.differenceKindCells)).toEqual(differenceKindWords)
  expect(first(cells.treatmentCells)).toEqual(differenceTreatmentWords)
  expect(first(cells.dispositionCells)).toEqual(labels(dispositionWords))
  expect(first(cells.stateCells)).toMatchObject(mappingStateWords)
})
