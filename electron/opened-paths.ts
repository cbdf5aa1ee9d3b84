// The files with which the system started the app: in the arguments, or as an event on macOS. Electron's main process.
import { extname } from 'node:path'
import { fileKinds } from '../shared/exchange/header.ts'

const EXTENSIONS = fileKinds.map((kind) => `.${kind}`)

/** The paths among a process's arguments that are files of this app. */
export const openedPaths = (argv: readonly string[]): string[] =>
  argv.slice(1).filter((argument) => !argument.startsWith('-') && EXTENSIONS.includes(extname(argument).toLowerCase()))
