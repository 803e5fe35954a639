/** The reasons that were given with commands about a pair that were refused, so that nobody writes one twice. */
'use client'

import { useState } from 'react'
import type { CommandName } from '#lib/domain/access/operations'
import type { Step } from '#lib/domain/workbench/undo'

export function useUnsentReasons() {
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const at = (key: string, command: CommandName) => `${command} ${key}`
  return {
    of: (key: string, command: CommandName) => reasons[at(key, command)] ?? '',
    keep: (key: string, { command, input: { reason } }: Step, refused: boolean) =>
      setReasons(({ [at(key, command)]: _, ...rest }) =>
        refused && typeof reason === 'string' ? { ...rest, [at(key, command)]: reason } : rest,
      ),
  }
}
