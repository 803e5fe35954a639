/** The moves of the pair's mapping. What can be taken back is done at once; what others will see is asked about first. */
'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button'
import type { ButtonVariant } from '#components/ui/button-style'
import { ConfirmDialog } from '#components/ui/confirm-dialog'
import type { CommandName } from '#lib/domain/access/operations'
import { type MappingMove, mappingWorkflow } from '#lib/domain/mapping/workflow'
import { mappingMoveWords } from '#lib/i18n/mapping'
import { mappingMoveQuestions, mappingScreenWords } from '#lib/i18n/mapping-screen'
import type { MappingDetail } from '#lib/queries/workbench-pair'
import type { PairWork } from './use-pair-work'

type PairMovesProps = { mapping: MappingDetail; work: PairWork }

type Asked = Exclude<MappingMove, 'revise' | 'adjudicate'>

const order: readonly Asked[] = [
  'withdraw',
  'retire',
  'dispute',
  'reject',
  'recall',
  'send-back',
  'return',
  'submit',
  'forward',
  'confirm',
]

/** Taken back by one key, so not worth a question. */
const atOnce: readonly MappingMove[] = ['submit', 'recall']

const variants: Partial<Record<MappingMove, ButtonVariant>> = {
  submit: 'primary',
  forward: 'primary',
  confirm: 'primary',
  withdraw: 'danger',
  retire: 'danger',
  reject: 'danger',
}

export function PairMoves({ mapping, work }: PairMovesProps) {
  const [asking, setAsking] = useState<Asked | 'hard' | null>(null)
  const moves = order.filter((move) => mapping.moves.includes(move))
  const title = `${work.detail?.left?.title ?? ''} — ${work.detail?.right?.title ?? ''}`
  const held = { mappingId: mapping.id, version: mapping.version }

  const make = (move: Asked, reason = '') => {
    setAsking(null)
    work.perform(`${mappingMoveQuestions[move].done}：${title}`, {
      command: mappingWorkflow.moves[move].operation as CommandName,
      input: { ...held, ...(reason === '' ? {} : { reason }) },
    })
  }
  const flag = (reason: string) => {
    setAsking(null)
    work.perform(`${mapping.hard ? mappingScreenWords.clearHard : mappingScreenWords.flagHard}：${title}`, {
      command: 'mapping.flag-hard',
      input: { ...held, hard: !mapping.hard, reason },
    })
  }
  const hardLabel = mapping.hard ? mappingScreenWords.clearHard : mappingScreenWords.flagHard
  const mayFlag = mapping.moves.length > 0

  return (
    <>
      {moves.map((move) => (
        <Button
          key={move}
          variant={variants[move] ?? 'plain'}
          onPress={() => (atOnce.includes(move) ? make(move) : setAsking(move))}
          {...(move === 'submit' && { kbd: 'B' })}
        >
          {mappingMoveWords[move]}
        </Button>
      ))}
      {mayFlag && (
        <Button variant="quiet" onPress={() => setAsking('hard')}>
          {hardLabel}
        </Button>
      )}
      {asking !== null && asking !== 'hard' && (
        <ConfirmDialog
          open
          title={mappingMoveQuestions[asking].title}
          body={mappingMoveQuestions[asking].body}
          submit={mappingMoveWords[asking]}
          danger={variants[asking] === 'danger'}
          reasonAtFirst={work.unsentReason(mappingWorkflow.moves[asking].operation as CommandName)}
          onClose={() => setAsking(null)}
          onConfirm={(reason) => make(asking, reason)}
          {...(mappingWorkflow.moves[asking].reason === 'required' && { reason: 'required' as const })}
        />
      )}
      {asking === 'hard' && (
        <ConfirmDialog
          open
          title={`${hardLabel}？`}
          body={mapping.hard ? mappingScreenWords.clearHardBody : mappingScreenWords.flagHardBody}
          submit={hardLabel}
          reason="required"
          reasonAtFirst={work.unsentReason('mapping.flag-hard')}
          onClose={() => setAsking(null)}
          onConfirm={flag}
        />
      )}
    </>
  )
}
