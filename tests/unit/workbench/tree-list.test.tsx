/** What is in the document does not grow with the catalogue. */
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { TreeList } from '#components/workbench/tree-list'
import { createViewports } from '#components/workbench/viewports'
import { standIns } from '#lib/domain/workbench/link-view'
import { branchCounts, shownRows } from '#lib/domain/workbench/tree-view'
import { sideOf } from './board-fixture'

test.each([40, 10_000, 30_000])(
  'of %i lines no more are drawn than are in view, with a few to spare',
  (count) => {
    const side = sideOf(
      Array.from(
        { length: count },
        (_, index) => [`n${index}`, index === 0 ? -1 : 0, 'position', `标准 ${index}`] as const,
      ),
    )
    const shown = shownRows(side.rows, new Set(), null)
    const facts = {
      shown,
      lines: standIns(side.rows, shown, new Set()),
      counts: branchCounts(side.rows, side.marks, 'position'),
      total: count,
      siblings: side.rows.map((_, index) => ({ place: index + 1, total: count })),
      branches: new Set([0]),
      below: [],
      bundles: new Map(),
    }
    const html = renderToStaticMarkup(
      <TreeList
        side="left"
        label="标准体系"
        tree={side}
        facts={facts}
        level="position"
        folded={new Set()}
        chosen={new Set()}
        current={null}
        cursor={null}
        busy={new Set()}
        viewports={createViewports()}
        keys={{ press: () => undefined, click: () => undefined }}
        listRef={null}
      />,
    )
    const drawn = html.match(/role="treeitem"/g) ?? []
    expect(drawn.length).toBeLessThanOrEqual(Math.ceil(720 / 34) + 7)
    expect(html).toContain(`aria-setsize="${count}"`)
  },
)
