/** One side of the workbench: whose system it is, the search in it, and its tree. */
'use client'

import { type Ref, useId } from 'react'
import { AgencyName } from '#components/ui/agency'
import { Button } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { controlStyle } from '#components/ui/form/control-style'
import type { Side } from '#lib/domain/workbench/board'
import { levelWords, workbenchWords as words } from '#lib/i18n/workbench'
import { TreeList } from './tree-list'
import type { TreeKeys } from './use-tree-keys'
import type { Workbench } from './use-workbench'
import type { Viewports } from './viewports'

type TreePaneProps = {
  side: Side
  bench: Workbench
  viewports: Viewports
  keys: TreeKeys
  listRef: Ref<HTMLDivElement>
  searchRef: Ref<HTMLInputElement>
}

export function TreePane({ side, bench, viewports, keys, listRef, searchRef }: TreePaneProps) {
  const { session, facts, owners, step } = bench
  const owner = owners[side]
  const id = useId()
  const folded = session.folded[side].size > 0
  return (
    <section
      aria-labelledby={id}
      data-accent={owner.agency.accent}
      className="flex min-h-0 min-w-0 flex-col bg-surface"
    >
      <div className="grid h-[84px] content-center gap-1 border-b-2 border-accent px-3">
        <h2
          id={id}
          className="flex items-baseline justify-between gap-2 whitespace-nowrap"
          title={owner.edition}
        >
          <AgencyName agency={owner.agency} />
          <span className="text-xs font-normal text-ink-3">
            {words.levelTotal(facts[side].total, levelWords[session.level])}
          </span>
        </h2>
        <div className="flex items-center gap-1">
          <input
            ref={searchRef}
            type="search"
            aria-label={words.search(owner.agency.shortName)}
            placeholder={words.searchPlaceholder}
            value={session.filter.text[side]}
            onChange={(event) =>
              step({
                kind: 'filter',
                filter: {
                  ...session.filter,
                  text: { ...session.filter.text, [side]: event.target.value },
                },
              })
            }
            className={`${controlStyle} min-w-0 flex-1 text-sm`}
          />
          <Button
            size="small"
            variant="quiet"
            label={`${owner.agency.shortName}：${folded ? words.unfoldAll : words.foldAll}`}
            onPress={() => step({ kind: 'fold-all', side, closed: !folded })}
          >
            {folded ? '⊞' : '⊟'}
          </Button>
        </div>
      </div>
      {facts[side].shown.length === 0 ? (
        <div className="p-3">
          <EmptyState title={words.treeEmpty}>{words.treeEmptyHint}</EmptyState>
        </div>
      ) : (
        <TreeList
          side={side}
          label={words.tree(owner.agency.shortName)}
          tree={session.board[side]}
          facts={facts[side]}
          level={session.level}
          folded={session.folded[side]}
          chosen={session.chosen[side]}
          current={session.current[side]}
          cursor={session.cursor[side]}
          busy={bench.deeds.busy}
          viewports={viewports}
          keys={keys}
          listRef={listRef}
        />
      )}
    </section>
  )
}
