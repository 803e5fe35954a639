/** Which pages of a catalogue a person may open: change sets are the own agency's business, and the auditor's. */
import { allows } from '#lib/domain/access/policy'
import type { Actor } from '#lib/domain/access/roles'
import type { CatalogTab } from './catalog-frame'

export function catalogTabs(
  actor: Pick<Actor, 'roles' | 'agencyId'>,
  catalog: { readonly agency: { readonly id: string } },
): readonly CatalogTab[] {
  const whose = actor.agencyId === catalog.agency.id ? 'own' : 'outside'
  return allows(actor, 'change-set.read', whose)
    ? ['tree', 'details', 'statistics', 'compare', 'changeSets']
    : ['tree', 'details', 'statistics', 'compare']
}
