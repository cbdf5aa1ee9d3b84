// The one place that imports zod: `jitless` must be set before any schema exists, else zod probes `new Function`
// and trips the Content-Security-Policy. Runs in every process.
import { z } from 'zod'

z.config({ jitless: true })

export { z }
