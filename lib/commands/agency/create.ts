/** A bureau is entered together with its catalogue and its signing key. */
import { generateSigningKey } from '#lib/auth/signing-key'
import { insertAgency, listAgencies } from '#lib/db/access'
import { createAgency } from '#lib/domain/access/agency'
import { ok } from '#lib/domain/shared/problem'
import { createAgencyInput } from '#lib/input/access'
import { command } from '../run'

export const createAgencyCommand = command({
  name: 'agency.create',
  input: createAgencyInput,
  subject: '单位',
  prepare: async () => ok(generateSigningKey()),
  load: (tx) => listAgencies(tx),
  whose: () => 'platform',
  decide: (existing, input, context) => createAgency(existing, input, context.prepared, context),
  save: insertAgency,
  reply: ({ agency, catalog }) => ({ id: agency.id, catalogId: catalog.id }),
})
