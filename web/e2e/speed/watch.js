// Runs in the measured page before anything else: what was painted when, and what held it up.
const afterPaint = then => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = then
  port2.postMessage(0)
})
window.watch = {
  paints: [],
  tasks: [],
  frames: [],
  keys: [],
  // The time from `begun` to the end of the frame that shows what `found` finds.
  shown(found, begun = 0) {
    return new Promise(done => {
      const painted = () => afterPaint(() => done(performance.now() - begun))
      if (found()) { painted(); return }
      const looking = new MutationObserver(() => {
        if (!found()) return
        looking.disconnect()
        painted()
      })
      looking.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    })
  },
  follow() {
    Object.assign(this, { following: true, tasks: [], frames: [], keys: [] })
    let before
    const next = now => {
      if (before !== undefined) this.frames.push(now - before)
      before = now
      if (this.following) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  },
  followed() {
    this.following = false
    const { tasks, frames, keys } = this
    return { longest: Math.max(0, ...tasks), frames, keys }
  },
}
new PerformanceObserver(list => window.watch.paints.push(...list.getEntries().map(one => ({ at: one.startTime, what: one.element?.tagName ?? '' }))))
  .observe({ type: 'largest-contentful-paint', buffered: true })
new PerformanceObserver(list => window.watch.tasks.push(...list.getEntries().map(one => one.duration)))
  .observe({ type: 'longtask', buffered: true })
window.addEventListener('keydown', event => {
  if (window.watch.following) afterPaint(() => window.watch.keys.push(performance.now() - event.timeStamp))
}, { capture: true })
