import admin from './en.admin.json'
import app from './en.json'
import cases from './en.cases.json'
import clerk from './en.clerk.json'
import desk from './en.desk.json'
import design from './en.design.json'
import domain from './en.domain.json'
import works from './en.works.json'

export default { ...app, ...admin, ...cases, ...clerk, ...desk, ...design, ...domain, ...works }
