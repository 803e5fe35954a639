/** 变更单: what it changes against its base, what the rules say, what it touches, and what somebody may do with it now. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LogTable } from '#components/audit/log-table'
import { ChangeSetMoves } from '#components/catalog/change-set-moves'
import { ChangeSetNotices } from '#components/catalog/change-set-notices'
import { changeSetOperations } from '#components/catalog/change-set-operations'
import { ChangeSetTag } from '#components/catalog/change-set-tag'
import { DifferenceCounts } from '#components/catalog/difference-counts'
import { DifferenceTable } from '#components/catalog/difference-table'
import { FindingTable } from '#components/catalog/finding-table'
import { WorkingTree } from '#components/catalog/working-tree'
import { AgencyName } from '#components/ui/agency'
import { DescriptionList } from '#components/ui/description-list'
import { ButtonLink } from '#components/ui/link'
import { Page } from '#components/ui/page'
import { Card, Section } from '#components/ui/section'
import { allows } from '#lib/domain/access/policy'
import { changeSetWorkflow } from '#lib/domain/catalog/change-set-workflow'
import { codingSchemes } from '#lib/domain/catalog/schemes'
import { legalMoves } from '#lib/domain/shared/workflow'
import { catalogWords } from '#lib/i18n/catalog'
import { changeSetScreenWords as words } from '#lib/i18n/change-set-screen'
import { formatDateTime } from '#lib/i18n/format'
import { problemMessage } from '#lib/i18n/problems'
import { loadChangeSetView } from '#lib/queries/change-sets'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: words.title }

export default async function ChangeSetPage({ params }: { params: Promise<{ changeSetId: string }> }) {
  const reader = await gate('change-set.read')
  const { changeSetId } = await params
  const view = await loadChangeSetView(reader, changeSetId)
  if (!view) notFound()
  const { changeSet, catalog, whose } = view
  const moves = legalMoves(changeSetWorkflow, changeSet.state).filter((move) =>
    allows(reader.actor, changeSetOperations[move], whose),
  )
  const editable = moves.includes('edit')
  const live = changeSet.state === 'draft' || changeSet.state === 'agency-review'
  return (
    <Page
      title={changeSet.title}
      marks={
        <>
          <ChangeSetTag state={changeSet.state} />
          <AgencyName agency={catalog.agency} short />
        </>
      }
      breadcrumbs={[
        { label: catalogWords.catalogs, href: '/catalogs' },
        { label: catalog.name, href: `/catalogs/${catalog.id}` },
        { label: words.title, href: `/catalogs/${catalog.id}/change-sets` },
      ]}
      actions={
        changeSet.state === 'effective' ? (
          <ButtonLink href={`/catalogs/${catalog.id}/editions/compare`}>{catalogWords.compare}</ButtonLink>
        ) : (
          <ChangeSetMoves
            changeSetId={changeSetId}
            version={changeSet.version}
            moves={moves.filter((move) => move !== 'edit')}
          />
        )
      }
    >
      <ChangeSetNotices
        changeSet={changeSet}
        superseded={live && view.base.id !== catalog.edition.id ? catalog.edition.title : null}
        editable={editable}
        problem={view.problem && problemMessage(view.problem)}
      />
      <Card>
        <DescriptionList
          columns={2}
          facts={[
            { term: words.base, value: view.base.title },
            {
              term: words.source,
              value: changeSet.source
                ? `${words.origin.import}：${changeSet.source.fileName}（${changeSet.source.sheet}）`
                : words.origin.manual,
            },
            { term: words.author, value: `${view.author} ${formatDateTime(changeSet.createdAt)}` },
            { term: words.submitter, value: view.submitter },
            { term: words.updatedAt, value: formatDateTime(changeSet.updatedAt) },
            { term: words.changes, value: words.changeCount(changeSet.changes.length) },
          ]}
        />
      </Card>
      <Section
        title={words.difference}
        note={view.touched.total > 0 ? words.touched(view.touched.total) : words.untouched}
        actions={<DifferenceCounts difference={view.difference} />}
      >
        <DifferenceTable rows={view.rows} mappings={view.touched.byNode} />
      </Section>
      <Section title={words.findings}>
        <FindingTable findings={view.findings} />
      </Section>
      {editable && (
        <Section title={words.edit} note={words.editHint}>
          <WorkingTree
            changeSetId={changeSetId}
            version={changeSet.version}
            undoable={changeSet.changes.length > 0}
            coded={codingSchemes[catalog.scheme].coded}
            nodes={view.working.map((snapshot) => ({
              ...snapshot,
              platformCode: view.platformCodes.get(snapshot.nodeId) ?? null,
            }))}
          />
        </Section>
      )}
      <Section title={words.history}>
        <LogTable entries={view.history} agencies={[]} empty={null} />
      </Section>
    </Page>
  )
}
