import { onMounted, onScopeDispose, reactive, ref, watch } from 'vue'
import { beginUpload, continueUpload, newKey, type Problem, type Upload } from '@/api'
import type { Attached } from './attached'
import { dropFile, filesAt, keepFile } from './keptFiles'

export interface Running {
  key: string
  file: File
  upload: Upload | undefined
  percent: number
  again: boolean // begun before this page was loaded
  problem: Problem | undefined
}

// How many files are on their way on this page: what is sent now would go without them.
export const underWay = ref(0)

// Files on their way up. Those of a field with a place outlive a reload.
export function useUploads(place: () => string | undefined, arrived: (attached: Attached) => void) {
  const running = reactive<Running[]>([])

  async function begin(file: File) {
    const one = reactive<Running>({ key: newKey(), file, upload: undefined, percent: 0, again: false, problem: undefined })
    add(one)
    await goOn(one)
  }

  function add(one: Running) {
    running.push(one)
    underWay.value += 1
  }

  async function goOn(one: Running) {
    one.problem = undefined
    one.problem = await sendAll(one)
    // What the server has thrown away in the meantime goes up from its beginning.
    if (one.problem?.code === 'not_found' && one.again) {
      Object.assign(one, { again: false, upload: undefined })
      one.problem = await sendAll(one)
    }
  }

  async function sendAll(one: Running): Promise<Problem | undefined> {
    if (!one.upload) {
      const { data, problem } = await beginUpload(one.file)
      if (problem) return problem
      one.upload = reactive({ id: data.upload, offset: data.offset, size: one.file.size })
      await keep(one)
    }
    const upload = one.upload
    const { file, problem } = await continueUpload(one.file, upload, () => { one.percent = percentOf(upload) })
    if (!file) return problem
    if (!running.some(other => other.key === one.key)) return undefined
    giveUp(one)
    arrived({ file, title: one.file.name })
    return undefined
  }

  async function keep({ key, file, upload }: Running) {
    const at = place()
    if (at) await keepFile({ key, place: at, file, upload })
  }

  function giveUp(one: Running) {
    const at = running.findIndex(other => other.key === one.key)
    if (at < 0) return
    running.splice(at, 1)
    underWay.value -= 1
    void dropFile(one.key)
  }

  onMounted(async () => {
    const at = place()
    for (const { key, file, upload } of at ? await filesAt(at) : []) {
      const one = reactive<Running>({ key, file, upload: upload && reactive(upload), percent: upload ? percentOf(upload) : 0, again: true, problem: undefined })
      add(one)
      void goOn(one)
    }
  })
  watch(place, () => running.forEach(one => void keep(one)))
  onScopeDispose(() => { underWay.value -= running.length })
  return { running, begin, goOn, giveUp }
}

const percentOf = ({ offset, size }: Upload) => (size > 0 ? Math.floor((offset / size) * 100) : 100)
