/**
 * 进展: where the common work stands, as figures that open. Every figure is a function of stored facts; nothing is kept.
 */
import { jointWorkflow } from '#lib/domain/joint/workflow'
import { mappingWorkflow } from '#lib/domain/mapping/workflow'
import { ageBucket, ageBuckets } from './age'
import { coverageLines } from './coverage-lines'
import { catalogPairs, datedGaps } from './dated-gaps'
import type {
  DatedGap,
  GapFigure,
  MappingFigure,
  Progress,
  ProgressBasis,
  ProgressJoint,
  StageFigure,
} from './figures'
import { waitingFigures, waitingItems } from './waiting'

export function progressOf(basis: ProgressBasis): Progress {
  const gaps = datedGaps(basis)
  return {
    coverage: coverageLines(basis),
    mappings: mappingFigures(basis),
    gaps: gapFigures(gaps, basis),
    waiting: waitingFigures(waitingItems(basis, gaps)),
    stages: stageFigures(basis.joint),
  }
}

function mappingFigures({ mappings, now }: ProgressBasis): readonly MappingFigure[] {
  return mappingWorkflow.states.flatMap((state) =>
    ageBuckets.flatMap((age): readonly MappingFigure[] => {
      const count = mappings.filter(
        (mapping) => mapping.state === state && ageBucket(mapping.stateSince, now) === age,
      ).length
      return count === 0 ? [] : [{ state, age, count, filter: { list: 'mappings', query: { state, age } } }]
    }),
  )
}

function gapFigures(gaps: readonly DatedGap[], { catalogs, now }: ProgressBasis): readonly GapFigure[] {
  return catalogPairs(catalogs).flatMap(([own, by]) =>
    (['open', 'proposed', 'decided'] as const).flatMap((status) =>
      ageBuckets.flatMap((age): readonly GapFigure[] => {
        const count = gaps.filter(
          (row) =>
            row.catalogId === own.catalogId &&
            row.gap.lackingCatalogId === by.catalogId &&
            row.gap.status === status &&
            ageBucket(row.since, now) === age,
        ).length
        if (count === 0) return []
        const query = { catalog: own.catalogId, lacking: by.catalogId, status, age }
        const place = { lackingCatalogId: by.catalogId, catalogId: own.catalogId }
        return [{ ...place, status, age, count, filter: { list: 'gaps', query } }]
      }),
    ),
  )
}

function stageFigures(joint: readonly ProgressJoint[]): readonly StageFigure[] {
  return jointWorkflow.states.flatMap((stage): readonly StageFigure[] => {
    const count = joint.filter((row) => row.stage === stage).length
    return count === 0 ? [] : [{ stage, count, filter: { list: 'joint', query: { stage } } }]
  })
}
