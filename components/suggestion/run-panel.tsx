/** Whole-catalogue runs of a pair: what is under way, how to start one, and what the last ones left. */
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import { CommandButton } from '#components/ui/form/command-button'
import { Section } from '#components/ui/section'
import { Tag, type TagTone } from '#components/ui/tag'
import { suggestionLevels } from '#lib/domain/mapping/suggestion'
import { isOpenRun, type RunState } from '#lib/domain/mapping/suggestion-run'
import { formatDateTime } from '#lib/i18n/format'
import { runStateWords, suggestionLevelWords } from '#lib/i18n/suggestion'
import { suggestionScreenWords as words } from '#lib/i18n/suggestion-screen'
import type { CatalogPair } from '#lib/queries/catalog-pair'
import type { RunLine } from '#lib/queries/suggestions'
import { RunProgressBar } from './run-progress'

const tones: Readonly<Record<RunState, TagTone>> = {
  queued: 'plain',
  running: 'plain',
  done: 'ok',
  cancelled: 'dashed',
  failed: 'stop',
  interrupted: 'gap',
}

type RunPanelProps = {
  pair: CatalogPair
  lines: readonly RunLine[]
  tables: { readonly synonyms: number; readonly weights: number }
  mayStart: boolean
}

export function RunPanel({ pair, lines, tables, mayStart }: RunPanelProps) {
  const open = lines.filter(({ run }) => isOpenRun(run.state))
  return (
    <Section title={words.runs} note={words.runsNote}>
      <div className="grid gap-3">
        {mayStart && (
          <div className="flex flex-wrap items-center gap-2">
            {suggestionLevels.map((level) => {
              const last = lines.find(({ run }) => run.level === level)
              const stopped = last?.run.state === 'interrupted' || last?.run.state === 'failed'
              return (
                <CommandButton
                  key={level}
                  command="suggestion-run.start"
                  input={{ catalogId: pair.a.id, otherCatalogId: pair.b.id, level }}
                  disabled={open.some(({ run }) => run.level === level)}
                  done={{ toast: words.started }}
                >
                  {words.start(suggestionLevelWords[level])}
                  {stopped && `（${words.again}）`}
                </CommandButton>
              )
            })}
            <span className="text-sm text-ink-3">{words.nextTables(tables.synonyms, tables.weights)}</span>
          </div>
        )}
        {open.map(({ run }) => (
          <RunProgressBar
            key={run.id}
            runId={run.id}
            label={suggestionLevelWords[run.level]}
            first={{ state: run.state, done: run.done, total: run.total }}
            mayCancel={mayStart}
          />
        ))}
        <DataTable
          caption={words.runCaption}
          rows={lines}
          rowKey={({ run }) => run.id}
          empty={<EmptyState title={words.noRuns}>{words.noRunsHint}</EmptyState>}
          columns={[
            {
              key: 'started',
              header: words.runStarted,
              rowHeader: true,
              nowrap: true,
              cell: ({ run }) => formatDateTime(run.createdAt),
            },
            { key: 'level', header: words.level, cell: ({ run }) => suggestionLevelWords[run.level] },
            {
              key: 'state',
              header: words.runState,
              nowrap: true,
              cell: ({ run }) => (
                <span className="inline-flex items-center gap-2">
                  <Tag tone={tones[run.state]}>{runStateWords[run.state]}</Tag>
                  {run.state === 'interrupted' && (
                    <span className="text-sm text-ink-3">{words.interruptedHint}</span>
                  )}
                </span>
              ),
            },
            {
              key: 'found',
              header: words.runFound,
              cell: ({ run }) => (run.state === 'done' ? words.found(run.pairs, run.lone) : null),
            },
            {
              key: 'tables',
              header: words.runTables,
              cell: ({ run }) => words.tables(run.synonymsVersion, run.weightsVersion),
            },
            { key: 'by', header: words.runBy, cell: ({ startedBy }) => startedBy },
          ]}
        />
      </div>
    </Section>
  )
}
