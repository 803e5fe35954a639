/** A new 批次 out of drafts, and what is changed in it before it goes to 本局审核. */
import { isDemo } from '#lib/auth/settings'
import { insertPackage } from '#lib/db/package'
import { whosePackage } from '#lib/domain/mapping/package'
import { assemblePackage, editPackage } from '#lib/domain/mapping/package-assemble'
import type { Problem } from '#lib/domain/problems'
import { assemblePackageInput, editPackageInput } from '#lib/input/package'
import { command } from '../run'
import { lockChosen, lockWithMappings, replyOf, saveChange } from './subject'

const taken: Problem = { code: 'PACKAGE_ITEM_TAKEN', params: {} }

export const assemblePackageCommand = command({
  name: 'package.assemble',
  input: assemblePackageInput,
  subject: '对照',
  load: (tx, input, actor) => lockChosen(tx, input.mappingIds, actor),
  whose: (_mappings, actor) => (actor.agencyId === null ? 'outside' : 'own'),
  decide: (mappings, input, context) =>
    assemblePackage(mappings, { ...input, demo: input.demo && isDemo() }, context),
  save: (tx, next) => insertPackage(tx, next),
  conflicts: { mapping_package_item_open: taken, mappingId: taken },
  reply: replyOf,
})

export const editPackageCommand = command({
  name: 'package.edit',
  input: editPackageInput,
  subject: '批次',
  load: async (tx, input, actor) => {
    const subject = await lockWithMappings(tx, input.packageId, actor)
    if (!subject) return null
    const added = await lockChosen(tx, input.add, actor)
    return added && { ...subject, added }
  },
  whose: ({ full }, actor) => whosePackage(full.pack, actor),
  decide: ({ full, added }, input, context) => editPackage(full, added, input, context),
  save: (tx, next, { full }) => saveChange(tx, next, full),
  conflicts: { mapping_package_item_open: taken, mappingId: taken },
  reply: replyOf,
})
