/** A pair that has been spoken about: what is said, where it stands, what can be done now, and a kept draft of one's own. */
'use client'

import { MappingMarks, MappingStateTag } from '#components/mapping/mapping-state-tag'
import { Button } from '#components/ui/button'
import { CopyButton } from '#components/ui/copy-button'
import { ButtonLink } from '#components/ui/link'
import { Notice } from '#components/ui/notice'
import { missingInDraft } from '#lib/domain/mapping/propose'
import { relationTable } from '#lib/domain/mapping/relations'
import type { StatementDraft } from '#lib/domain/workbench/draft'
import { formatDateTime } from '#lib/i18n/format'
import {
  differenceKindWords,
  differenceTreatmentWords,
  relationSentence,
  relationWords,
  unrelatedReasonWords,
} from '#lib/i18n/mapping'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { problemMessage } from '#lib/i18n/problems'
import { workbenchWords as words } from '#lib/i18n/workbench'
import type { MappingDetail } from '#lib/queries/workbench-pair'
import { PairMoves } from './pair-moves'
import type { PairWork } from './use-pair-work'

type MappingStandingProps = {
  mapping: MappingDetail
  names: { readonly left: string; readonly right: string }
  work: PairWork
  kept: StatementDraft | null
}

export function MappingStanding({ mapping, names, work, kept }: MappingStandingProps) {
  const { said, former } = mapping
  const missing = missingInDraft({ state: mapping.state, statement: said })
  return (
    <section aria-label={words.said} className="grid gap-2.5">
      <p className="flex flex-wrap items-center gap-1.5">
        <span
          aria-hidden
          className="text-xl leading-6"
          style={{ color: `var(${relationTable[said.relation].colorToken})` }}
        >
          {relationTable[said.relation].sign}
        </span>
        <b className="font-semibold">{relationSentence(said.relation, names.left, names.right)}</b>
        <MappingStateTag state={mapping.state} />
        <MappingMarks {...mapping} />
      </p>
      {(former.left ?? former.right) !== null && (
        <Notice tone="warn" title={mappingScreenWords.formerTitle}>
          {mappingScreenWords.formerThen}：{[former.left, former.right].filter(Boolean).join(' · ')}
        </Notice>
      )}
      {missing && (
        <Notice tone="warn" title={mappingScreenWords.unfinished}>
          {problemMessage(missing)}
        </Notice>
      )}
      {mapping.reason && (
        <p className="rounded-md border border-gap-line bg-gap-tint px-2.5 py-1.5 text-sm">
          {mappingScreenWords.lastReason}：{mapping.reason}
        </p>
      )}
      {said.unrelatedReason && (
        <p className="text-sm">
          {words.unrelatedWhy}：{unrelatedReasonWords[said.unrelatedReason].label}
        </p>
      )}
      {said.differences.length > 0 && <Differences said={said} names={names} />}
      <p className="text-sm">
        <span className="text-ink-3">{words.justification}：</span>
        {said.justification}
      </p>
      {said.evidence && (
        <p className="text-sm">
          <span className="text-ink-3">{words.evidence}：</span>
          {said.evidence}
        </p>
      )}
      <p className="text-xs text-ink-3">
        {mappingScreenWords.statementNumber(said.number)} · {said.author} · {formatDateTime(said.at)}
      </p>
      {kept && <KeptDraft draft={kept} />}
      <div className="flex flex-wrap gap-1.5">
        {work.mayPropose && mapping.moves.includes('revise') && (
          <Button kbd="E" onPress={() => work.revise(true)}>
            {words.edit}
          </Button>
        )}
        <PairMoves mapping={mapping} work={work} />
        <ButtonLink href={`/mappings/${mapping.id}`}>{words.openFull}</ButtonLink>
      </div>
    </section>
  )
}

function Differences({ said, names }: Pick<MappingStandingProps, 'names'> & { said: MappingDetail['said'] }) {
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{words.differences}</caption>
      <thead>
        <tr className="border-b border-line text-left text-xs text-ink-3">
          <th className="py-1 pr-2 font-normal">{words.kind}</th>
          <th className="py-1 pr-2 font-normal">{names.left}</th>
          <th className="py-1 pr-2 font-normal">{names.right}</th>
          <th className="py-1 font-normal">{words.treatment}</th>
        </tr>
      </thead>
      <tbody>
        {said.differences.map((row) => (
          <tr key={`${row.kind} ${row.valueA} ${row.valueB}`} className="border-b border-line align-top">
            <td className="py-1 pr-2 whitespace-nowrap">{differenceKindWords[row.kind]}</td>
            <td className="py-1 pr-2">{`${row.valueA}${row.unitA ?? ''}`}</td>
            <td className="py-1 pr-2">{`${row.valueB}${row.unitB ?? ''}`}</td>
            <td className="py-1 whitespace-nowrap">{differenceTreatmentWords[row.treatment]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What somebody had typed when another person was quicker: nothing of it is lost. */
function KeptDraft({ draft }: { draft: StatementDraft }) {
  const text = [
    draft.relation && `${words.relation}：${relationWords[draft.relation].label}`,
    ...draft.differences.map(
      (row) =>
        `${row.kind ? differenceKindWords[row.kind] : words.differences}：${row.valueA} / ${row.valueB}`,
    ),
    draft.justification && `${words.justification}：${draft.justification}`,
    draft.evidence && `${words.evidence}：${draft.evidence}`,
  ]
    .filter(Boolean)
    .join('\n')
  return (
    <Notice tone="info" title={words.keptDraft} actions={<CopyButton text={text} what={words.keptContent} />}>
      <p className="text-sm text-ink-2">{words.keptDraftHint}</p>
      <p className="mt-1 text-sm whitespace-pre-line">{text}</p>
    </Notice>
  )
}
