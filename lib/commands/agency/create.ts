import { z } from 'zod'
import { generateSigningKey } from '#lib/auth/signing-key'
import { insertAgency, listAgencies } from '#lib/db/access'
import { createAgency } from '#lib/domain/access/agency'
import { ok } from '#lib/domain/shared/problem'
import { command } from '../run'

export const createAgencyInput = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,15}$/, '标识须为 2–16 位小写字母或数字，以字母开头'),
  name: z.string().trim().min(2, '请填写单位全称').max(60),
  shortName: z.string().trim().min(1, '请填写简称').max(10),
  seal: z.string().trim().length(1, '单字简称须为一个字'),
  regionCode: z.string().regex(/^\d{2}(\d{2})?$/, '行政区划代码取前两位或四位数字'),
  accent: z.enum(['sc', 'cq', 'a3', 'a4']),
  docPrefix: z.string().trim().max(10).nullable(),
  issuer: z.string().trim().min(2, '请填写地方标准的发布机关').max(60),
  catalogName: z.string().trim().min(2, '请填写标准体系名称').max(60),
  scheme: z.enum(['wbs', 'three-plus-seven-n', 'free']),
})

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
