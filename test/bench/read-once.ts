// Reads one spreadsheet as the app does and says how many bytes of memory the process ever had. `FILE`.
import { readSpreadsheetApart } from '../../electron/core/packing/read-apart.ts'

await readSpreadsheetApart({ path: process.argv[2] ?? '' })
process.stdout.write(String(process.resourceUsage().maxRSS * 1024))
