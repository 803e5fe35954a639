/** A bureau is entered together with its catalogue and its signing key. */
import { generateSigningKey } from '#lib/auth/signing-key'
import { insertAgency, listAgencies } from '#lib/db/access'
import { createAgency, uniqueAgencyFields } from '#lib/domain/access/agency'
import { ok } from '#lib/domain/shared/problem'
import { createAgencyInput } from '#lib/input/access'
import { command } from '../run'

/** Two administrators may enter the same bureau at once: the loser hears which field is taken. */
const agencyConflicts = Object.fromEntries(
  uniqueAgencyFields.map(([field, word]) => [
    `"${field}"`,
    { code: 'AGENCY_TAKEN', params: { field: word } } as const,
  ]),
)

export const createAgencyCommand = command({
  name: 'agency.create',
  input: createAgencyInput,
  subject: '单位',
  prepare: async () => ok(generateSigningKey()),
  load: (tx) => listAgencies(tx),
  whose: () => 'platform',
  decide: (existing, input, context) => createAgency(existing, input, context.prepared, context),
  save: insertAgency,
  conflicts: agencyConflicts,
  reply: ({ agency, catalog }) => ({ id: agency.id, catalogId: catalog.id }),
})
