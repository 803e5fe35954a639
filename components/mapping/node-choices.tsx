/** Choosing a node of a catalogue by search: an ordinary GET form and a list of links, so it works on any device. */
import { AgencyName } from '#components/ui/agency'
import { Button } from '#components/ui/button'
import { controlStyle } from '#components/ui/form/control-style'
import { hrefWith, type SearchParams, singleParam } from '#components/ui/href'
import { TextLink } from '#components/ui/link'
import { Card } from '#components/ui/section'
import { nodeKindWords } from '#lib/i18n/catalog'
import { mappingScreenWords as words } from '#lib/i18n/mapping-screen'
import type { CatalogPair } from '#lib/queries/catalog-pair'
import type { NodeChoice } from '#lib/queries/mappings'

type NodeChoicesProps = {
  catalog: CatalogPair['a']
  choices: readonly NodeChoice[]
  /** Names in the address: of the node chosen here, and of the words searched for. */
  end: 'nodeA' | 'nodeB'
  search: 'qa' | 'qb'
  params: SearchParams
}

export function NodeChoices({ catalog, choices, end, search, params }: NodeChoicesProps) {
  const kept = Object.entries(params).filter(([name]) => name !== search && name !== end)
  return (
    <Card accent={catalog.agency.accent}>
      <AgencyName agency={catalog.agency} />
      <form action="/mappings/new" className="my-2 flex gap-2">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={singleParam(value) ?? ''} />
        ))}
        <input
          type="search"
          name={search}
          aria-label={`${words.nodeSearch}（${catalog.agency.shortName}）`}
          placeholder={words.nodeSearchPlaceholder}
          defaultValue={singleParam(params[search]) ?? ''}
          className={controlStyle}
        />
        <Button type="submit">{words.search}</Button>
      </form>
      {choices.length === 0 && <p className="text-ink-3">{words.nodeNone}</p>}
      <ul className="max-h-[52vh] overflow-y-auto">
        {choices.map(({ snapshot, path }) => (
          <li key={snapshot.nodeId} className="border-b border-line py-1.5 last:border-b-0">
            <TextLink href={hrefWith('/mappings/new', params, { [end]: snapshot.nodeId })}>
              {snapshot.officialCode && <span className="mr-1.5 font-mono">{snapshot.officialCode}</span>}
              {snapshot.record?.numberText && <span className="mr-1.5">{snapshot.record.numberText}</span>}
              {snapshot.title}
            </TextLink>
            <span className="block text-xs text-ink-3">
              {nodeKindWords[snapshot.kind]} · {path.join(' › ')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
