/** The last step: what would be written, what still stands in the way, and the import itself. */
import { CommandButton } from '#components/ui/form/command-button'
import { Notice } from '#components/ui/notice'
import { Section } from '#components/ui/section'
import { openVerdicts } from '#lib/domain/mapping/import-verdict'
import { mappingImportWords as words } from '#lib/i18n/mapping-import'
import type { DryRun } from '#lib/queries/mapping-imports'

type ImportStepProps = { stagingId: string; version: number; dryRun: DryRun }

export function ImportStep({ stagingId, version, dryRun }: ImportStepProps) {
  const { counts } = dryRun.plan
  const open = openVerdicts.reduce((sum, verdict) => sum + counts[verdict], 0)
  const fresh = counts.new
  const updated = counts.update
  return (
    <Section title={words.step3}>
      {open > 0 && <Notice tone="warn" title={words.openRows(open)} />}
      {open === 0 && fresh + updated === 0 && (
        <Notice tone="ok" title={words.nothing}>
          {words.nothingHint}
        </Notice>
      )}
      {open === 0 && fresh + updated > 0 && (
        <div className="flex flex-wrap items-center gap-3">
          <CommandButton
            command="mapping.import"
            input={{ stagingId, version, seen: dryRun.seen }}
            variant="primary"
            confirm={{
              title: words.importConfirm,
              body: words.importBody(fresh, updated),
              submit: words.import,
            }}
            done={{ toast: words.imported, to: '/mappings/imports/:id' }}
          >
            {words.import}
          </CommandButton>
          <span className="text-ink-2">{words.ready(fresh, updated)}</span>
        </div>
      )}
    </Section>
  )
}
