/** How coverage is counted: in words, and the weight of each relation as the domain's own table has it. */
import { RelationTag } from '#components/mapping/relation-tag'
import { DataTable } from '#components/ui/data-table'
import { Card } from '#components/ui/section'
import { relationKeys, relationTable } from '#lib/domain/mapping/relations'
import { coverageScreenWords as words } from '#lib/i18n/coverage-screen'
import { gapScreenWords } from '#lib/i18n/gap-screen'
import { relationSentence } from '#lib/i18n/mapping'

export function CoverageFormula({ own, by }: { own: string; by: string }) {
  return (
    <Card title={words.formulaTitle}>
      <p className="font-medium">{words.formula}</p>
      <ul className="mt-1 list-disc pl-5 text-ink-2">
        {words.formulaParts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      <div className="mt-3">
        <DataTable
          caption={words.weight}
          widthMin="320px"
          rows={relationKeys}
          rowKey={(relation) => relation}
          columns={[
            {
              key: 'relation',
              header: words.relation,
              nowrap: true,
              rowHeader: true,
              cell: (relation) => <RelationTag relation={relation} />,
            },
            {
              key: 'weight',
              header: words.weight,
              align: 'end',
              nowrap: true,
              cell: (relation) => gapScreenWords.weight[relationTable[relation].halves],
            },
            {
              key: 'meaning',
              header: words.meaning,
              cell: (relation) => relationSentence(relation, own, by),
            },
          ]}
        />
      </div>
      <p className="mt-2 text-sm text-ink-3">{words.example}</p>
    </Card>
  )
}
