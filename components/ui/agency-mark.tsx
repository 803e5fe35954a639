/** What the kit needs to know of an agency to show whose a thing is; any agency row or value has these fields. */
export type AgencyMark = {
  readonly name: string
  readonly shortName: string
  /** One character: 川, 渝. */
  readonly seal: string
  /** A name from app/globals.css: sc, cq, a3, a4; any other is shown in neutral grey. */
  readonly accent: string
}
