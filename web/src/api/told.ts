// A choice about the look of the first page, which the server draws: kept on this machine by whoever
// offers it, and told to the server here.
export function tellServer(name: 'language' | 'type' | 'contrast' | 'hat', value: string) {
  const secure = location.protocol === 'https:' ? '; Secure' : ''
  document.cookie = `huiyin_${name}=${value}; Path=/; SameSite=Strict; Max-Age=${365 * 24 * 3600}${secure}`
}
