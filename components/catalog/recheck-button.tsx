/** Sends the settings of the dry run around it again. */
'use client'

import { Button } from '#components/ui/button'
import { importWords } from '#lib/i18n/import-screen'

export function RecheckButton() {
  return <Button type="submit">{importWords.recheck}</Button>
}
