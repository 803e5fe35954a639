/** Inputs of the commands about accounts and agencies. A form and its command share one schema. */
import { z } from 'zod'
import { roles } from '#lib/domain/access/roles'

const password = z.string().min(1, '请填写密码').max(200, '密码不超过 200 位')

/** A field that a form leaves empty is absent, not an empty text. */
function emptyAsNull(field: z.ZodString) {
  return field.nullish().transform((value) => value || null)
}

const id = z.string().min(1, '请选择').max(60)

export const accountInput = z.object({ accountId: id })

export const roleInput = accountInput.extend({ role: z.enum(roles) })

export const createAccountInput = z.object({
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z][a-z0-9.-]{2,39}$/, '账号须以小写字母开头，3–40 位，可含数字、点和连字符'),
  displayName: z.string().trim().min(1, '请填写姓名').max(40, '姓名不超过 40 字'),
  agencyId: emptyAsNull(z.string().max(60)),
  password,
})

export const resetPasswordInput = accountInput.extend({ password })

export const changePasswordInput = z.object({ current: password, password })

export const issueApiTokenInput = z.object({
  purpose: z.string().trim().min(2, '请写明用途').max(60, '用途不超过 60 字'),
  expiresOn: z.iso.date('请按“年-月-日”填写'),
})

export const revokeApiTokenInput = z.object({ tokenId: id, version: z.int() })

export const createAgencyInput = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,15}$/, '标识须为 2–16 位小写字母、数字或连字符，以字母开头'),
  name: z.string().trim().min(2, '请填写单位全称').max(60, '单位全称不超过 60 字'),
  shortName: z.string().trim().min(1, '请填写简称').max(10, '简称不超过 10 字'),
  seal: z.string().trim().length(1, '单字简称须为一个字'),
  regionCode: z.string().regex(/^\d{2}(\d{2})?$/, '行政区划代码取前两位或四位数字'),
  accent: z.enum(['sc', 'cq', 'a3', 'a4']),
  docPrefix: emptyAsNull(z.string().trim().max(10, '发文字号前缀不超过 10 字')),
  issuer: z.string().trim().min(2, '请填写地方标准的发布机关').max(60),
  catalogName: z.string().trim().min(2, '请填写标准体系名称').max(60),
  scheme: z.enum(['wbs', 'three-plus-seven-n', 'free']),
})
