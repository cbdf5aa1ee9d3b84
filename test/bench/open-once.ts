// Opens one container and says, as JSON, how long that took and how much memory the process ever had. `FILE CERTIFICATE`.
import { readFileSync } from 'node:fs'
import { openContainer } from '../../electron/core/exchange/asic-open.ts'

const [file = '', certificate = ''] = process.argv.slice(2)
const roots = [new Uint8Array(readFileSync(certificate))]
const startedAt = performance.now()
const opened = await openContainer(file, { expected: 'matriz', trust: { roots }, at: new Date('2025-09-01T15:00:00Z') })
const elapsedMs = performance.now() - startedAt
if (!opened.ok) throw new Error(opened.error.code)
process.stdout.write(JSON.stringify({ elapsedMs, maxRssBytes: process.resourceUsage().maxRSS * 1024 }))
