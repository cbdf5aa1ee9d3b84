// What a person reads around the interface: in the terminal, in the dialogs of start-up and where nothing else can show.

export const startText = {
  inUse: (dataDir: string) =>
    `Acta Jurado ya está abierta con estos datos (${dataDir}). Use la ventana abierta o ciérrela antes de empezar otra vez.`,
  buildFailed:
    'No se pudo preparar Acta Jurado; la causa está en las líneas de arriba. Ejecute «npm ci» e intente de nuevo.',
  downloading: 'Descargando Electron, solo esta vez (unos 110 MB); Ctrl+C para no esperar más…',
  inElectron: 'Acta Jurado está abierta en su propia ventana. Ctrl+C aquí la cierra.',
  inAppWindow: 'Sin Electron en este equipo: Acta Jurado se abrió en una ventana del navegador. Ctrl+C aquí la cierra.',
  inBrowser: (url: string) =>
    `Sin Electron en este equipo: Acta Jurado se abre en su navegador (si no, visite ${url}). Ctrl+C aquí la cierra.`,
  atAddress: (url: string) =>
    `Sin Electron ni pantalla en este equipo: visite ${url} con un navegador de este mismo equipo. Ctrl+C aquí la cierra.`,
  hostFailed: 'Acta Jurado no pudo empezar; la causa está en las líneas de arriba.',
  failedTitle: 'Acta Jurado no pudo empezar',
  unsaved: 'Hay texto que todavía no se guardó',
  unsavedDetail:
    'Vuelva a la ventana, espere a que diga «guardado» y ciérrela otra vez. Si la cierra ahora, lo último que escribió se pierde.',
  stay: 'Volver a la ventana',
  closeUnsaved: 'Cerrar sin guardar',
  noKey: 'Esta página se abrió sin su llave de un solo uso. Ciérrela y vuelva a abrir Acta Jurado.',
} as const
