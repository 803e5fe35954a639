/** What every text-like control looks like: a border with 3:1 contrast (WCAG 1.4.11), red when its value is wrong. */
export const controlStyle =
  'min-h-[34px] w-full rounded-md phone:min-h-[40px] phone:text-lg border border-field bg-surface px-2.5 py-1 hover:border-ink-3 focus:border-joint disabled:bg-paper disabled:text-ink-3 aria-invalid:border-stop aria-invalid:shadow-[inset_0_0_0_1px_var(--color-stop)]'
