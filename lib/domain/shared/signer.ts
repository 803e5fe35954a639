/** An agency's key, opened by the shell after the signatory authenticated again; `sign` is a pure function of it. */
export type Signer = {
  readonly keyId: string
  readonly alg: string
  /** The signature over the UTF-8 bytes of the message, base64. */
  readonly sign: (message: string) => string
}
