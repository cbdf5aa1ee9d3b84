// The icons: one stroke, one 24-unit grid, always beside a word or with a name. Runs in the renderer.
const paths = {
  add: 'M12 5v14M5 12h14',
  subtract: 'M5 12h14',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  close: 'm6 6 12 12M18 6 6 18',
  back: 'm14.5 5.5-6.5 6.5 6.5 6.5',
  forward: 'm9.5 5.5 6.5 6.5-6.5 6.5',
  up: 'm5.5 15 6.5-6.5 6.5 6.5',
  down: 'm5.5 9 6.5 6.5L18.5 9',
  sort: 'm8 10 4-4 4 4M8 14l4 4 4-4',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5 20 20',
  help: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 17v.01',
  info: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 11v5.5M12 7.5v.01',
  warning: 'M12 4 2.5 20h19zM12 10v5M12 17.5v.01',
  error: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7.5v5.5M12 16.5v.01',
  success: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM8 12.3l2.8 2.7L16 9.5',
  circle: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16z',
  pending:
    'M12 4a8 8 0 0 1 4 1.1M18.9 8a8 8 0 0 1 1.1 4M18.9 16a8 8 0 0 1-2.9 2.9M12 20a8 8 0 0 1-4-1.1M5.1 16A8 8 0 0 1 4 12M5.1 8A8 8 0 0 1 8 5.1',
  draft: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM13.5 7l3.5 3.5',
  sealed: 'M12 3a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM8.5 14 7 21l5-2.5 5 2.5-1.5-7M9.8 9.2l1.6 1.6 2.8-3',
  opened: 'M3 10l9-7 9 7v10H3zM3 10l9 6 9-6',
  voted: 'M4 12h16v8H4zM4 12l2.5-4H8M20 12l-2.5-4H16M8.5 4h7v8h-7zM10.3 8l1.3 1.3L14 6.8',
  rejected: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM9 9l6 6M15 9l-6 6',
  tie: 'M5 9.5h14M5 14.5h14',
  signed:
    'M3 20h18M5 16c2-6 4.5-10.5 6.5-10.5S12 10 9.500 14 7 17.500 9 16.500s3-3.500 4.500-3.500.5 2.500 2 2.500 2-1.500 4-1.500',
  exported: 'M12 15V3.500M7.500 8 12 3.500 16.500 8M4 14v6h16v-6',
  imported: 'M12 3.500V15M7.500 10.500 12 15l4.500-4.500M4 14v6h16v-6',
  abstained: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM5.700 5.700l12.600 12.600',
  withdrawn: 'M20 12H6M11 6.500 5.500 12l5.500 5.500M20 5v14',
  rehearsal: 'M9 3h6M10 3v6L4.500 19q-.8 2 1.500 2h12q2.300 0 1.500-2L14 9V3M7.500 14.500h9',
  flag: 'M5.500 21V4M5.500 4.500c4-2.500 7 2 13 0v9c-6 2-9-2.500-13 0',
  lock: 'M5 11h14v10H5zM8 11V8a4 4 0 0 1 8 0v3M12 15v2.500',
  sun: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M5.300 18.700l1.400-1.400M17.300 6.700l1.400-1.400',
  moon: 'M20 14.500A8.500 8.500 0 1 1 9.500 4a7 7 0 0 0 10.500 10.500z',
  offline:
    'M3 3l18 18M8.500 16a5 5 0 0 1 7 0M5.300 12.500a9.500 9.500 0 0 1 4-2.300M13.500 10a9.500 9.500 0 0 1 5.200 2.500M2 9.200a14 14 0 0 1 3.500-2.400M10.500 5.100A14 14 0 0 1 22 9.200M12 19.500v.01',
  saved: 'M4 4h13l3 3v13H4zM8 4v5h7V4M8 20v-6h8v6',
  home: 'M4 11l8-7 8 7v9h-5.500v-6h-5v6H4z',
  list: 'M8.500 6H20M8.500 12H20M8.500 18H20M4 6v.01M4 12v.01M4 18v.01',
  score: 'M4 20V10h4v10M10 20V4h4v16M16 20v-7h4v7',
  grid: 'M4 4h16v16H4zM4 9.500h16M4 14.700h16M9.500 4v16M14.700 4v16',
  people:
    'M9 4.500a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7zM2.500 20c0-4 2.500-6 6.500-6s6.500 2 6.500 6M15.500 5a3.300 3.300 0 0 1 0 6.300M17.500 14.300c2.600.6 4 2.500 4 5.700',
  money: 'M3 6h18v12H3zM12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM6 9.500v.01M18 14.500v.01',
  document: 'M6 3h8.500L19 7.500V21H6zM14 3v5h5M9 12.500h6.500M9 16.500h6.500',
  folder: 'M3 6h6.500l2 2.500H21V19H3z',
  calendar: 'M4 6h16v14H4zM4 10.500h16M8.500 3.500V8M15.500 3.500V8',
  key: 'M8 11a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM11 12.200 20 3.500M16.500 7l3 3',
  redo: 'M15.500 4.500 20 9l-4.500 4.500M20 9H10a5.500 5.500 0 0 0 0 11h4',
  undo: 'M8.500 4.500 4 9l4.500 4.500M4 9h10a5.500 5.500 0 0 1 0 11h-4',
  comment: 'M4 5h16v11.500h-9L6.500 20v-3.500H4z',
  fit: 'M3 4v16M21 4v16M6.500 12h11M9.500 9l-3 3 3 3M14.500 9l3 3-3 3',
  'fit-page': 'M4 3h16M4 21h16M12 6.500v11M9 9.500l3-3 3 3M9 14.500l3 3 3-3',
  book: 'M12 6v14M12 6C10 4.500 7 4 3 4v14c4 0 7 .5 9 2 2-1.500 5-2 9-2V4c-4 0-7 .5-9 2z',
  enlarge: 'M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5',
  shrink: 'M4 9h5V4M20 9h-5V4M4 15h5v5M20 15h-5v5',
  bookmark: 'M7 3.500h10V21l-5-4-5 4z',
  note: 'M5 4h14v10l-5 6H5zM19 14h-5v6M8.500 8.500h7M8.500 12h4',
  panel: 'M3 4.500h18v15H3zM9.500 4.500v15M5.500 8.500h1.500M5.500 12h1.500',
  clock: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 7.500V12l3.500 2',
  record:
    'M12 6.500a5.500 5.500 0 1 1 0 11 5.500 5.500 0 0 1 0-11zM12 9.500a2.500 2.500 0 1 1 0 5 2.500 2.500 0 0 1 0-5z',
  pause: 'M8 5v14M16 5v14',
  stop: 'M6 6h12v12H6z',
  aside: 'M3 5h10v14H3zM17 6.500v11M21 8v8',
} as const

export type IconName = keyof typeof paths

/** Without `label` the icon is decoration beside its word; with it, it is an image with a name. */
export function Icon({ name, label }: { readonly name: IconName; readonly label?: string }) {
  const shape = <path d={paths[name]} />
  const drawing = {
    className: 'icon',
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: 1.75,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    focusable: false,
  } as const
  if (label === undefined) {
    return (
      <svg {...drawing} aria-hidden="true">
        {shape}
      </svg>
    )
  }
  return (
    <svg {...drawing} role="img" aria-label={label}>
      {shape}
    </svg>
  )
}

export const iconNames = Object.keys(paths) as readonly IconName[]
