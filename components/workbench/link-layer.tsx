/**
 * The links between the two trees, drawn behind the pair under work: only those with an end in view, gathered where a
 * branch is closed. Colour says the relation, the stroke says how far it has come, the sign says it once more. What is
 * drawn here is hidden from screen readers; the list of links says the same in words.
 */
'use client'

import { useEffect, useRef, useState } from 'react'
import { inverseRelation, type Relation, relationTable } from '#lib/domain/mapping/relations'
import { type DrawnLink, type LinkTone, linksInView } from '#lib/domain/workbench/link-view'
import { lineHeight, spanOf, useViewport, type Viewports } from './viewports'

type LinkLayerProps = {
  links: readonly DrawnLink[]
  viewports: Viewports
  /** The lines of the pair under work, -1 where there is none. */
  current: { readonly left: number; readonly right: number }
}

const strokes: Readonly<Record<LinkTone, { readonly width: number; readonly dash?: string }>> = {
  confirmed: { width: 2.5 },
  pending: { width: 1.5 },
  drafting: { width: 1.5, dash: '10 3' },
  returned: { width: 1.5, dash: '8 3 2 3' },
  stale: { width: 2.5, dash: '6 4' },
  suggested: { width: 1.25, dash: '2 5' },
  mixed: { width: 1.5, dash: '12 3 2 3' },
}

const drawnMax = 300

export function LinkLayer({ links, viewports, current }: LinkLayerProps) {
  const frame = useRef<SVGSVGElement>(null)
  const [width, setWidth] = useState(0)
  const left = useViewport(viewports, 'left')
  const right = useViewport(viewports, 'right')

  useEffect(() => {
    const element = frame.current
    if (!element) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const inView = linksInView(links, spanOf(left, 0), spanOf(right, 0)).slice(0, drawnMax)
  const isCurrent = (link: DrawnLink) => link.left === current.left && link.right === current.right
  const ordered = [...inView].sort((a, b) => Number(isCurrent(a)) - Number(isCurrent(b)))
  const signs = { left: signsAt(ordered, 'left'), right: signsAt(ordered, 'right') }
  return (
    <svg ref={frame} aria-hidden className="pointer-events-none absolute inset-0 size-full" focusable={false}>
      {width > 0 &&
        ordered.map((link) => {
          const from = middleOf(link.left) - left.top
          const to = middleOf(link.right) - right.top
          const { width: stroke, dash } = strokes[link.tone]
          const bold = isCurrent(link)
          return (
            <path
              key={`${link.left} ${link.right}`}
              d={`M0 ${from} C${width * 0.42} ${from} ${width * 0.58} ${to} ${width} ${to}`}
              fill="none"
              stroke={colourOf(link.relation)}
              strokeWidth={bold ? stroke + 1.5 : stroke}
              strokeDasharray={dash}
              opacity={bold || current.left < 0 ? 1 : 0.75}
              data-tone={link.tone}
            />
          )
        })}
      {width > 0 &&
        [...signs.left].map(([line, sign]) => (
          <Sign key={`left ${line}`} x={15} y={middleOf(line) - left.top} sign={sign} />
        ))}
      {width > 0 &&
        [...signs.right].map(([line, sign]) => (
          <Sign key={`right ${line}`} x={width - 15} y={middleOf(line) - right.top} sign={sign} />
        ))}
    </svg>
  )
}

type EndSign = { readonly text: string; readonly colour: string }

function Sign({ x, y, sign }: { x: number; y: number; sign: EndSign }) {
  return (
    <text
      x={x}
      y={y}
      dy="0.36em"
      textAnchor="middle"
      fill={sign.colour}
      stroke="var(--color-paper)"
      strokeWidth={4}
      paintOrder="stroke"
      className="text-[13px] font-semibold"
    >
      {sign.text}
    </text>
  )
}

/** One sign for each line in view: the relation as seen from there, with a bundle's mark, or how many there are. */
function signsAt(links: readonly DrawnLink[], side: 'left' | 'right'): ReadonlyMap<number, EndSign> {
  const byLine = new Map<number, DrawnLink[]>()
  for (const link of links) {
    const line = side === 'left' ? link.left : link.right
    const group = byLine.get(line)
    if (group) group.push(link)
    else byLine.set(line, [link])
  }
  return new Map(
    [...byLine].flatMap(([line, group]) => {
      const sign = signOf(group, side)
      return sign === null ? [] : [[line, sign] as const]
    }),
  )
}

function signOf(links: readonly DrawnLink[], side: 'left' | 'right'): EndSign | null {
  const said = links.filter((link) => link.tone !== 'suggested')
  const [first] = said
  if (first === undefined) return null
  const count = said.reduce((sum, link) => sum + link.count, 0)
  const same = said.every((link) => link.relation === first.relation)
  const relation = same ? first.relation : null
  const seen = relation !== null && side === 'right' ? inverseRelation(relation) : relation
  const bundle = said.every((link) => link.bundle === first.bundle) ? first.bundle : null
  const mark = bundle === 'combined' ? '⊎' : bundle === 'any' ? '∨' : ''
  const text = `${mark}${seen === null ? '' : relationTable[seen].sign}${count > 1 ? count : ''}`
  return { text: text === '' ? `${count}` : text, colour: colourOf(relation) }
}

function colourOf(relation: Relation | null): string {
  return relation === null ? 'var(--color-ink-3)' : `var(${relationTable[relation].colorToken})`
}

function middleOf(line: number): number {
  return line * lineHeight + lineHeight / 2
}
