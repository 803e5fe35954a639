// Loaded before a program (`node --import`) whose cost is measured: writes its processor time and peak memory when it ends.
import { writeFileSync } from 'node:fs'

process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  const usage = { cpu: (user + system) / 1000, peakMegabytes: process.resourceUsage().maxRSS / 1024 }
  writeFileSync(process.env.BENCH_USAGE, JSON.stringify(usage))
})
