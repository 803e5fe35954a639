/** 帮助: the nouns, the moves (from the workflow tables), the keys, the formula of coverage, what a co-signature proves. */
import type { Metadata } from 'next'
import { MoveTable } from '#components/help/move-table'
import { DescriptionList } from '#components/ui/description-list'
import { Kbd } from '#components/ui/kbd'
import { TextLink } from '#components/ui/link'
import { Page } from '#components/ui/page'
import { PrintButton } from '#components/ui/print-button'
import { Card, Section } from '#components/ui/section'
import { changeSetWorkflow } from '#lib/domain/catalog/change-set-workflow'
import { gapWorkflow } from '#lib/domain/gap/workflow'
import { jointWorkflow } from '#lib/domain/joint/workflow'
import { relationKeys, relationTable } from '#lib/domain/mapping/relations'
import { mappingWorkflow } from '#lib/domain/mapping/workflow'
import { changeSetMoveWords, changeSetStateWords } from '#lib/i18n/change-set'
import { gapMoveWords, gapStateWords } from '#lib/i18n/gap'
import { nounWords, helpWords as words } from '#lib/i18n/help'
import { jointMoveWords, jointStateWords, receiptNotProvedWords } from '#lib/i18n/joint'
import { mappingMoveWords, mappingStateWords, relationWords } from '#lib/i18n/mapping'
import { shellWords } from '#lib/i18n/shell'
import { gate } from '#lib/web/gate'
import { footEntries, mainEntries, openEntries } from '../nav-entries'

export const metadata: Metadata = { title: words.title }

const parts = ['nouns', 'moves', 'keys', 'coverage', 'cosign', 'sources'] as const

export default async function HelpPage() {
  const { actor } = await gate('desk.read')
  const goTo = openEntries(actor, [...mainEntries, ...footEntries]).filter((entry) => entry.key)
  return (
    <Page title={words.title} intro={words.intro} width="text" actions={<PrintButton />}>
      <nav aria-label={words.contents} className="flex flex-wrap gap-x-4 gap-y-1 print:hidden">
        {parts.map((part) => (
          <TextLink key={part} href={`#${part}`}>
            {words[part]}
          </TextLink>
        ))}
      </nav>
      <div id="nouns">
        <Card title={words.nouns}>
          <DescriptionList facts={nounWords.map(([term, value]) => ({ term, value }))} />
        </Card>
      </div>
      <div id="moves">
        <Section title={words.moves}>
          <p className="text-ink-2">{words.movesNote}</p>
          <div className="grid gap-3">
            <MoveTable
              title="变更单"
              workflow={changeSetWorkflow}
              stateWords={changeSetStateWords}
              moveWords={changeSetMoveWords}
            />
            <MoveTable
              title="对照"
              workflow={mappingWorkflow}
              stateWords={mappingStateWords}
              moveWords={mappingMoveWords}
            />
            <MoveTable
              title="缺口处置"
              workflow={gapWorkflow}
              stateWords={gapStateWords}
              moveWords={gapMoveWords}
            />
            <MoveTable
              title="联合标准"
              workflow={jointWorkflow}
              stateWords={jointStateWords}
              moveWords={jointMoveWords}
            />
          </div>
        </Section>
      </div>
      <div id="keys">
        <Card title={words.keys}>
          <p className="mb-1 text-ink-2">{words.keysNote}</p>
          <DescriptionList
            columns={2}
            facts={[
              { term: shellWords.keys.show, value: <Kbd>?</Kbd> },
              { term: shellWords.keys.focusSearch, value: <Kbd>Ctrl K</Kbd> },
              ...goTo.map(({ label, key = '' }) => ({
                term: `${words.keyGo}${label}`,
                value: (
                  <span className="inline-flex gap-1">
                    <Kbd>G</Kbd>
                    <Kbd>{key.toUpperCase()}</Kbd>
                  </span>
                ),
              })),
            ]}
          />
        </Card>
      </div>
      <div id="coverage">
        <Card title={words.coverage}>
          {words.coverageBody.map((line) => (
            <p key={line} className="mb-1.5">
              {line}
            </p>
          ))}
          <DescriptionList
            columns={2}
            facts={relationKeys.map((relation) => ({
              term: `${relationTable[relation].sign} ${relationWords[relation].label}`,
              value: String(relationTable[relation].halves / 2),
            }))}
          />
        </Card>
      </div>
      <div id="cosign">
        <Card title={words.cosign}>
          <p className="mb-1.5">{words.cosignProves}</p>
          <p className="mb-1.5">{receiptNotProvedWords['receipt-not-legal-seal']}</p>
          <p>{words.audit}</p>
        </Card>
      </div>
      <div id="sources">
        <Card title={words.sources}>
          <DescriptionList facts={words.marks.map(([term, value]) => ({ term, value }))} />
          <p className="mt-2 mb-1">{words.papersIntro}</p>
          <ul className="grid list-disc gap-1 pl-5">
            {words.papers.map((paper) => (
              <li key={paper}>{paper}</li>
            ))}
          </ul>
        </Card>
      </div>
    </Page>
  )
}
