// The regions of Peru as applicants are domiciled in them (R-AMT-6). Runs in every process.

/** 24 departments and Callao, Lima split in two (R-AMT-6). The spelling of documents. */
export const REGIONS = [
  'AMAZONAS',
  'ÁNCASH',
  'APURÍMAC',
  'AREQUIPA',
  'AYACUCHO',
  'CAJAMARCA',
  'CALLAO',
  'CUSCO',
  'HUANCAVELICA',
  'HUÁNUCO',
  'ICA',
  'JUNÍN',
  'LA LIBERTAD',
  'LAMBAYEQUE',
  'LIMA METROPOLITANA',
  'LIMA PROVINCIAS',
  'LORETO',
  'MADRE DE DIOS',
  'MOQUEGUA',
  'PASCO',
  'PIURA',
  'PUNO',
  'SAN MARTÍN',
  'TACNA',
  'TUMBES',
  'UCAYALI',
] as const
export type Region = (typeof REGIONS)[number]
