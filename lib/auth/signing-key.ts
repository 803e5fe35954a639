/**
 * Each agency's signing key (Ed25519, RFC 8032). The private half leaves this file only encrypted (AES-256-GCM) with a
 * key derived from TONGBIAO_KEY_SECRET. A licensed e-signature service (商用密码管理条例第30条) would take the place of
 * `signWith`; `alg` tells the two apart.
 */
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  sign,
  verify,
} from 'node:crypto'

export const signatureAlgorithm = 'Ed25519'

export type NewSigningKey = { readonly publicKey: string; readonly encryptedPrivate: string }

/** A fresh key pair: the public half as base64 SPKI, the private half encrypted. */
export function generateSigningKey(): NewSigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    encryptedPrivate: encrypt(privateKey.export({ type: 'pkcs8', format: 'der' })),
  }
}

/** The base64 signature over the UTF-8 bytes of `message`. Throws when the environment's key does not open the key. */
export function signWith(encryptedPrivate: string, message: string): string {
  const key = createPrivateKey({ key: decrypt(encryptedPrivate), type: 'pkcs8', format: 'der' })
  return sign(null, Buffer.from(message, 'utf8'), key).toString('base64')
}

export function verifySignature(publicKey: string, message: string, signature: string): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' })
  return verify(null, Buffer.from(message, 'utf8'), key, Buffer.from(signature, 'base64'))
}

function wrappingKey(): Buffer {
  const secret = process.env['TONGBIAO_KEY_SECRET']
  if (!secret || secret.length < 32)
    throw new Error('TONGBIAO_KEY_SECRET is missing or shorter than 32 characters')
  return Buffer.from(hkdfSync('sha256', secret, '', 'tongbiao signing keys', 32))
}

/** nonce (12 bytes) ‖ tag (16 bytes) ‖ ciphertext, base64. */
function encrypt(plain: Buffer): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', wrappingKey(), nonce)
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
}

function decrypt(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey(), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
}
