// A small PDF written by hand, so that the gallery needs no file. Renderer; never in a release build.

/** ASCII only; pages of A4 with a heading and twenty lines each. */
export function makeSamplePdf(pages: number): string {
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
  const kids = Array.from({ length: pages }, (_, at) => `${4 + at * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`,
    font,
    ...Array.from({ length: pages }, (_, at) => pageObjects(at)).flat(),
  ]
  return serialize(objects)
}

function pageObjects(at: number): readonly string[] {
  const lines = Array.from({ length: 20 }, (_, line) => `(Linea ${line + 1}: ruta de exhibicion en la region.) Tj T*`)
  const content = `BT /F1 24 Tf 72 740 Td (Expediente, pagina ${at + 1}) Tj /F1 12 Tf 18 TL 0 -36 Td ${lines.join(' ')} ET`
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ]
}

function serialize(objects: readonly string[]): string {
  let body = '%PDF-1.7\n'
  const offsets = objects.map((object, at) => {
    const offset = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return `${body}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
}
