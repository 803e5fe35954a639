/**
 * Everything at the workbench by keyboard: one list, which `?` shows. Figures and letters work outside of fields only
 * (and not while an input method composes, see components/shell/keys.tsx); Ctrl+Enter works inside of them, too.
 */
'use client'

import type { KeyBinding } from '#components/shell/key-binding'
import { useKeys } from '#components/shell/keys'
import { dispositionKeys } from '#lib/domain/gap/disposition'
import { unrelatedReasons } from '#lib/domain/mapping/statement'
import { relationAt } from '#lib/domain/workbench/draft'
import { commentWords } from '#lib/i18n/comment'
import { dispositionWords } from '#lib/i18n/gap'
import { relationWords, unrelatedReasonWords } from '#lib/i18n/mapping'
import { mappingMoveQuestions } from '#lib/i18n/mapping-screen'
import { keyGroupWords, workbenchWords as words } from '#lib/i18n/workbench'
import { candidateAfter, takeUp } from './node-suggestions'
import { unrelatedLetters } from './relation-picker'
import type { GapWork } from './use-gap-work'
import type { PairWork } from './use-pair-work'
import type { Workbench } from './use-workbench'

export type Places = {
  readonly pane: () => void
  readonly tree: (side: 'left' | 'right') => void
  readonly search: (side: 'left' | 'right') => void
  /** A field of the pane by its name, or the last control that has it. */
  readonly field: (selector: string) => void
}

type Bound = { bench: Workbench; work: PairWork; gap: GapWork; places: Places }

export function useWorkbenchKeys(bound: Bound): void {
  useKeys([...queueKeys(bound), ...pairKeys(bound), ...figureKeys(bound), ...placeKeys(bound)])
}

function queueKeys({ bench, work, places }: Bound): readonly KeyBinding[] {
  const group = keyGroupWords.queue
  const move = (direction: 1 | -1) => {
    bench.go(direction)
    places.pane()
  }
  return [
    { keys: 'j', label: words.next, group, run: () => move(1) },
    { keys: 'k', label: words.previous, group, run: () => move(-1) },
    {
      keys: 's',
      label: words.skip,
      group,
      run: () => {
        bench.step({ kind: 'skip', key: bench.key })
        move(1)
      },
    },
    {
      keys: 'n',
      label: words.nextCandidate,
      group,
      run: () => {
        const next = candidateAfter(bench, work)
        if (next) takeUp(bench, next)
        else bench.announce(words.noCandidates)
        places.pane()
      },
    },
    { keys: 'u', label: words.undo, group, run: () => void bench.undo() },
    { keys: 'x', label: words.swap, group, run: bench.swap },
  ]
}

function pairKeys({ work, gap, places }: Bound): readonly KeyBinding[] {
  const group = keyGroupWords.pair
  const { mode, detail, revising } = work
  const mapping = detail?.mapping ?? null
  const title = `${detail?.left?.title ?? ''} — ${detail?.right?.title ?? ''}`
  const confirm = () => {
    if (mode === 'gap') gap.submit()
    else work.propose()
    places.pane()
  }
  return [
    { keys: 'Enter', label: mode === 'gap' ? words.gapSubmit : words.propose, group, run: confirm },
    { keys: 'Ctrl+Enter', label: `${words.propose}${keyGroupWords.inField}`, group, run: confirm },
    {
      keys: 'o',
      label: words.dismiss,
      group,
      run: () => {
        work.dismiss()
        places.pane()
      },
    },
    {
      keys: 'd',
      label: words.addDifference,
      group,
      run: () => {
        work.editing.addDifference()
        places.field('[data-difference] > select:first-of-type')
      },
    },
    {
      keys: 't',
      label: words.addTermDifference,
      group,
      run: () => {
        work.editing.addTerms?.()
        places.field('[data-difference] > select:last-of-type')
      },
    },
    {
      keys: 'f',
      label: words.insertPhrase,
      group,
      run: () => (mode === 'gap' ? gap.insertPhrase() : work.editing.insertPhrase()),
    },
    {
      keys: 'i',
      label: words.writeJustification,
      group,
      run: () => places.field('[data-field=justification]'),
    },
    ...(mapping && !revising
      ? [
          { keys: 'e', label: words.edit, group, run: () => work.revise(mapping.moves.includes('revise')) },
          {
            keys: 'b',
            label: mappingMoveQuestions.submit.done,
            group,
            run: () => {
              if (!mapping.moves.includes('submit')) return
              const input = { mappingId: mapping.id, version: mapping.version }
              const step = { command: 'mapping.submit' as const, input }
              work.perform(`${mappingMoveQuestions.submit.done}：${title}`, step)
            },
          },
        ]
      : []),
    ...(work.editing.draft.relation === 'unrelated' && mode === 'pair' && (mapping === null || revising)
      ? unrelatedReasons.map((reason) => ({
          keys: unrelatedLetters[reason],
          label: `${words.unrelatedWhy}：${unrelatedReasonWords[reason].label}`,
          group,
          run: () => work.setUnrelatedReason(reason),
        }))
      : []),
    { keys: 'c', label: commentWords.title, group, run: () => places.field('[data-comments] > summary') },
    { keys: '8', label: words.gapMode, group, run: () => work.setMode(mode === 'gap' ? 'pair' : 'gap') },
    { keys: 'Escape', label: words.focusPair, group, run: places.pane },
  ]
}

/** The figures: relations, or dispositions while a gap is being answered. */
function figureKeys({ work, gap }: Bound): readonly KeyBinding[] {
  if (work.mode === 'gap')
    return dispositionKeys.map((disposition, index) => ({
      keys: String(index + 1),
      label: dispositionWords[disposition].label,
      group: keyGroupWords.gap,
      run: () => gap.setDraft({ ...gap.draft, disposition }),
    }))
  return [1, 2, 3, 4, 5, 6, 7].flatMap((figure) => {
    const relation = relationAt(figure)
    if (relation === null) return []
    return [
      {
        keys: String(figure),
        label: relationWords[relation].label,
        group: keyGroupWords.relation,
        run: () => work.setRelation(relation),
      },
    ]
  })
}

function placeKeys({ bench, places }: Bound): readonly KeyBinding[] {
  const group = keyGroupWords.place
  return [
    { keys: '[', label: words.focusLeft, group, run: () => places.tree('left') },
    { keys: ']', label: words.focusRight, group, run: () => places.tree('right') },
    { keys: '/', label: words.searchLeft, group, run: () => places.search('left') },
    { keys: '\\', label: words.searchRight, group, run: () => places.search('right') },
    {
      keys: 'l',
      label: words.levelSwitch,
      group,
      run: () =>
        bench.step({ kind: 'level', level: bench.session.level === 'category' ? 'position' : 'category' }),
    },
  ]
}
