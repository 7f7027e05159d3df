import type { Component } from 'vue'
import type { RouteLocationRaw, RouteParams, Router } from 'vue-router'
import { foresee } from '@/api'

declare module 'vue-router' {
  interface RouteMeta {
    ahead?: (params: RouteParams) => string[] // what the page will ask the server first
  }
}

const signs = ['pointerdown', 'pointerover', 'focusin']
const dwelling = 60 // milliseconds that a pointer or the focus rests on a link it means

// Fetches what a page needs: its script, and when it is as good as opened its first answers too.
export async function lookAhead(router: Router, to: RouteLocationRaw, answers: boolean) {
  const { matched, meta, params } = router.resolve(to)
  for (const record of matched) void (record.components?.['default'] as (() => Promise<Component>) | undefined)?.()
  if (answers) await Promise.all(meta.ahead?.(params).map(foresee) ?? [])
}

// Links are looked ahead of while the hand is still on its way: at once when it presses, after a
// moment when it only rests there.
export function watchLinks(router: Router) {
  let resting: ReturnType<typeof setTimeout> | undefined
  const go = (event: Event) => {
    clearTimeout(resting)
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || link.origin !== location.origin || link.pathname === location.pathname || link.target) return
    const look = () => void lookAhead(router, link.pathname + link.search, true)
    if (event.type === 'pointerdown') look()
    else resting = setTimeout(look, dwelling)
  }
  for (const kind of signs) document.addEventListener(kind, go, { passive: true })
  return () => signs.forEach(kind => document.removeEventListener(kind, go))
}
