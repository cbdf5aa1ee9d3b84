// `node test/packing/messy/make-messy.ts FOLDER`: the corpus of messy sheets as files, to try in the app. Runs in Node.
import { writeMessySheets } from './write-messy.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('a folder is missing')
await writeMessySheets(folder)
