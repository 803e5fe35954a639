/** The small figures in the navigation: how many things wait for this person, by the page that opens them. */
import { allowsSome } from '#lib/domain/access/policy'
import type { Actor } from '#lib/domain/access/roles'
import { datedGaps } from '#lib/domain/progress/dated-gaps'
import type { FigureList } from '#lib/domain/progress/figures'
import { isSent, onePerPackage, waitingFor, waitingItems } from '#lib/domain/progress/waiting'
import { countWaitingMentions } from './comments'
import { loadOpenBasis } from './progress-basis'

/** By the address of the navigation's entry; the desk's is the sum. */
export type NavCounts = Readonly<Record<string, number>>

const pages: Readonly<Record<FigureList, string>> = {
  mappings: '/mappings',
  packages: '/mappings',
  releases: '/mappings',
  accords: '/mappings',
  gaps: '/gaps',
  joint: '/joint',
  'change-sets': '/catalogs',
  nodes: '/catalogs',
}

/** What was sent to the actor's desk; nothing for people who bring on nothing of the common work. */
export async function loadNavCounts(actor: Actor): Promise<NavCounts> {
  if (!allowsSome(actor, 'mapping.read')) return {}
  const basis = await loadOpenBasis(actor, new Date())
  const mine = onePerPackage(waitingFor(actor, waitingItems(basis, datedGaps(basis)))).filter(isSent)
  const mentions = await countWaitingMentions(actor)
  const counts: Record<string, number> = { '/desk': mine.length + mentions }
  // The list of one's threads is a part of 对照.
  if (mentions > 0) counts['/mappings'] = mentions
  for (const item of mine) {
    const page = item.what.startsWith('redundancy-') ? pages.gaps : pages[item.list]
    counts[page] = (counts[page] ?? 0) + 1
  }
  return counts
}
