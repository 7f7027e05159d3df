import { onScopeDispose, reactive, ref } from 'vue'
import { beginUpload, continueUpload, newKey, type Problem, type Upload } from '@/api'
import type { Attached } from './attached'

export interface Running {
  key: string
  file: File
  upload: Upload | undefined
  percent: number
  problem: Problem | undefined
}

// How many files are on their way on this page: what is sent now would go without them.
export const underWay = ref(0)

export function useUploads(arrived: (attached: Attached) => void) {
  const running = reactive<Running[]>([])

  async function begin(file: File) {
    const one = reactive<Running>({ key: newKey(), file, upload: undefined, percent: 0, problem: undefined })
    running.push(one)
    underWay.value += 1
    await goOn(one)
  }

  async function goOn(one: Running) {
    one.problem = undefined
    if (!one.upload) {
      const { data, problem } = await beginUpload(one.file)
      if (problem) { one.problem = problem; return }
      one.upload = reactive({ id: data.upload, offset: data.offset, size: one.file.size })
    }
    const upload = one.upload
    const { file, problem } = await continueUpload(one.file, upload, () => { one.percent = percentOf(upload) })
    if (!file) { one.problem = problem; return }
    giveUp(one)
    arrived({ file, title: one.file.name })
  }

  function giveUp(one: Running) {
    const at = running.findIndex(other => other.key === one.key)
    if (at < 0) return
    running.splice(at, 1)
    underWay.value -= 1
  }
  onScopeDispose(() => { underWay.value -= running.length })
  return { running, begin, goOn, giveUp }
}

const percentOf = ({ offset, size }: Upload) => (size > 0 ? Math.floor((offset / size) * 100) : 100)
