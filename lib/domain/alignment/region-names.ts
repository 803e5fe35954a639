/** The names of regions that agencies put in front of titles: 四川省公务用车管理规范 and 公务用车管理规范 are compared alike. */

type NamedAgency = { readonly name: string; readonly shortName: string }

/** From the agencies' own names: 四川省机关事务管理局 brings 四川省 and 四川; the longer ones first. */
export function regionNamesOf(agencies: readonly NamedAgency[]): readonly string[] {
  const names = agencies.flatMap(({ name, shortName }) => {
    const region = /^.{2,8}?(?:省|市|自治区|自治州|区|县)/.exec(name)?.[0]
    return [region ?? shortName, shortName]
  })
  return [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}
