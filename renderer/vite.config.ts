// One build for all parts: renderer (browser), main process and loopback host (Node modules), and preload (one CommonJS
// file, because a sandboxed preload may require nothing but electron).
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { basename, join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite'
import { CSP_NONCE_PLACEHOLDER } from '../electron/core/assets-headers.ts'
import { fontFiles, resourceFolders } from '../electron/core/resources.ts'
import packageJson from '../package.json' with { type: 'json' }

const root = resolve(import.meta.dirname, '..')
const at = (path: string) => join(root, path)

// What is not bundled, and therefore is all that `dependencies` holds.
const EXTERNAL = ['electron', ...Object.keys(packageJson.dependencies)]
const isExternal = (id: string) => isBuiltin(id) || EXTERNAL.some((name) => id === name || id.startsWith(`${name}/`))

/** The threads start from files of their own. */
const mainEntries = {
  main: at('electron/entry.ts'),
  host: at('electron/hosts/host.ts'),
  'hash-worker': at('electron/core/exchange/hash-worker.ts'),
  'spreadsheet-worker': at('electron/core/packing/spreadsheet-worker.ts'),
}

const node = (outDir: string, input: Record<string, string>, format: 'es' | 'cjs'): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true, external: EXTERNAL },
  build: {
    outDir: at(outDir),
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'node24',
    minify: false,
    sourcemap: format === 'es',
    rolldownOptions: {
      input,
      external: isExternal,
      output: {
        format,
        entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
        // Flat: electron/core/resources.ts counts the folders between itself and the project's root.
        chunkFileNames: 'chunk-[hash].js',
      },
    },
  },
})

/** Decoders of pdf.js, which asks for them by their names beside the page: JPEG 2000 and JBIG2 without WebAssembly. */
const DECODERS = ['jbig2_nowasm_fallback.js', 'openjpeg_nowasm_fallback.js']
const DECODER_LICENCES = ['LICENSE_JBIG2', 'LICENSE_OPENJPEG', 'LICENSE_PDFJS_JBIG2', 'LICENSE_PDFJS_OPENJPEG']

function copyDecoders(): void {
  mkdirSync(at('dist/renderer/pdfjs'), { recursive: true })
  for (const name of [...DECODERS, ...DECODER_LICENCES])
    cpSync(at(`node_modules/pdfjs-dist/wasm/${name}`), at(join('dist/renderer/pdfjs', name)))
}

function copyResources(): void {
  rmSync(at('dist/resources'), { recursive: true, force: true })
  for (const [name, from] of Object.entries(resourceFolders))
    if (existsSync(at(from))) cpSync(at(from), at(join('dist/resources', name)), { recursive: true })
  mkdirSync(at('dist/resources/fonts'), { recursive: true })
  for (const from of Object.values(fontFiles)) cpSync(at(from), at(join('dist/resources/fonts', basename(from))))
}

/** React Aria brings its sentences in thirty languages and takes none for those left out; it falls back to English. */
const ownLanguages: Plugin = {
  name: 'own-languages',
  load: {
    filter: { id: /\/react-(aria|stately)\/.*\/intl\/\w+\/(?!es-ES|en-US)[a-z]{2}-[A-Z]{2}\.mjs$/ },
    handler: () => 'export default undefined',
  },
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), ownLanguages],
  html: { cspNonce: CSP_NONCE_PLACEHOLDER },
  environments: {
    client: {
      build: {
        outDir: at('dist/renderer'),
        emptyOutDir: true,
        target: 'chrome150',
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
      },
    },
    main: node('dist/main', mainEntries, 'es'),
    preload: node('dist/preload', { preload: at('electron/preload.ts') }, 'cjs'),
  },
  builder: {
    async buildApp(builder) {
      await Promise.all(Object.values(builder.environments).map((environment) => builder.build(environment)))
      copyResources()
      copyDecoders()
    },
  },
})
