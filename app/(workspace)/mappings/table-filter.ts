/** The address of the 对照表 as a filter; the page, its print and its export read it alike. */
import { type SearchParams, singleParam } from '#components/ui/href'
import type { NodeKind } from '#lib/domain/catalog/node'
import type { MappingTableFilter } from '#lib/queries/mapping-table'

export function tableFilterOf(params: SearchParams): MappingTableFilter {
  const text = (name: string) => singleParam(params[name])?.trim().slice(0, 200) || undefined
  const only = (name: string) => (text(name) === undefined ? {} : { [name]: [text(name)] })
  const one = (name: string, key: string = name) => (text(name) === undefined ? {} : { [key]: text(name) })
  const is = (name: string) => (text(name) === '1' ? { [name]: true } : {})
  return {
    ...only('kind'),
    ...only('relation'),
    ...only('state'),
    ...one('subsystem'),
    ...one('q', 'text'),
    ...one('nodeA'),
    ...one('nodeB'),
    ...is('stale'),
    ...is('hard'),
    ...is('unfinished'),
    ...is('mine'),
    ...is('assigned'),
  }
}

/** 类目 unless the address asks for single standards. */
export function tableLevelOf(params: SearchParams): NodeKind {
  return singleParam(params['level']) === 'position' ? 'position' : 'category'
}
