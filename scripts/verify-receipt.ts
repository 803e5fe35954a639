/**
 * `npm run receipt:verify -- file.json`: checks a receipt of a co-signature without the server and without the database.
 * Exit code 0 when everything holds, 1 when something does not, 2 when there is nothing to check.
 */
import { readFileSync } from 'node:fs'
import { signatureAlgorithm, verifySignature } from '#lib/auth/signing-key'
import { verifyReceipt } from '#lib/domain/joint/verify-receipt'
import { receiptNotProvedWords } from '#lib/i18n/joint'
import { receiptCheckWords } from '#lib/i18n/receipt'

const [path] = process.argv.slice(2)
if (path === undefined) {
  console.error('用法：npm run receipt:verify -- 回执文件.json')
  process.exit(2)
}

const verdict = verifyReceipt(readFileSync(path, 'utf8'), (key, message, signature) => {
  // Other base64 texts may stand for the same bytes; only the one that was issued counts.
  const exact = [key.publicKey, signature].every(
    (text) => Buffer.from(text, 'base64').toString('base64') === text,
  )
  return exact && key.alg === signatureAlgorithm && verifySignature(key.publicKey, message, signature)
})

const { receipt, failed } = verdict
for (const [check, words] of Object.entries(receiptCheckWords)) {
  const known = receipt !== null || check === 'file'
  const mark = !known ? '—' : failed.some((one) => one === check) ? '不符' : '相符'
  console.log(`${mark}　${words}`)
}
if (receipt) {
  console.log(
    `签署单位 ${receipt.message.agency}，签发人 ${receipt.signatoryName}，时间 ${receipt.message.signedAt}`,
  )
  console.log(`文本指纹 ${receipt.message.contentHash}`)
  console.log(`日志根 ${receipt.leaf.root}（${receipt.leaf.treeSize} 条）：请与另行留存的日志根核对。`)
  console.log(receiptNotProvedWords[receipt.notProved])
}
console.log(failed.length === 0 ? '回执验证通过。' : '回执验证不通过。')
process.exit(failed.length === 0 ? 0 : 1)
