/** The bundled worker is what its sources say, and every file problem has words. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { fileProblemWords } from '#lib/i18n/files-problems'

test('the bundled worker is up to date with its sources', async () => {
  await expect(
    promisify(execFile)('node', ['scripts/bundle-file-worker.mjs', '--check']),
  ).resolves.toBeDefined()
})

test('the words of a file problem say where and what to do', () => {
  const tooLong = fileProblemWords.FILE_CELL_TOO_LONG({ sheet: '明细表', row: 7, column: 'D', limit: 4000 })
  expect(tooLong).toBe('工作表“明细表”第 7 行 D 列的文字超过 4000 个字符。请缩短该单元格的内容后重新上传。')
  expect(fileProblemWords.FILE_OLD_XLS({})).toContain('另存为 .xlsx')
})
