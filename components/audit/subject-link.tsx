/** A thing that an entry is about, `type:id`, as a link to its own page where it has one. */
import { TextLink } from '#components/ui/link'
import { subjectTypeWords } from '#lib/i18n/audit'

const pages: Readonly<Record<string, string>> = {
  node: '/catalogs/nodes/',
  standard: '/catalogs/standards/',
  catalog: '/catalogs/',
  'change-set': '/catalogs/change-sets/',
  mapping: '/mappings/',
  assignment: '/mappings/assignments/',
  package: '/mappings/packages/',
  'mapping-import': '/mappings/imports/',
  'joint-standard': '/joint/',
}

/** `names` of things by id; a thing without a name is called by the beginning of its id. */
export function SubjectLink({ subject, names }: { subject: string; names?: ReadonlyMap<string, string> }) {
  const [type = '', id = ''] = subject.split(/:(.*)/s)
  const name = names?.get(id)
  const words = `${subjectTypeWords[type] ?? type} ${name ? `“${name}”` : id.slice(0, 8)}`
  const page = pages[type]
  return page ? <TextLink href={`${page}${encodeURIComponent(id)}`}>{words}</TextLink> : words
}
