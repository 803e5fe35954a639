/**
 * The mapping workbench: both trees, the links between them, the pair under work in the middle. Wide it is one board;
 * narrow it is a list with the same parts one after the other; on paper it is the table of links.
 */
'use client'

import { useEffect, useRef, useState } from 'react'
import { allows } from '#lib/domain/access/policy'
import { sides } from '#lib/domain/workbench/board'
import { bulkSteps } from '#lib/domain/workbench/selection'
import { bulkWords, workbenchWords as words } from '#lib/i18n/workbench'
import { BulkBar, performBulk } from './bulk-bar'
import { LinkLayer } from './link-layer'
import { LinkTable } from './link-table'
import type { Worker } from './owners'
import { PairPane } from './pair-pane'
import { SaidLine } from './said-line'
import { TreePane } from './tree-pane'
import { useAddress } from './use-address'
import { useGapWork } from './use-gap-work'
import { usePairWork } from './use-pair-work'
import { useTreeKeys } from './use-tree-keys'
import { type Workbench as Bench, useWorkbench, type WorkbenchStart } from './use-workbench'
import { type Places, useWorkbenchKeys } from './use-workbench-keys'
import { createViewports } from './viewports'
import { WorkBar } from './work-bar'
import { benchColumns, benchHeight } from './workbench-frame'

type WorkbenchProps = { start: WorkbenchStart; worker: Worker; view: 'trees' | 'table' }

type Shown = 'left' | 'pair' | 'right'

export function Workbench({ start, worker, view: viewAtFirst }: WorkbenchProps) {
  const bench = useWorkbench(start)
  const work = usePairWork(bench, worker)
  const gap = useGapWork(bench, work, worker)
  const [viewports] = useState(createViewports)
  const [view, setView] = useState(viewAtFirst)
  const [shown, setShown] = useState<Shown>('pair')
  const [seen, setSeen] = useState(bench.key)
  if (seen !== bench.key) {
    // On a phone, what has been tapped in a tree is what one wants to see.
    setSeen(bench.key)
    setShown('pair')
  }
  const keys = useTreeKeys({ session: bench.session, facts: bench.facts, step: bench.step, viewports })
  const { refs, places } = usePlaces()
  useWorkbenchKeys({ bench, work, gap, places })
  useAddress(bench, view)
  const { session, facts } = bench
  const drafts = draftsOf(bench, worker)
  const submitDrafts = () => {
    if (drafts) void performBulk(bench, bulkWords.submit.label, drafts)
  }
  const lineAt = (side: 'left' | 'right') => {
    const index = session.current[side]
    return index === null ? -1 : (facts[side].lines[index] ?? -1)
  }
  const paper = session.board.links.length + session.board.hints.length <= printedMax

  return (
    <div className={benchHeight}>
      <WorkBar
        bench={bench}
        view={view}
        onView={setView}
        drafts={drafts?.length ?? null}
        onSubmitDrafts={submitDrafts}
      />
      <BulkBar bench={bench} worker={worker} />
      <SaidLine said={bench.said} undoable={bench.deeds.last !== null} />
      {view === 'table' ? (
        <div className="min-h-0 flex-1 overflow-auto px-4 py-3 print:overflow-visible">
          <LinkTable
            bench={bench}
            onOpen={(left, right) => {
              bench.step({ kind: 'open', left, right, place: session.place })
              setView('trees')
            }}
          />
        </div>
      ) : (
        <>
          <PaneSwitch shown={shown} bench={bench} onShow={setShown} />
          <div className={benchColumns}>
            {sides.map((side) => (
              <div
                key={side}
                className={`min-h-0 border-line max-md:h-[70dvh] md:flex ${side === 'left' ? 'border-r md:order-1' : 'border-l md:order-3'} ${shown === side ? 'flex' : 'max-md:hidden'} *:flex-1`}
              >
                <TreePane
                  side={side}
                  bench={bench}
                  viewports={viewports}
                  keys={keys}
                  listRef={refs[side].list}
                  searchRef={refs[side].search}
                />
              </div>
            ))}
            <div
              className={`relative min-h-0 md:order-2 md:px-9 md:py-3 ${shown === 'pair' ? '' : 'max-md:hidden'}`}
            >
              <div className="absolute inset-x-0 top-[84px] bottom-0 overflow-hidden max-md:hidden">
                <LinkLayer
                  links={bench.links}
                  viewports={viewports}
                  current={{ left: lineAt('left'), right: lineAt('right') }}
                />
              </div>
              <PairPane
                bench={bench}
                work={work}
                gap={gap}
                worker={worker}
                paneRef={refs.pane}
                onFocusPane={places.pane}
              />
            </div>
          </div>
          {paper && (
            <div className="hidden print:block">
              <LinkTable bench={bench} onOpen={() => undefined} />
            </div>
          )}
        </>
      )}
    </div>
  )
}

/** A table of more rows is printed from the view of its own, where a person has chosen it. */
const printedMax = 500

function draftsOf(bench: Bench, worker: Worker) {
  if (!allows(worker, 'mapping.submit', 'own')) return null
  const { board } = bench.session
  const all = (side: 'left' | 'right') => new Set(board.links.map((link) => link[side]))
  const chosen = { left: all('left'), right: all('right') }
  const mine = { ...board, links: board.links.filter((link) => link.mine && link.state === 'draft') }
  return bulkSteps('submit', chosen, { board: mine, actor: worker, owners: bench.owners })
}

/** Where the keys can put the focus. */
function usePlaces() {
  const pane = useRef<HTMLElement>(null)
  const leftList = useRef<HTMLDivElement>(null)
  const rightList = useRef<HTMLDivElement>(null)
  const leftSearch = useRef<HTMLInputElement>(null)
  const rightSearch = useRef<HTMLInputElement>(null)
  const refs = {
    pane,
    left: { list: leftList, search: leftSearch },
    right: { list: rightList, search: rightSearch },
  }
  const places: Places = {
    pane: () => pane.current?.focus({ preventScroll: true }),
    tree: (side) => refs[side].list.current?.focus({ preventScroll: true }),
    search: (side) => refs[side].search.current?.select(),
    // After the draft has been drawn: the field may only now be coming.
    field: (selector) =>
      requestAnimationFrame(() => {
        const found = pane.current?.querySelectorAll<HTMLElement>(selector)
        found?.item(found.length - 1)?.focus()
      }),
  }
  // Whatever had the focus and is gone (a button of the last pair) leaves it to the pane: it never falls to nowhere.
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body
    if (lost && document.querySelector('[role=dialog], [role=alertdialog], [role=menu]') === null)
      pane.current?.focus({ preventScroll: true })
  })
  return { refs, places }
}

type PaneSwitchProps = { shown: Shown; bench: Bench; onShow: (shown: Shown) => void }

/** On a phone the three parts come one at a time. */
function PaneSwitch({ shown, bench, onShow }: PaneSwitchProps) {
  const parts = [
    { key: 'left', label: bench.owners.left.agency.shortName },
    { key: 'pair', label: words.pane.pair },
    { key: 'right', label: bench.owners.right.agency.shortName },
  ] as const
  return (
    <fieldset aria-label={words.pane.panes} className="flex border-b border-line md:hidden print:hidden">
      {parts.map(({ key, label }) => (
        <button
          key={key}
          type="button"
          aria-pressed={shown === key}
          onClick={() => onShow(key)}
          className={`min-h-[40px] flex-1 border-b-2 ${shown === key ? 'border-joint font-semibold text-joint' : 'border-transparent text-ink-2'}`}
        >
          {label}
        </button>
      ))}
    </fieldset>
  )
}
