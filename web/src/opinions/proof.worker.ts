import { solve } from './solve'

// Beside the page, so that typing and scrolling go on while it works.
self.onmessage = async ({ data }: MessageEvent<{ challenge: string, bits: number }>) => {
  self.postMessage(await solve(data.challenge, data.bits))
}
