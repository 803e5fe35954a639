/** The matrix of two catalogues' 类目 with the coverage of both directions: every figure comes from the same rows. */
import type { Reader } from '#lib/domain/access/reader'
import { type Matrix, matrixOf } from '#lib/domain/gap/matrix'
import { type Coverage, coverageOf } from '#lib/domain/mapping/coverage'
import { type CatalogPair, loadPairBasis } from './catalog-pair'

export type MatrixView = {
  /** Rows are the left catalogue's 类目, columns the right one's. */
  readonly matrix: Matrix
  readonly coverageA: Coverage
  readonly coverageB: Coverage
}

export async function loadMatrix(reader: Reader<'gap.read'>, pair: CatalogPair): Promise<MatrixView> {
  const basis = await loadPairBasis(reader, pair)
  return {
    matrix: matrixOf(basis.nodesA, basis.nodesB, basis),
    coverageA: coverageOf(basis.nodesA, pair.b.id, basis),
    coverageB: coverageOf(basis.nodesB, pair.a.id, basis),
  }
}
