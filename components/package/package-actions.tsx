/** The moves of a whole 批次 as buttons that ask first, and the form for its words. */
'use client'

import { Dialog } from '#components/ui/dialog'
import { CommandButton } from '#components/ui/form/command-button'
import { CommandForm } from '#components/ui/form/command-form'
import { ButtonLink } from '#components/ui/link'
import type { CommandName } from '#lib/domain/access/operations'
import { type PackageMove, packageWorkflow } from '#lib/domain/mapping/package-workflow'
import { packageMoveWords } from '#lib/i18n/package'
import { packageMoveQuestions, packageScreenWords as words } from '#lib/i18n/package-screen'
import { editPackageInput } from '#lib/input/package'
import { WordFields } from './word-fields'

type Held = {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly note: string
  /** YYYY-MM-DD */
  readonly dueDate: string | null
}

type PackageActionsProps = {
  pack: Held
  moves: readonly PackageMove[]
  /** How many open items the page shows: forwarding sends exactly these. */
  items: number
}

const order = [
  'dissolve',
  'recall',
  'send-back',
  'edit',
  'submit',
  'forward',
] as const satisfies readonly PackageMove[]

export function PackageActions({ pack, moves, items }: PackageActionsProps) {
  return order
    .filter((move) => moves.includes(move))
    .map((move) =>
      move === 'edit' ? (
        <Edit key={move} pack={pack} />
      ) : (
        <CommandButton
          key={move}
          command={packageWorkflow.moves[move].operation as CommandName}
          input={{ packageId: pack.id, version: pack.version, ...(move === 'forward' && { items }) }}
          variant={
            move === 'submit' || move === 'forward' ? 'primary' : move === 'dissolve' ? 'danger' : 'plain'
          }
          done={{
            toast: packageMoveQuestions[move].done,
            ...(move === 'dissolve' && { to: '/mappings/packages' }),
          }}
          confirm={{
            title: packageMoveQuestions[move].title,
            body: packageMoveQuestions[move].body,
            submit: packageMoveWords[move],
            ...(move === 'send-back' && { reason: 'required' }),
            danger: move === 'dissolve',
          }}
        >
          {packageMoveWords[move]}
        </CommandButton>
      ),
    )
}

function Edit({ pack }: { pack: Held }) {
  return (
    <>
      <Dialog trigger={words.edit} title={words.edit}>
        <CommandForm
          command="package.edit"
          schema={editPackageInput}
          fixed={{ packageId: pack.id, version: pack.version }}
          defaultValues={{ title: pack.title, note: pack.note, dueDate: pack.dueDate }}
          submit={words.saveEdit}
          done={{ toast: words.saved }}
          cancel
        >
          <WordFields />
        </CommandForm>
      </Dialog>
      <ButtonLink href={`/mappings/packages/new?package=${encodeURIComponent(pack.id)}`}>
        {words.addMore}
      </ButtonLink>
    </>
  )
}

/** Takes one item out of a package that is being put together. */
export function RemoveItem({ pack, mappingId, label }: { pack: Held; mappingId: string; label: string }) {
  const { id: packageId, version, title, note, dueDate } = pack
  return (
    <CommandButton
      command="package.edit"
      input={{ packageId, version, title, note, dueDate, remove: [mappingId] }}
      size="small"
      label={`${words.remove}：${label}`}
      done={{ toast: words.removed }}
    >
      {words.removeOne}
    </CommandButton>
  )
}
