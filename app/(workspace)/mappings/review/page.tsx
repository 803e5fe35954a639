/** What waits for the reviewers of one's own agency: 本局审核 and 对方确认 apart, the longest waiting first. */
import type { Metadata } from 'next'
import { Fragment } from 'react'
import { BlindNotice } from '#components/assignment/blind-notice'
import { BundlePanel } from '#components/mapping/bundle-panel'
import { InheritanceQueue } from '#components/mapping/inheritance-panel'
import { QueueItem } from '#components/mapping/queue-item'
import { PackageTable } from '#components/package/package-table'
import { EmptyState } from '#components/ui/empty-state'
import { Page } from '#components/ui/page'
import { Section } from '#components/ui/section'
import { movesInBlindRound } from '#lib/domain/assignment/blind'
import { availableMoves } from '#lib/domain/mapping/available-moves'
import { bundleWords } from '#lib/i18n/bundle'
import { inheritanceWords } from '#lib/i18n/inheritance'
import { mappingScreenWords as words } from '#lib/i18n/mapping-screen'
import { packageScreenWords } from '#lib/i18n/package-screen'
import { listBlindHolds } from '#lib/queries/blind'
import { listBundleQueue } from '#lib/queries/bundles'
import { listInheritanceQueue } from '#lib/queries/inheritances'
import { listReviewQueue, type MappingCase } from '#lib/queries/mappings'
import { listPackagesToReview } from '#lib/queries/packages'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: words.review }

export default async function ReviewPage() {
  const reader = await gate('mapping.read')
  const now = new Date()
  const [{ pending, agencyReview }, bundles, packages, inheritances] = await Promise.all([
    listReviewQueue(reader),
    listBundleQueue(reader),
    listPackagesToReview(reader, now),
    listInheritanceQueue(reader),
  ])
  const toAgree = bundles.filter(({ bundle }) => bundle.state === 'awaiting-other')
  const toReview = bundles.filter(({ bundle }) => bundle.state === 'agency-review')
  const holds = await listBlindHolds(
    reader,
    pending.map(({ mapping }) => mapping),
  )
  const items = (cases: readonly MappingCase[]) =>
    cases.map((item) => {
      const blindItemId = holds.get(item.mapping.id)
      const moves = availableMoves(item.mapping, reader.actor, item.stale)
      return (
        <Fragment key={item.mapping.id}>
          <QueueItem item={item} moves={blindItemId ? movesInBlindRound(moves) : moves} now={now} />
          {blindItemId && <BlindNotice itemId={blindItemId} />}
        </Fragment>
      )
    })
  return (
    <Page
      title={words.review}
      intro={words.reviewIntro}
      breadcrumbs={[{ label: words.table, href: '/mappings' }]}
    >
      {packages.length > 0 && (
        <Section title={packageScreenWords.packages} note={packages.length}>
          <p className="text-sm text-ink-3">{packageScreenWords.reviewHint}</p>
          <PackageTable rows={packages} now={now} />
        </Section>
      )}
      <Section title={words.pending} note={pending.length}>
        <p className="text-sm text-ink-3">{words.pendingHint}</p>
        {pending.length > 0 ? (
          items(pending)
        ) : (
          <EmptyState title={words.pendingEmpty}>{words.queueEmptyHint}</EmptyState>
        )}
      </Section>
      {toAgree.length > 0 && (
        <Section title={bundleWords.toAgree} note={toAgree.length}>
          <BundlePanel views={toAgree} />
        </Section>
      )}
      <Section title={words.agencyReview} note={agencyReview.length}>
        <p className="text-sm text-ink-3">{words.agencyReviewHint}</p>
        {agencyReview.length > 0 ? (
          items(agencyReview)
        ) : (
          <EmptyState title={words.agencyReviewEmpty}>{words.queueEmptyHint}</EmptyState>
        )}
      </Section>
      {inheritances.length > 0 && (
        <Section title={inheritanceWords.title} note={inheritances.length}>
          <InheritanceQueue waiting={inheritances} />
        </Section>
      )}
      {toReview.length > 0 && (
        <Section title={bundleWords.toReview} note={toReview.length}>
          <BundlePanel views={toReview} />
        </Section>
      )}
    </Page>
  )
}
