/**
 * `npm run release:verify -- proof.json`: checks a release's frozen text and its signatures without the server and
 * without the database. Exit code 0 when everything holds, 1 when something does not, 2 when there is nothing to check.
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { verifySignature } from '#lib/auth/signing-key'
import { hashText } from '#lib/domain/shared/hash'

const proofSchema = z.object({
  format: z.literal('tongbiao/release-proof/1'),
  contentHash: z.string(),
  canonical: z.string(),
  signatures: z.array(
    z.object({
      agency: z.string(),
      alg: z.literal('Ed25519'),
      message: z.string(),
      signature: z.string(),
      publicKey: z.string(),
    }),
  ),
})

const [path] = process.argv.slice(2)
const proof = path === undefined ? undefined : readProof(path)
if (!proof) {
  console.error('用法：npm run release:verify -- 签署证明.json（在发布页下载）')
  process.exit(2)
}

const intact = hashText(proof.canonical) === proof.contentHash
console.log(`${intact ? '相符' : '不符'}　冻结文本与内容指纹 ${proof.contentHash}`)
const verdicts = proof.signatures.map(({ agency, message, signature, publicKey }) => {
  const holds =
    holdsUp(() => isOver(message, proof.contentHash)) &&
    holdsUp(() => verifySignature(publicKey, message, signature))
  console.log(`${holds ? '相符' : '不符'}　签署单位 ${agency}，公钥 ${publicKey}`)
  return holds
})
console.log('公钥须与另行取得的该单位公钥核对；本系统的签名不是具有法律效力的电子签名。')
const passed = intact && verdicts.length > 0 && verdicts.every(Boolean)
console.log(passed ? '发布验证通过。' : '发布验证不通过。')
process.exit(passed ? 0 : 1)

function readProof(file: string): z.infer<typeof proofSchema> | undefined {
  try {
    return proofSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** The signed message names this very content. */
function isOver(message: string, contentHash: string): boolean {
  const signed: unknown = JSON.parse(message)
  return (
    typeof signed === 'object' &&
    signed !== null &&
    'contentHash' in signed &&
    signed.contentHash === contentHash
  )
}

/** A check that cannot even be made (broken keys, no JSON) does not hold. */
function holdsUp(check: () => boolean): boolean {
  try {
    return check()
  } catch {
    return false
  }
}
