/** One 对照表发布: what is frozen in it, who has signed, how it is cited and checked. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FrozenGaps, FrozenMappings } from '#components/release/frozen-tables'
import { ReleaseStateTag, releaseName } from '#components/release/release-state'
import { SignRelease } from '#components/release/sign-release'
import { AgencyName } from '#components/ui/agency'
import { CopyButton } from '#components/ui/copy-button'
import { DescriptionList } from '#components/ui/description-list'
import { ExportLinks } from '#components/ui/export-links'
import { FilterBar } from '#components/ui/filter-bar'
import { CommandButton } from '#components/ui/form/command-button'
import { Hash } from '#components/ui/hash'
import { hrefWith, type SearchParams, singleParam } from '#components/ui/href'
import { TextLink } from '#components/ui/link'
import { Notice } from '#components/ui/notice'
import { Page } from '#components/ui/page'
import { PrintButton } from '#components/ui/print-button'
import { PrintLandscape } from '#components/ui/print-landscape'
import { Card, Section } from '#components/ui/section'
import { Tag } from '#components/ui/tag'
import { allows } from '#lib/domain/access/policy'
import { permille } from '#lib/domain/mapping/coverage'
import type { ReleaseMapping } from '#lib/domain/release/content'
import { whoseRelease } from '#lib/domain/release/release'
import { formatDate, formatDateTime, formatPercent } from '#lib/i18n/format'
import { sealNotice } from '#lib/i18n/joint-screens'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { releaseCitation } from '#lib/i18n/release'
import { releaseWords as words } from '#lib/i18n/release-screen'
import { loadReleaseView, type ReleaseView } from '#lib/queries/releases'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: words.title }

type ReleasePageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

export default async function ReleasePage({ params, searchParams }: ReleasePageProps) {
  const reader = await gate('release.read')
  const [{ id }, search] = await Promise.all([params, searchParams])
  const view = await loadReleaseView(reader, id)
  if (!view) notFound()
  const { release, content, a, b } = view
  const text = singleParam(search['q'])?.trim().toLowerCase() ?? ''
  const rows = content.mappings.filter((row) => textOf(row).includes(text))
  const whose = whoseRelease(release, reader.actor)
  const own = [a, b].find(({ agency }) => agency.id === reader.actor.agencyId)
  const waits = release.state === 'signing'
  const signed = release.signatures.some(({ agencyId }) => agencyId === reader.actor.agencyId)
  return (
    <Page
      title={`${words.title} ${releaseName(release)}`}
      breadcrumbs={[
        { label: mappingScreenWords.table, href: '/mappings' },
        { label: words.title, href: '/mappings/releases' },
      ]}
      marks={
        <>
          <ReleaseStateTag state={release.state} />
          {release.demo && <Tag tone="dashed">{words.demo}</Tag>}
        </>
      }
      actions={
        <>
          <ExportLinks
            links={[
              { href: `/api/exports/releases/${id}?as=xlsx`, label: words.sheet },
              { href: `/api/exports/releases/${id}?as=canonical`, label: words.canonical },
              { href: `/api/exports/releases/${id}?as=proof`, label: words.proof },
            ]}
          />
          <PrintButton />
          {waits && allows(reader.actor, 'release.withdraw', whose) && (
            <CommandButton
              command="release.withdraw"
              input={{ releaseId: id, version: release.version }}
              variant="danger"
              confirm={{
                title: words.withdrawTitle,
                body: words.withdrawBody,
                submit: words.withdraw,
                reason: 'required',
                danger: true,
              }}
              done={{ toast: words.withdrawn }}
            >
              {words.withdraw}
            </CommandButton>
          )}
          {waits && !signed && own && allows(reader.actor, 'release.sign', whose) && (
            <SignRelease releaseId={id} contentHash={release.contentHash} agencyName={own.agency.name} />
          )}
        </>
      }
    >
      <PrintLandscape />
      {release.reason && (
        <Notice tone="warn" title={words.withdrawnWhy}>
          {release.reason}
        </Notice>
      )}
      <div className="grid items-start gap-4 md:grid-cols-2">
        <Facts view={view} />
        <Signatures view={view} />
      </div>
      <Section title={words.mappings} note={content.mappings.length}>
        <FilterBar
          path={`/mappings/releases/${id}`}
          params={search}
          total={rows.length}
          unit={words.rowUnit}
          fields={[{ kind: 'search', name: 'q', label: words.search, placeholder: words.searchRows }]}
        />
        <FrozenMappings caption={words.mappings} rows={rows} catalogs={content.catalogs} />
      </Section>
      {content.gaps.length > 0 && (
        <Section title={words.gaps} note={content.gaps.length}>
          <FrozenGaps caption={words.gaps} rows={content.gaps} catalogs={content.catalogs} />
        </Section>
      )}
    </Page>
  )
}

function textOf({ a, b, justification }: ReleaseMapping): string {
  return [a, b]
    .map(({ title, officialCode, platformCode }) => `${title} ${officialCode} ${platformCode}`)
    .concat(justification)
    .join('\n')
    .toLowerCase()
}

function Facts({ view: { release, content, a, b } }: { view: ReleaseView }) {
  const [coverageA, coverageB] = content.coverage.map(permille)
  const { stale, pending, disputed } = content.leftOut
  const percent = (value: number | null | undefined) => (value == null ? '—' : formatPercent(value / 1000, 1))
  return (
    <Card accent="joint">
      <DescriptionList
        facts={[
          { term: words.note, value: release.note },
          {
            term: words.editions,
            value: content.catalogs.map(({ agency, edition }) => `${agency} ${edition.title}`).join('；'),
          },
          {
            term: words.coverage,
            value: `${a.agency.shortName} ${percent(coverageA)}；${b.agency.shortName} ${percent(coverageB)}`,
          },
          { term: words.leftOut, value: words.leftOutText(stale, pending, disputed) },
          { term: words.frozenAt, value: formatDateTime(release.createdAt) },
          { term: words.hash, value: <Hash value={release.contentHash} length={64} /> },
          {
            term: words.compare,
            value: (
              <TextLink href={hrefWith('/mappings/releases/compare', { from: release.id, to: 'working' })}>
                {words.working}
              </TextLink>
            ),
          },
        ]}
      />
      <p className="mt-2 text-sm text-ink-3">{words.hashHint}</p>
    </Card>
  )
}

function Signatures({ view }: { view: ReleaseView }) {
  const { release, a, b, names } = view
  return (
    <Card title={words.signatures}>
      <ul className="grid gap-2">
        {[a, b].map(({ agency }) => {
          const signature = release.signatures.find(({ agencyId }) => agencyId === agency.id)
          return (
            <li key={agency.id} className="flex flex-wrap items-center gap-2">
              <AgencyName agency={agency} />
              <span className={signature ? '' : 'text-ink-3'}>
                {signature
                  ? words.signedBy(names.get(signature.signatoryId) ?? '', formatDateTime(signature.signedAt))
                  : words.notSigned}
              </span>
            </li>
          )
        })}
      </ul>
      <p className="mt-2 text-sm text-ink-3">{sealNotice}</p>
      <Citation view={view} />
    </Card>
  )
}

function Citation({ view: { release, content, a, b } }: { view: ReleaseView }) {
  const [left, right] = content.catalogs
  if (release.number === null || release.publishedAt === null)
    return <p className="mt-3 text-ink-3">{words.citationLater}</p>
  const text = releaseCitation({
    agencyA: a.agency.name,
    agencyB: b.agency.name,
    number: release.number,
    day: formatDate(release.publishedAt),
    editionA: left.edition.title,
    editionB: right.edition.title,
    contentHash: release.contentHash,
  })
  return (
    <div className="mt-3 border-t border-line pt-2">
      <p className="flex items-center gap-1 text-sm text-ink-3">
        {words.citation} <CopyButton text={text} what={words.citation} />
      </p>
      <p className="break-words">{text}</p>
    </div>
  )
}
