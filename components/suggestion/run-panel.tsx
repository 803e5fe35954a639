/** Whole-catalogue runs of a pair: what is under way, how to start one, and what the last ones left; all of them on demand. */
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
  /** Whoever looks at it. */
  accountId: string
}

/** Where the outcome of a run is said, and where the focus goes when the bar of an open one disappears. */
const outcomeId = 'run-outcome'

export function RunPanel({ pair, lines, tables, mayStart, accountId }: RunPanelProps) {
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
                  underWay={open.some(({ run }) => run.level === level)}
                  freshWhenRefused
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
        {open.map(({ run, startedBy, progress }) => (
          <RunProgressBar
            key={run.id}
            runId={run.id}
            label={suggestionLevelWords[run.level]}
            first={progress}
            started={words.runStartedBy(startedBy, formatDateTime(run.createdAt))}
            mayCancel={mayStart}
            startedByOther={run.startedById === accountId ? null : startedBy}
            focusAfter={outcomeId}
          />
        ))}
        {/* There before anything is to be said, so that a screen reader says it when a run ends. */}
        <div id={outcomeId} role="status" tabIndex={-1} className="empty:-mb-3">
          <LastRuns lines={lines} />
        </div>
        {lines.length === 0 ? (
          <EmptyState title={words.noRuns}>{mayStart ? words.noRunsHint : null}</EmptyState>
        ) : (
          <details className="text-sm">
            <summary className="w-fit text-ink-2 hover:text-joint">{words.allRuns(lines.length)}</summary>
            <div className="pt-2">
              <RunTable lines={lines} />
            </div>
          </details>
        )}
      </div>
    </Section>
  )
}

/** How the last run of each level ended, so that one sees at a glance what the list below comes from. */
function LastRuns({ lines }: { lines: readonly RunLine[] }) {
  const last = suggestionLevels.flatMap((level) => {
    const found = lines.find(({ run }) => run.level === level && !isOpenRun(run.state))
    return found ? [found] : []
  })
  if (last.length === 0) return null
  return (
    <ul className="grid gap-1 text-sm">
      {last.map(({ run, startedBy }) => (
        <li key={run.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="text-ink-2">{words.lastRun(suggestionLevelWords[run.level])}</span>
          <RunOutcome run={run} />
          <span className="text-ink-3">
            {formatDateTime(run.createdAt)} · {startedBy}
          </span>
        </li>
      ))}
    </ul>
  )
}

function RunOutcome({ run }: { run: RunLine['run'] }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <Tag tone={tones[run.state]}>{runStateWords[run.state]}</Tag>
      {run.state === 'done' && words.found(run.pairs, run.lone)}
      {run.state === 'cancelled' && <span className="text-ink-2">{words.cancelledHint}</span>}
      {run.state === 'interrupted' && <span className="text-ink-2">{words.interruptedHint}</span>}
      {run.state === 'failed' && <span className="text-ink-2">{words.failedHint}</span>}
    </span>
  )
}

function RunTable({ lines }: { lines: readonly RunLine[] }) {
  return (
    <DataTable
      caption={words.runCaption}
      rows={lines}
      rowKey={({ run }) => run.id}
      columns={[
        {
          key: 'started',
          header: words.runStarted,
          rowHeader: true,
          nowrap: true,
          cell: ({ run }) => formatDateTime(run.createdAt),
        },
        { key: 'level', header: words.level, cell: ({ run }) => suggestionLevelWords[run.level] },
        { key: 'state', header: words.runFound, cell: ({ run }) => <RunOutcome run={run} /> },
        {
          key: 'tables',
          header: words.runTables,
          cell: ({ run }) => words.tables(run.synonymsVersion, run.weightsVersion),
        },
        { key: 'by', header: words.runBy, cell: ({ startedBy }) => startedBy },
      ]}
    />
  )
}
