import admin from './zh.admin.json'
import app from './zh.json'
import cases from './zh.cases.json'
import clerk from './zh.clerk.json'
import desk from './zh.desk.json'
import design from './zh.design.json'
import domain from './zh.domain.json'
import works from './zh.works.json'

export default { ...app, ...admin, ...cases, ...clerk, ...desk, ...design, ...domain, ...works }
