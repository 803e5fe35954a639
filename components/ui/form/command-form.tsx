/**
 * A form that runs one command. The command's schema checks in the browser what it will check on the server; a
 * problem shows at its field or on top; what was typed is never lost; it can't be sent twice. Because a schema can't
 * cross over from a server component, a form stands in a client component of its concept.
 */
'use client'

import { type ReactNode, useRef } from 'react'
import { type DefaultValues, type FieldValues, FormProvider, useForm } from 'react-hook-form'
import type { ZodType } from 'zod'
import { Button, type ButtonProps } from '#components/ui/button'
import { DialogCancel } from '#components/ui/dialog-close'
import { Notice } from '#components/ui/notice'
import { ProblemNotice } from '#components/ui/problem-notice'
import type { CommandName } from '#lib/domain/access/operations'
import { shellWords } from '#lib/i18n/shell'
import { commandResolver, unplacedKey } from './resolver'
import { type CommandDone, useCommand } from './use-command'

export type CommandFormProps<Values extends FieldValues> = {
  command: CommandName
  /** The command's own input schema. */
  schema: ZodType<unknown, Values>
  /** What the person sees first; a field that starts empty can be left out. */
  defaultValues?: DefaultValues<Values>
  /** What is sent besides the fields: ids and the version that the page showed. Read anew at every submit. */
  fixed?: Partial<Values>
  /** The words of the submit button. */
  submit: string
  variant?: ButtonProps['variant']
  done?: CommandDone
  /** Called with the server's value when the command went through. */
  onDone?: (value: unknown) => void
  /** Shows 取消, which closes the dialog around the form. */
  cancel?: boolean
  /** More buttons beside the submit button. */
  actions?: ReactNode
  children: ReactNode
}

export function CommandForm<Values extends FieldValues>(props: CommandFormProps<Values>) {
  const { command, schema, defaultValues, fixed = {}, submit, variant = 'primary', done, onDone } = props
  const element = useRef<HTMLFormElement>(null)
  const shows = (name: string) => element.current?.elements.namedItem(name) != null
  const { run, pending, problem, clearProblem } = useCommand(command, done)
  const form = useForm<FieldValues>({
    defaultValues: { ...defaultValues },
    resolver: commandResolver(schema, fixed, shows),
  })
  const { errors } = form.formState
  const unplaced = errors.root?.[unplacedKey]?.message
  const problemPlaced = problem?.field !== undefined && shows(problem.field)

  const send = async (input: FieldValues) => {
    const reply = await run(input)
    if (reply?.ok) onDone?.(reply.value)
    if (reply?.ok === false && reply.problem.field !== undefined && shows(reply.problem.field)) {
      form.setError(reply.problem.field, { message: reply.problem.message }, { shouldFocus: true })
    }
  }

  return (
    <FormProvider {...form}>
      <form ref={element} noValidate onSubmit={form.handleSubmit(send)} className="grid gap-4">
        {!problemPlaced && <ProblemNotice problem={problem} onRefreshed={clearProblem} />}
        {unplaced && <Notice tone="stop" live title={unplaced} />}
        {props.children}
        <div className="flex flex-wrap items-center justify-end gap-2">
          <ErrorCount errors={errors} />
          {props.cancel && <DialogCancel />}
          {props.actions}
          <Button type="submit" variant={variant} pending={pending}>
            {submit}
          </Button>
        </div>
      </form>
    </FormProvider>
  )
}

function ErrorCount({ errors }: { errors: Record<string, unknown> }) {
  const count = Object.keys(errors).filter((name) => name !== 'root').length
  return (
    <p role="status" className="mr-auto text-sm text-stop">
      {count > 0 && shellWords.form.summary(count)}
    </p>
  )
}
