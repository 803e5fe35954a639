/** Words of the receipt of a co-signature: what each check says. */
import type { ReceiptCheck } from '#lib/domain/joint/verify-receipt'

export const receiptCheckWords: Readonly<Record<ReceiptCheck, string>> = {
  file: '文件是完整的会签回执，未被改动',
  content: '标准文本的指纹（SHA-256）与签署的一致',
  signature: '签名出自该单位的密钥，签的是这一文本、这一签发人、这一时间',
  entry: '审计记录记载的正是这一签名',
  leaf: '审计记录的叶指纹由其内容得出',
  inclusion: '该叶在日志的默克尔树中（RFC 9162）',
}
