/** Unfolds or folds every branch of the tree in the same sheet. */
'use client'

import { useRef, useState } from 'react'
import { catalogWords } from '#lib/i18n/catalog'

export function FoldAll() {
  const button = useRef<HTMLButtonElement>(null)
  const [unfolded, setUnfolded] = useState(false)
  const toggle = () => {
    const branches = button.current?.closest('section')?.querySelectorAll('details') ?? []
    for (const branch of branches) branch.open = !unfolded
    setUnfolded(!unfolded)
  }
  return (
    <button
      ref={button}
      type="button"
      onClick={toggle}
      className="cursor-pointer text-joint hover:underline print:hidden"
    >
      {unfolded ? catalogWords.foldAll : catalogWords.unfoldAll}
    </button>
  )
}
