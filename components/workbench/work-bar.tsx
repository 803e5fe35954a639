/** Above the trees: what this is, at which level, what is filtered, what is left, and what concerns the whole. */
'use client'

import { Button } from '#components/ui/button'
import { controlStyle } from '#components/ui/form/control-style'
import { nodeStatuses } from '#lib/domain/gap/node-status'
import { relationKeys, relationTable } from '#lib/domain/mapping/relations'
import { isFiltered, linkStatuses, noFilter, type StatusFilter } from '#lib/domain/workbench/row-filter'
import { isUndecided, type Level, levels } from '#lib/domain/workbench/tree-view'
import { nodeStatusWords } from '#lib/i18n/gap'
import { relationWords } from '#lib/i18n/mapping'
import { levelWords, workbenchWords as words } from '#lib/i18n/workbench'
import type { Workbench } from './use-workbench'

type WorkBarProps = {
  bench: Workbench
  view: 'trees' | 'table'
  onView: (view: 'trees' | 'table') => void
  /** Own drafts that can be handed to 本局审核; null where the person may not. */
  drafts: number | null
  onSubmitDrafts: () => void
}

const statusFilters: readonly StatusFilter[] = ['undecided', ...nodeStatuses, ...linkStatuses]

const checks = [
  { name: 'mine', label: words.mine },
  { name: 'assigned', label: words.assigned },
] as const

export function WorkBar({ bench, view, onView, drafts, onSubmitDrafts }: WorkBarProps) {
  const { session, owners, step, deeds } = bench
  const { filter } = session
  const setFilter = (part: Partial<typeof filter>) => step({ kind: 'filter', filter: { ...filter, ...part } })
  const filtered = isFiltered(filter)
  const unfinished = session.board.links.filter((link) => link.unfinished).length
  return (
    <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5 border-b border-line px-4 py-1.5 print:hidden">
      {/* Both names stand above the trees, too: an office screen has no room to say them twice. */}
      <h1 className="text-base font-bold whitespace-nowrap md:max-[1400px]:sr-only">
        {words.between(owners.left.agency.shortName, owners.right.agency.shortName)}
      </h1>
      <fieldset className="flex" aria-label={words.level}>
        {levels.map((level) => (
          <LevelButton
            key={level}
            level={level}
            current={session.level}
            onChoose={() => step({ kind: 'level', level })}
          />
        ))}
      </fieldset>
      <select
        aria-label={words.statusFilter}
        value={filter.status ?? ''}
        onChange={(event) => setFilter({ status: (event.target.value || null) as StatusFilter | null })}
        className={`${controlStyle} min-h-[28px]! w-auto! px-1.5! py-0! text-sm`}
      >
        <option value="">{`${words.statusFilter}：${words.all}`}</option>
        {statusFilters.map((status) => (
          <option key={status} value={status}>
            {status === 'unfinished' ? words.unfinished(unfinished) : statusWord(status)}
          </option>
        ))}
      </select>
      <select
        aria-label={words.relationFilter}
        value={filter.relation ?? ''}
        onChange={(event) =>
          setFilter({ relation: relationKeys.find((key) => key === event.target.value) ?? null })
        }
        className={`${controlStyle} min-h-[28px]! w-auto! px-1.5! py-0! text-sm`}
      >
        <option value="">{`${words.relationFilter}：${words.all}`}</option>
        {relationKeys.map((key) => (
          <option key={key} value={key}>
            {`${relationTable[key].sign} ${relationWords[key].label}`}
          </option>
        ))}
      </select>
      {checks.map(({ name, label }) => (
        <label key={name} className="flex items-center gap-1.5 text-sm whitespace-nowrap">
          <input
            type="checkbox"
            checked={filter[name]}
            onChange={(event) => setFilter({ [name]: event.target.checked })}
            className="size-4 accent-joint"
          />
          {label}
        </label>
      ))}
      {filtered && (
        <Button
          size="small"
          variant="quiet"
          label={words.clearFilter}
          onPress={() => step({ kind: 'filter', filter: noFilter })}
        >
          {words.clear}
        </Button>
      )}
      <Counts bench={bench} />
      <span className="ml-auto flex flex-wrap items-center gap-1.5">
        <Button
          size="small"
          kbd="U"
          disabled={deeds.last === null}
          onPress={() => void bench.undo()}
          label={deeds.last ? words.undoOf(deeds.last.label) : words.undo}
        >
          {words.undo}
        </Button>
        <Button size="small" kbd="X" onPress={bench.swap}>
          {words.swap}
        </Button>
        <Button size="small" onPress={() => onView(view === 'trees' ? 'table' : 'trees')}>
          {view === 'trees' ? words.linkTable : words.backToTrees}
        </Button>
        {drafts !== null && (
          <Button
            size="small"
            variant="primary"
            disabled={drafts === 0 || deeds.busy.size > 0}
            onPress={onSubmitDrafts}
          >
            {words.submitDrafts(drafts)}
          </Button>
        )}
      </span>
    </div>
  )
}

type LevelButtonProps = { level: Level; current: Level; onChoose: () => void }

function LevelButton({ level, current, onChoose }: LevelButtonProps) {
  const on = level === current
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={onChoose}
      className={`min-h-[26px] border px-2.5 text-sm first:rounded-l-md last:rounded-r-md not-first:-ml-px ${on ? 'relative border-joint bg-joint-tint font-semibold text-joint' : 'border-line-2 bg-surface hover:bg-paper'}`}
    >
      {levelWords[level]}
    </button>
  )
}

/** What is left on both sides, at the level; each figure filters to its rows. */
function Counts({ bench: { session, step } }: { bench: Workbench }) {
  const { board, level, filter } = session
  const count = (holds: (mark: (typeof board.left.marks)[number]) => boolean) =>
    [board.left, board.right].reduce(
      (sum, { rows, marks }) =>
        sum +
        rows.filter((row, index) => row.kind === level && marks[index] !== undefined && holds(marks[index]))
          .length,
      0,
    )
  const figures = [
    { status: 'undecided', label: words.undecided, count: count(isUndecided) },
    { status: 'gap', label: words.gaps, count: count(({ status }) => status === 'gap') },
    { status: 'hard', label: words.hard, count: board.links.filter(({ hard }) => hard).length },
  ] as const
  return (
    <span className="flex gap-2.5 text-sm">
      {figures.map(({ status, label, count: figure }) => (
        <button
          key={status}
          type="button"
          aria-pressed={filter.status === status}
          onClick={() =>
            step({ kind: 'filter', filter: { ...filter, status: filter.status === status ? null : status } })
          }
          className="whitespace-nowrap text-ink-2 hover:text-joint aria-pressed:text-joint aria-pressed:underline"
        >
          {label}{' '}
          <b className={`font-semibold ${status === 'gap' && figure > 0 ? 'text-gap' : 'text-ink'}`}>
            {figure}
          </b>
        </button>
      ))}
    </span>
  )
}

function statusWord(status: Exclude<StatusFilter, 'unfinished'>): string {
  if (status === 'undecided') return words.undecided
  return status === 'hard' ? words.hard : nodeStatusWords[status]
}
