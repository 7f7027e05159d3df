import app from './zh.json'
import cases from './zh.cases.json'
import domain from './zh.domain.json'

export default { ...app, ...cases, ...domain }
