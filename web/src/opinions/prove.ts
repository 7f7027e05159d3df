import { solve } from './solve'

// In a worker; in the page itself where there are none.
export function prove(challenge: string, bits: number): Promise<string> {
  if (typeof Worker === 'undefined') return solve(challenge, bits)
  return new Promise((done, failed) => {
    const worker = new Worker(new URL('./proof.worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<string>) => { worker.terminate(); done(data) }
    worker.onerror = () => { worker.terminate(); solve(challenge, bits).then(done, failed) }
    worker.postMessage({ challenge, bits })
  })
}
