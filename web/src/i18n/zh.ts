import app from './zh.json'
import cases from './zh.cases.json'
import clerk from './zh.clerk.json'
import desk from './zh.desk.json'
import design from './zh.design.json'
import domain from './zh.domain.json'

export default { ...app, ...cases, ...clerk, ...desk, ...design, ...domain }
