/**
 * One catalogue as a tree that folds without scripts: branches are <details>, the standards under a category stay folded
 * until somebody looks for something. The counts on a branch are those of the whole branch, filtered or not.
 */
import { EmptyState } from '#components/ui/empty-state'
import type { TreeNode } from '#lib/domain/catalog/tree'
import { catalogWords } from '#lib/i18n/catalog'
import type { CatalogView, StoredSnapshot } from '#lib/queries/catalogs'
import { NodeLabel } from './node-label'

type CatalogTreeProps = {
  view: CatalogView
  /** In the order to show. */
  tree: readonly TreeNode[]
  /** Nodes to show while somebody looks for something; null shows all. */
  shown: ReadonlySet<string> | null
  wanted: string
}

export function CatalogTree({ view, tree, shown, wanted }: CatalogTreeProps) {
  const stored = new Map(view.snapshots.map((snapshot) => [snapshot.nodeId, snapshot]))
  const roots = tree.filter(({ snapshot }) => shown?.has(snapshot.nodeId) ?? true)
  if (tree.length === 0) return <EmptyState title={catalogWords.empty}>{catalogWords.emptyHint}</EmptyState>
  if (roots.length === 0)
    return <EmptyState title={catalogWords.noMatch}>{catalogWords.noMatchHint}</EmptyState>
  return (
    <ul>
      {roots.map((node) => (
        <Branch key={node.snapshot.nodeId} node={node} depth={0} context={{ view, stored, shown, wanted }} />
      ))}
    </ul>
  )
}

type Context = Omit<CatalogTreeProps, 'tree'> & { stored: ReadonlyMap<string, StoredSnapshot> }

function Branch({ node, depth, context }: { node: TreeNode; depth: number; context: Context }) {
  const { view, stored, shown, wanted } = context
  const snapshot = stored.get(node.snapshot.nodeId)
  if (!snapshot) return null
  const label = (
    <NodeLabel
      node={snapshot}
      wanted={wanted}
      elsewhere={snapshot.standardId === null ? [] : view.elsewhere.get(snapshot.standardId)}
    />
  )
  const indent = { paddingInlineStart: `${12 + depth * 16}px` }
  const top = depth === 0 ? 'bg-paper font-semibold' : ''
  if (snapshot.kind === 'position') {
    return (
      <li
        className="flex border-t border-line py-1 pr-3 text-sm"
        style={{ paddingInlineStart: `${28 + depth * 16}px` }}
      >
        {label}
      </li>
    )
  }
  const children = node.children.filter((child) => shown?.has(child.snapshot.nodeId) ?? true)
  const open = shown !== null || snapshot.kind === 'subsystem'
  return (
    // A link may not stand inside a summary: the summary lies over its row, and the row's links over the summary.
    <li className="relative">
      <div
        style={indent}
        className={`flex min-h-[34px] items-baseline gap-2 border-t border-line py-1.5 pr-3 [&_[title]]:relative [&_[title]]:z-2 [&_a]:relative [&_a]:z-2 ${top}`}
      >
        <span className="w-3 shrink-0 print:hidden" />
        {label}
        <span className="text-sm font-normal whitespace-nowrap text-ink-3">{countUnder(node)}</span>
      </div>
      <details open={open}>
        <summary
          style={indent}
          className="absolute inset-x-0 top-0 z-1 h-[35px] cursor-pointer py-1.5 marker:content-none hover:bg-joint/5 print:hidden"
        >
          <span aria-hidden className="inline-block w-3 text-xs text-ink-3 [[open]>summary>&]:rotate-90">
            ▸
          </span>
          <span className="sr-only">{snapshot.title}</span>
        </summary>
        {children.length > 0 && (
          <ul>
            {children.map((child) => (
              <Branch key={child.snapshot.nodeId} node={child} depth={depth + 1} context={context} />
            ))}
          </ul>
        )}
      </details>
    </li>
  )
}

function countUnder(node: TreeNode): string {
  const { categories, positions } = count(node)
  return node.snapshot.kind === 'subsystem'
    ? catalogWords.count(categories, positions)
    : catalogWords.positions(positions)
}

function count(node: TreeNode): { readonly categories: number; readonly positions: number } {
  return node.children.reduce(
    (sum, child) => {
      const below = count(child)
      return {
        categories: sum.categories + below.categories + (child.snapshot.kind === 'category' ? 1 : 0),
        positions: sum.positions + below.positions + (child.snapshot.kind === 'position' ? 1 : 0),
      }
    },
    { categories: 0, positions: 0 },
  )
}
