// The fourteen standard fonts for dossiers that do not embed them, served by the app itself. Renderer.

const fontUrls = import.meta.glob<string>('../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url',
  import: 'default',
  eager: true,
})

const urlByName = new Map(Object.entries(fontUrls).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]))

type Wanted = { readonly kind: string; readonly filename: string }

/** Answers pdf.js's questions for data files; what the app does not ship is an error, and the page does without. */
export class PackagedFonts {
  async fetch({ kind, filename }: Wanted): Promise<Uint8Array> {
    const url = kind === 'standardFontDataUrl' ? urlByName.get(filename) : undefined
    if (url === undefined) throw new Error(`not shipped: ${filename}`)
    const response = await fetch(url)
    if (!response.ok) throw new Error(`not served: ${filename}`)
    return new Uint8Array(await response.arrayBuffer())
  }
}
