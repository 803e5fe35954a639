/** What menus and other small popovers look like, in the header as in a table row. */
export const menuStyle =
  'min-w-[160px] rounded-md border border-line-2 bg-surface shadow-lg outline-none print:hidden'

export const menuItemStyle =
  'flex min-h-[34px] cursor-pointer items-center justify-between gap-6 rounded-sm px-3 outline-none data-[focused]:bg-joint-tint data-[focused]:text-joint data-[disabled]:cursor-not-allowed data-[disabled]:text-ink-3'
