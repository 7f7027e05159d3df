// Where a person goes, by what he is; the first of them stand in the bar of a phone, what does not
// fit into a bar is under its "more".

export const icons: Record<string, string> = {
  home: 'M3 11 12 4l9 7M6 9.5V20h12V9.5M10 20v-6h4v6',
  desk: 'M3 10h18M5 10v9M19 10v9M8 10V6h8v4',
  queue: 'M4 6h16M4 12h16M4 18h10',
  review: 'M5 4h14v10H9l-4 4zM9 8h6M9 11h4',
  assign: 'M4 12h11M11 8l4 4-4 4M19 5v14',
  returns: 'M9 7 4 12l5 5M4 12h11a5 5 0 0 1 5 5',
  opinions: 'M4 5h16v11H11l-5 4v-4H4zM8 9h8M8 12h5',
  promises: 'M5 4h14v16H5zM8 12l3 3 5-6',
  compose: 'M4 20h4L19 9l-4-4L4 16zM13 7l4 4',
  directory: 'M5 4h14v16H5zM9 9h6M9 13h6',
  accounts: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM5 20c0-4 3-6 7-6s7 2 7 6',
  imports: 'M12 4v11M8 11l4 4 4-4M4 19h16',
  jobs: 'M5 5h14M5 12h9M5 19h5M17 15l2 2 3-4',
  library: 'M5 4h4v16H5zM9 4h4v16H9zM13.5 5l3.6-1 3.9 15-3.6 1z',
  supervision: 'M12 5C6 5 3 12 3 12s3 7 9 7 9-7 9-7-3-7-9-7zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  activities: 'M5 21V4M5 4.5h13l-3 4 3 4H5',
  matrix: 'M4 4h16v16H4zM4 9.3h16M4 14.7h16M9.3 4v16M14.7 4v16',
  health: 'M3 12h5l2-6 4 12 2-6h5',
}

const unit = ['home', 'desk', 'queue', 'promises', 'activities', 'library', 'directory']
const overseer = ['home', 'queue', 'supervision', 'matrix', 'promises', 'library', 'activities', 'directory']
const chief = ['home', 'queue', 'supervision', 'matrix', 'activities', 'returns', 'promises', 'library', 'directory']
const places: Record<string, readonly string[]> = {
  deputy: ['home', 'queue', 'compose', 'opinions', 'promises', 'activities', 'library', 'directory'],
  unit_clerk: unit,
  unit_head: unit,
  deputies_office: ['home', 'queue', 'review', 'assign', 'returns', 'promises', 'opinions', 'compose', 'supervision', 'matrix', 'activities', 'library', 'directory', 'imports'],
  government_office: ['home', 'desk', 'queue', 'returns', 'promises', 'supervision', 'matrix', 'activities', 'library', 'directory'],
  leader: chief,
  chair: chief,
  former: ['home', 'queue', 'promises', 'activities', 'library', 'directory'],
  station: ['home', 'opinions', 'library', 'directory'],
  system_administrator: ['home', 'library', 'directory', 'imports', 'jobs', 'health'],
  security_administrator: ['home', 'accounts', 'library', 'directory'],
}

export interface Bar { shown: readonly string[], folded: readonly string[] }

export const roles = Object.keys(places)

export function barOf(role: string, phone: boolean): Bar {
  const all = places[role] ?? overseer
  const room = phone ? 4 : 7
  const shown = all.length > room ? room - 1 : all.length
  return { shown: all.slice(0, shown), folded: all.slice(shown) }
}
