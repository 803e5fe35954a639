/** What the judged pairs taught about each reason, beside the weights in force, and the button that adopts it. */
import { DataTable } from '#components/ui/data-table'
import { CommandButton } from '#components/ui/form/command-button'
import { Notice } from '#components/ui/notice'
import { Section } from '#components/ui/section'
import { pairsLeast } from '#lib/domain/alignment/weight-versions'
import { points, reasonWords } from '#lib/i18n/suggestion'
import { weightScreenWords as words } from '#lib/i18n/suggestion-screen'
import type { Lessons, WeightView } from '#lib/queries/weights'

export function WeightLessons({ lessons, view }: { lessons: Lessons; view: WeightView }) {
  const { learned, mark, enough } = lessons
  const { current, mayChange } = view
  const differs = learned.lessons.some(({ key, after }) => after !== current.weights[key])
  return (
    <Section
      title={words.lessons}
      note={words.lessonsNote(learned.confirmed, learned.refused)}
      actions={
        mayChange &&
        enough &&
        differs && (
          <CommandButton
            command="weights.adopt"
            input={{ version: current.number, lessons: mark }}
            variant="primary"
            confirm={{ title: words.adoptTitle, body: words.adoptBody, submit: words.adopt }}
            done={{ toast: words.adopted }}
          >
            {words.adopt}
          </CommandButton>
        )
      }
    >
      {!enough && <Notice tone="info" title={words.tooFew(pairsLeast)} />}
      {enough && !differs && <Notice tone="info" title={words.nothingNew} />}
      <DataTable
        caption={words.lessons}
        rows={learned.lessons}
        rowKey={({ key }) => key}
        columns={[
          { key: 'reason', header: words.reason, rowHeader: true, cell: ({ key }) => reasonWords[key] },
          { key: 'judged', header: words.judged, align: 'end', cell: ({ judged }) => judged },
          { key: 'right', header: words.right, align: 'end', cell: ({ right }) => right },
          { key: 'base', header: words.base, align: 'end', cell: ({ before }) => points(before) },
          {
            key: 'current',
            header: words.current,
            align: 'end',
            cell: ({ key }) => points(current.weights[key]),
          },
          {
            key: 'after',
            header: words.taught,
            align: 'end',
            cell: ({ before, after }) => (
              <span className={before === after ? '' : 'font-semibold'}>
                {points(after)}
                {after > before ? ' ↑' : after < before ? ' ↓' : ''}
              </span>
            ),
          },
        ]}
      />
    </Section>
  )
}
