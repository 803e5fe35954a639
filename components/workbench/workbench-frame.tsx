/** The measures that the workbench has in common with what stands in its place while it loads. */

/** The whole window below the header and above the footer; on a phone as long as it is. */
export const benchHeight =
  'flex flex-col md:h-[calc(100dvh-var(--shell-header)-var(--shell-footer))] print:block print:h-auto'

/** Tree, pair, tree. */
export const benchColumns =
  'grid min-h-0 flex-1 md:grid-cols-[minmax(240px,26%)_minmax(0,1fr)_minmax(240px,26%)] print:hidden'
